package dev.sennight.library.scan;

import dev.sennight.model.FileProblem;
import java.util.List;
import java.util.Set;

/**
 * What a walk over a library found.
 *
 * @param documents in the order of their names
 * @param attachments files that are no documents, relative to the library, in the order of names
 * @param pictures sums up names, sizes and times of those that are pictures
 * @param unreadable files and folders that are there and could not be looked into, relative to the
 *     library: what stands at or below them is not known
 * @param complete false when the walk was cancelled
 */
public record Scan(
    List<ScannedFile> documents,
    List<String> attachments,
    long pictures,
    List<FileProblem> problems,
    Set<String> unreadable,
    boolean complete) {
  public Scan {
    documents = List.copyOf(documents);
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
    unreadable = Set.copyOf(unreadable);
  }

  /** Whether nothing was found at all, as in a folder whose disk is not mounted. */
  public boolean isEmpty() {
    return documents.isEmpty() && attachments.isEmpty() && problems.isEmpty();
  }

  /** Whether {@code file} may be there although it was not found. */
  public boolean mayHold(String file) {
    if (isEmpty()) {
      return true;
    }
    for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (unreadable.contains(file.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
