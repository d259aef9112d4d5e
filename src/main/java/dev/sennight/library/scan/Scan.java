package dev.sennight.library.scan;

import dev.sennight.model.Problem;
import java.util.List;

/**
 * What a walk over a library found.
 *
 * @param documents in the order of their names
 * @param attachments files that are no documents, relative to the library, in the order of names
 * @param pictures sums up names, sizes and times of those that are pictures
 * @param complete false when the walk was cancelled
 */
public record Scan(
    List<ScannedFile> documents,
    List<String> attachments,
    long pictures,
    List<FileProblem> problems,
    boolean complete) {
  public Scan {
    documents = List.copyOf(documents);
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  /** A problem and the file it is about, relative to the library. */
  public record FileProblem(String file, Problem problem) {}
}
