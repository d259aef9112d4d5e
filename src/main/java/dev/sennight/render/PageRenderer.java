package dev.sennight.render;

/**
 * Writes pages as HTML documents from a fixed vocabulary of elements and attributes, every
 * character of text escaped. Safe for use by many threads.
 */
public final class PageRenderer {

  /** The whole HTML document of {@code page}, its policy and style included. */
  public String render(Page page, PageStyle style) {
    throw new UnsupportedOperationException(page.title() + style);
  }
}
