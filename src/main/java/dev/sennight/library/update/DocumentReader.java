package dev.sennight.library.update;

import dev.sennight.model.ParsedDocument;

/** Parses a document; called by several threads at once. */
@FunctionalInterface
public interface DocumentReader {
  /**
   * Parses {@code content}.
   *
   * @param file relative to the library, with {@code /}
   */
  ParsedDocument parse(String file, byte[] content);
}
