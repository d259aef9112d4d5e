package dev.sennight.ui.reader.web;

/**
 * Where in a page one reads.
 *
 * @param heading id of the heading one is under; "" before the first
 * @param part id of the entry one is in, in the page of a whole document; "" in others
 * @param scrolled distance from the top in pixels
 * @param end whether the end is in view
 * @param quote the first words of the paragraph on top
 */
public record PagePosition(
    String heading, String part, double scrolled, boolean end, String quote) {
  /** The top of a page that is not there yet. */
  public static final PagePosition START = new PagePosition("", "", 0, false, "");
}
