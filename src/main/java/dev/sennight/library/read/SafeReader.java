package dev.sennight.library.read;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last net below the parser: a document that breaks it becomes plain text. */
final class SafeReader {
  private static final Logger LOG = LoggerFactory.getLogger(SafeReader.class);

  private SafeReader() {}

  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  static ParsedDocument parse(DocumentReader reader, String file, byte[] content) {
    try {
      return reader.parse(file, content);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The parser failed on {}: {}", file, e.getClass().getName());
      return plain(file, content, e.getClass().getSimpleName());
    }
  }

  private static ParsedDocument plain(String file, byte[] content, String reason) {
    String text = new String(content, StandardCharsets.UTF_8);
    String title = FilePaths.name(file);
    int lines = (int) Math.min(Integer.MAX_VALUE, text.lines().count());
    ParsedEntry entry =
        new ParsedEntry(
            EntryKind.NOTE,
            title,
            1,
            Math.max(1, lines),
            1,
            List.of(),
            List.of(new Block.Plain(text)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new ParsedDocument(
        DocumentKind.NOTE,
        title,
        List.of(),
        List.of(),
        null,
        IssueIdentity.UNKNOWN,
        null,
        List.of(),
        List.of(entry),
        List.of(),
        List.of(),
        List.of(),
        List.of(Problem.at(0, ProblemKind.PARSE_LIMIT, reason)));
  }
}
