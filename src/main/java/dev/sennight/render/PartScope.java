package dev.sennight.render;

import dev.sennight.model.LinkLookup;
import dev.sennight.render.html.HtmlWriter;
import java.util.Set;

/**
 * What the writers of one stretch of blocks share: a part of the page, or a note embedded in one.
 *
 * @param embedded targets of the embeds that this stretch stands in, outermost first
 */
record PartScope(
    PageContext page,
    LinkLookup links,
    MarkedHtml text,
    PageFootnotes notes,
    Set<String> embedded) {

  HtmlWriter out() {
    return page.out();
  }

  PageWords words() {
    return page.words();
  }

  /** Whether blocks may have ids: those of an embedded note belong to its own page. */
  boolean hasIds() {
    return embedded.isEmpty();
  }
}
