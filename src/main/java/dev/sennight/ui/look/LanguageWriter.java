package dev.sennight.ui.look;

import dev.sennight.render.Page;
import dev.sennight.render.PageRenderer;
import dev.sennight.render.PageStyle;
import dev.sennight.render.PageWords;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes pages in any language; its renderer is made when the first page is, in the background. */
public final class LanguageWriter implements PageWriter {
  private final Map<Locale, PageRenderer> renderers = new ConcurrentHashMap<>();

  @Override
  public RenderedPage write(Page page, PageStyle style, Texts texts) {
    return renderers
        .computeIfAbsent(
            texts.language().locale(), locale -> new PageRenderer(PageWords.of(locale)))
        .render(page, style);
  }
}
