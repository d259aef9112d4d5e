package dev.sennight.library.read;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import java.util.List;

/** Parses documents; called by several threads at once. */
@FunctionalInterface
public interface DocumentReader {
  /**
   * Parses {@code content}.
   *
   * @param file relative to the library, with {@code /}
   */
  ParsedDocument parse(String file, byte[] content);

  /**
   * What a person's own rules are: when it differs from what documents were read by, all of them
   * are read again. 0 without such rules.
   */
  default long rules() {
    return 0;
  }

  /** The file that {@link #problems()} concern, as a person finds it. */
  default String rulesFile() {
    return "";
  }

  /** What is wrong with the rules themselves. */
  default List<Problem> problems() {
    return List.of();
  }
}
