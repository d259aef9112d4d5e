package dev.sennight.library;

import dev.sennight.library.update.DocumentReader;
import dev.sennight.model.ParsedDocument;
import dev.sennight.parse.DocumentParser;
import org.jspecify.annotations.Nullable;

/** The parser, made when the first document needs it: most starts find nothing to parse. */
final class LazyParser implements DocumentReader {
  private @Nullable DocumentParser parser;

  @Override
  public ParsedDocument parse(String file, byte[] content) {
    return parser().parse(file, content);
  }

  private synchronized DocumentParser parser() {
    DocumentParser made = parser;
    if (made == null) {
      made = new DocumentParser();
      parser = made;
    }
    return made;
  }
}
