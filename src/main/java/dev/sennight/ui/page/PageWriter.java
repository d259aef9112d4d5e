package dev.sennight.ui.page;

import dev.sennight.render.Page;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.text.Texts;

/** Writes pages as HTML; called in the background, by many threads. */
@FunctionalInterface
public interface PageWriter {
  /** The HTML of {@code page}. */
  RenderedPage write(Page page, PageStyle style, Texts texts);
}
