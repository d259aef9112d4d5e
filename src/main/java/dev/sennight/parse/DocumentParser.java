package dev.sennight.parse;

import dev.sennight.model.ParsedDocument;

/**
 * Reads one source file. Never throws for any content: what cannot be parsed becomes plain text and
 * a problem. Safe for use by many threads.
 */
public final class DocumentParser {

  /**
   * Parses a document.
   *
   * @param file its path relative to the library, with {@code /}; a witness for its identity
   * @param content its bytes, in any encoding
   */
  public ParsedDocument parse(String file, byte[] content) {
    throw new UnsupportedOperationException(file + content.length);
  }
}
