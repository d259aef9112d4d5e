package dev.sennight.mcp;

/** A call that cannot be answered as it is; the message says what to do instead. */
final class RefusedCall extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedCall(String sentence) {
    super(sentence);
  }
}
