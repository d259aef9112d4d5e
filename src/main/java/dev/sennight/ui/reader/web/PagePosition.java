package dev.sennight.ui.reader.web;

/**
 * Where in a page one reads.
 *
 * @param heading id of the heading one is under; "" before the first
 * @param scrolled distance from the top in pixels
 * @param end whether the end is in view
 */
public record PagePosition(String heading, double scrolled, boolean end) {
  /** The top of a page that is not there yet. */
  public static final PagePosition START = new PagePosition("", 0, false);
}
