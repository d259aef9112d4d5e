package dev.sennight.library.scan;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.parse.DocumentEvidence;
import dev.sennight.parse.DocumentPlan;
import dev.sennight.parse.InferredSeries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses documents; called by several threads at once. */
@FunctionalInterface
public interface DocumentReader {
  /**
   * Parses {@code content} of a document without siblings.
   *
   * @param file relative to the library, with {@code /}
   */
  ParsedDocument parse(String file, byte[] content);

  /**
   * What {@code content} tells of structure, in the first of two passes; null for a reader that
   * infers nothing.
   */
  default @Nullable DocumentEvidence evidence(String file, byte[] content) {
    return null;
  }

  /**
   * How documents are cut, by file; what is no digest is absent.
   *
   * @param documents whole groups of siblings
   */
  default Map<String, DocumentPlan> plans(Collection<DocumentEvidence> documents) {
    return Map.of();
  }

  /**
   * The series among documents, and why they are.
   *
   * @param documents whole groups of siblings
   */
  default List<InferredSeries> series(Collection<DocumentEvidence> documents) {
    return List.of();
  }

  /**
   * Parses {@code content} in the second pass.
   *
   * @param plan null for what is no digest
   */
  default ParsedDocument parse(String file, byte[] content, @Nullable DocumentPlan plan) {
    return parse(file, content);
  }

  /**
   * What the user's own rules are: when it differs from what documents were read by, all of them
   * are read again. 0 without such rules.
   */
  default long rules() {
    return 0;
  }

  /** The file that {@link #problems()} concern, as the user finds it. */
  default String rulesFile() {
    return "";
  }

  /** What is wrong with the rules themselves. */
  default List<Problem> problems() {
    return List.of();
  }
}
