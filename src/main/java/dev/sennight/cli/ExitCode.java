package dev.sennight.cli;

/** Exit codes of the verbs, as {@code docs/guide.md} lists them. */
final class ExitCode {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int WRONG_USAGE = 2;
  static final int UNUSABLE_LIBRARY = 3;

  private ExitCode() {}
}
