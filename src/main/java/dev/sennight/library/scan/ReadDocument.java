package dev.sennight.library.scan;

import dev.sennight.model.ParsedDocument;
import dev.sennight.store.FileState;
import java.util.List;

/** What came of reading one file. */
public sealed interface ReadDocument {
  /** The file. */
  ScannedFile file();

  /**
   * It was read and parsed.
   *
   * @param texts the plain texts of its entries, in order
   */
  record Parsed(ScannedFile file, FileState state, ParsedDocument document, List<String> texts)
      implements ReadDocument {}

  /** Its content is what it was. */
  record Same(ScannedFile file, FileState state) implements ReadDocument {}

  /** It is not there any more. */
  record Gone(ScannedFile file) implements ReadDocument {}

  /** It cannot be read. */
  record Failed(ScannedFile file, String reason) implements ReadDocument {}
}
