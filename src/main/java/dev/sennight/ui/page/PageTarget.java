package dev.sennight.ui.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a page opens: at an element, else at a paragraph, else at a distance from its top.
 *
 * @param anchor id of an element; null for none
 * @param quote the first words of a paragraph; "" for none
 * @param scroll distance from the top in pixels
 */
public record PageTarget(@Nullable String anchor, String quote, double scroll) {
  /** The top. */
  public static final PageTarget START = new PageTarget(null, "", 0);

  /** At the element with an id. */
  public static PageTarget at(String anchor) {
    return new PageTarget(anchor, "", 0);
  }

  /** At a distance from the top, in pixels. */
  public static PageTarget scrolled(double pixels) {
    return new PageTarget(null, "", pixels);
  }
}
