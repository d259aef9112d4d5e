package dev.sennight.parse.markdown;

import dev.sennight.model.text.Inline;
import java.util.List;

/** Reads pieces of Markdown. Cheap to create; safe for use by many threads. */
public final class MarkdownText {

  /** Reads one paragraph's worth of Markdown; block markup in it is plain text. */
  public List<Inline> inlines(String source) {
    return List.of(new Inline.Text(source));
  }

  /**
   * Reads Markdown without front matter.
   *
   * @param firstLine the document's line that {@code source} begins on, from 1
   */
  public List<Located> blocks(String source, int firstLine) {
    throw new UnsupportedOperationException(source + firstLine);
  }
}
