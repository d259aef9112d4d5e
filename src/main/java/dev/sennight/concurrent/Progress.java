package dev.sennight.concurrent;

/**
 * Told how far long work has come; called on the thread that does the work, so it must be quick.
 */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (done, total, name) -> {};

  /**
   * One more step is done.
   *
   * @param done steps done so far
   * @param total steps in all; 0 while it is not known
   * @param name what is being worked on, such as a file's name relative to the library
   */
  void step(long done, long total, String name);
}
