package dev.sennight.ui.content;

import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData.Rescue;
import dev.sennight.library.repair.Repair;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What keeps an open library true to its folder. Safe for use by many threads. */
public interface Upkeep {
  /** A folder that is being watched. */
  @FunctionalInterface
  interface Watch extends AutoCloseable {
    /** Ends it; waits for whoever is being told. Not for the UI thread. */
    @Override
    void close();
  }

  /**
   * Watches the library's folder and marks; returns at once.
   *
   * @param changed called on a thread of its own when the folder has changed and is quiet again
   * @param marked called on a thread of its own when marks may be others than before, by this
   *     window or another one
   */
  Watch watch(Runnable changed, Runnable marked);

  /**
   * A number that is another one after every run that changed anything; to be asked for before what
   * it stands for is read. Reads a store.
   */
  long version() throws LibraryException;

  /** Whether a run that reads the library for the first time has come to its end. Reads a store. */
  boolean isWhole() throws LibraryException;

  /** A number that is another one when a picture of the library may be. Reads a store. */
  long pictures() throws LibraryException;

  /** Tells {@code listener} of everything that was damaged and is repaired, on any thread. */
  void onRepair(Consumer<Repair> listener);

  /** A rescue of personal data that nobody was told of yet. */
  Optional<Rescue> untold() throws LibraryException;

  /** The person knows of {@code rescue}. */
  void told(Rescue rescue) throws LibraryException;

  /** Puts what a backup holds in place of what a person made since; that is backed up first. */
  void restore(Path backup) throws LibraryException;
}
