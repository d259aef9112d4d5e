package dev.sennight.parse.items;

import java.util.regex.Pattern;

/** How the items of a section begin. */
public sealed interface ItemStyle {

  /** {@code 1、…}, {@code 1. …}, {@code （1）…}, counting up. */
  record Numbered() implements ItemStyle {}

  /** Titles in bold with an address in or after them, and what can be opened and holds one. */
  record Bold() implements ItemStyle {}

  /** The bullets of lists whose bullets hold links, begin in bold, or stand below labels. */
  record Bullets() implements ItemStyle {}

  /** The rows of tables whose rows have a bold or linked cell. */
  record TableRows() implements ItemStyle {}

  /** Paragraphs that begin with a link which is their title. */
  record Links() implements ItemStyle {}

  /**
   * A paragraph whose text begins with a match.
   *
   * @param pattern what it matches is taken off the title, unless it has a group {@code title}
   */
  record Custom(Pattern pattern) implements ItemStyle {}
}
