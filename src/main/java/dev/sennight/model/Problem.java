package dev.sennight.model;

import java.util.List;

/**
 * Something the user should know about a document.
 *
 * @param line where it stands, from 1; 0 when it concerns the whole file
 * @param arguments what {@link ProblemKind#message(List)} needs, in its order
 */
public record Problem(ProblemKind kind, int line, List<String> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem at {@code line}. */
  public static Problem at(int line, ProblemKind kind, String... arguments) {
    return new Problem(kind, line, List.of(arguments));
  }

  /** One English sentence: what is wrong and what was done about it. */
  public String message() {
    return kind.message(arguments);
  }
}
