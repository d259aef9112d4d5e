package dev.sennight.library.scan;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentNames;
import dev.sennight.model.DocumentStructure;
import dev.sennight.model.Edition;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.parse.DocumentEvidence;
import dev.sennight.parse.DocumentPlan;
import dev.sennight.parse.text.TextDecoder;
import dev.sennight.store.FileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files and parses them, whatever they hold: a document that breaks the parser becomes plain
 * text. One that runs out of memory is parsed once more while no other is. Safe for use by many
 * threads.
 */
public final class SafeReader {
  private static final Logger LOG = LoggerFactory.getLogger(SafeReader.class);

  private final DocumentReader reader;
  private final InsideFile inside;
  private final ReadWriteLock parsing = new ReentrantReadWriteLock(true);

  /**
   * A net below {@code reader}.
   *
   * @param root the library, a real path: what leads out of it is not read
   */
  public SafeReader(Path root, DocumentReader reader) {
    this.reader = reader;
    inside = new InsideFile(root, LibraryWalk.LARGEST);
  }

  /**
   * Reads and parses {@code file}.
   *
   * @param known what is known of it; null when it must be parsed whatever its content
   * @param plan how it is cut; null for what is no digest
   */
  public ReadDocument read(
      ScannedFile file, @Nullable FileState known, @Nullable DocumentPlan plan) {
    return read(
        file,
        content ->
            isKnown(content, known)
                ? new ReadDocument.Same(file, content.state())
                : parsed(file, content, plan));
  }

  /**
   * What {@code file} tells of structure; empty when it is as known, or cannot be read or parsed.
   *
   * @param known what is known of it; null when it must be read whatever its content
   */
  @SuppressWarnings("IllegalCatch") // the second pass says what is wrong
  public Optional<DocumentEvidence> evidence(ScannedFile file, @Nullable FileState known) {
    try {
      FileContent content = FileContent.read(file, inside);
      return isKnown(content, known)
          ? Optional.empty()
          : parse(() -> Optional.ofNullable(reader.evidence(file.file(), content.bytes())));
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("No evidence of {}: {}", file.file(), FailureText.where(e));
      return Optional.empty();
    }
  }

  private static boolean isKnown(FileContent content, @Nullable FileState known) {
    return known != null && known.hash().equals(content.state().hash());
  }

  /**
   * Reads {@code file} as plain text.
   *
   * @param reason why it is not parsed, in a few words
   */
  public ReadDocument readPlain(ScannedFile file, String reason) {
    return read(file, content -> plain(file, content, reason));
  }

  /** What comes of the bytes of a file. */
  @FunctionalInterface
  private interface Step {
    ReadDocument of(FileContent content);
  }

  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  private ReadDocument read(ScannedFile file, Step step) {
    try {
      return step.of(FileContent.read(file, inside));
    } catch (NoSuchFileException e) {
      boolean there = Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
      return there ? new ReadDocument.Failed(file, FailureText.of(e)) : new ReadDocument.Gone(file);
    } catch (IOException | RuntimeException | Error e) {
      return new ReadDocument.Failed(file, FailureText.of(e));
    }
  }

  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  private ReadDocument parsed(ScannedFile file, FileContent content, @Nullable DocumentPlan plan) {
    try {
      return parse(() -> parsed(file, content, reader.parse(file.file(), content.bytes(), plan)));
    } catch (RuntimeException | Error e) {
      LOG.error("The parser failed on {}: {}", file.file(), FailureText.where(e));
      return plain(file, content, FailureText.of(e));
    }
  }

  /** Parses; once more while no other document is parsed when there is no memory. */
  private <T> T parse(Supplier<T> work) {
    try {
      return parse(work, parsing.readLock());
    } catch (OutOfMemoryError _) {
      return parse(work, parsing.writeLock());
    }
  }

  private static <T> T parse(Supplier<T> work, Lock lock) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static ReadDocument.Parsed parsed(
      ScannedFile file, FileContent content, ParsedDocument document) {
    List<String> texts = document.entries().stream().map(ParsedEntry::text).toList();
    return new ReadDocument.Parsed(file, content.state(), document, texts);
  }

  private static ReadDocument.Parsed plain(ScannedFile file, FileContent content, String reason) {
    String text = text(content.bytes());
    Problem problem = Problem.at(0, ProblemKind.PARSE_FAILED, reason);
    return parsed(file, content, plain(FilePaths.name(file.file()), text, problem));
  }

  @SuppressWarnings("IllegalCatch") // it may be what the parser failed on
  private static String text(byte[] content) {
    try {
      return TextDecoder.decode(content).text();
    } catch (RuntimeException | Error e) {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private static ParsedDocument plain(String title, String text, Problem problem) {
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    ParsedEntry entry =
        new ParsedEntry(
            EntryKind.NOTE,
            title,
            new EntrySpan(1, lines, 1, List.of()),
            List.of(new Block.RawText(text)),
            List.of(),
            null,
            EntryFacts.NONE,
            EntryDetails.NONE);
    return new ParsedDocument(
        DocumentKind.NOTE,
        DocumentNames.of(title),
        Edition.NONE,
        List.of(),
        List.of(entry),
        DocumentStructure.NONE,
        List.of(),
        List.of(problem));
  }
}
