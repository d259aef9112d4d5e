package dev.sennight.ui.reader.web;

import dev.sennight.render.RenderedPage;
import dev.sennight.render.html.HtmlDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The HTML of a page in pieces, so that a page replaces another without a new document, and a long
 * one is loaded bit by bit.
 *
 * @param head all that goes before the body
 * @param body the article with its first parts
 * @param more the parts after them, to be added to the end of {@code main} one after the other
 */
record PageText(String head, String body, List<String> more) {
  private static final int CHUNK = 60_000;

  PageText {
    more = List.copyOf(more);
  }

  /**
   * Joins the parts of {@code page} to pieces of about {@value #CHUNK} characters, the first of
   * half as many.
   */
  static PageText of(RenderedPage page) {
    if (page.body().length() <= CHUNK) {
      return new PageText(page.head(), page.body(), List.of());
    }
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder(page.start());
    for (String part : page.parts()) {
      if (chunk.length() >= (chunks.isEmpty() ? CHUNK / 2 : CHUNK)) {
        chunks.add(chunk.toString());
        chunk.setLength(0);
      }
      chunk.append(part);
    }
    chunks.add(chunk.toString());
    String first = chunks.getFirst() + page.end();
    return new PageText(page.head(), first, chunks.subList(1, chunks.size()));
  }

  /** The document with its first parts only. */
  String document() {
    return head.isEmpty() ? body : HtmlDocument.of(head, body);
  }
}
