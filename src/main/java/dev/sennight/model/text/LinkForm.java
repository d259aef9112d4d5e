package dev.sennight.model.text;

/** How a link is written. */
public enum LinkForm {
  /** {@code [[target]]} or {@code ![[target]]}. */
  WIKI,
  /**
   * {@code [text](target)}, {@code ![alt](target)}, a reference link, or an HTML {@code a}/{@code
   * img}.
   */
  MARKDOWN,
  /** An address standing in the text, with or without angle brackets. */
  ADDRESS
}
