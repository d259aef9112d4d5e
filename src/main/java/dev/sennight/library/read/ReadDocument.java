package dev.sennight.library.read;

import dev.sennight.library.scan.FailureText;
import dev.sennight.library.scan.ScannedFile;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.store.write.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Reads and parses {@code file}.
   *
   * @param known what is known of it; null when it must be parsed whatever its content
   */
  static ReadDocument read(ScannedFile file, @Nullable FileState known, DocumentReader reader) {
    try {
      FileContent content = FileContent.read(file);
      if (known != null && known.hash().equals(content.state().hash())) {
        return new Same(file, content.state());
      }
      ParsedDocument document = SafeReader.parse(reader, file.file(), content.bytes());
      List<String> texts = document.entries().stream().map(ParsedEntry::text).toList();
      return new Parsed(file, content.state(), document, texts);
    } catch (NoSuchFileException e) {
      boolean there = Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
      return there ? new Failed(file, FailureText.of(e)) : new Gone(file);
    } catch (IOException e) {
      return new Failed(file, FailureText.of(e));
    }
  }
}
