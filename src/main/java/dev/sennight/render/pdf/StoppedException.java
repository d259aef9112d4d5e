package dev.sennight.render.pdf;

/** Leads out of the library that lays out pages, which has no other way to be stopped. */
final class StoppedException extends RuntimeException {
  StoppedException() {
    super("stopped", null, false, false);
  }
}
