package dev.sennight.library.scan;

import dev.sennight.model.FileProblem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a library found.
 *
 * @param documents in the order of their names
 * @param attachments files that are no documents, relative to the library, in the order of names
 * @param pictures sums up names, sizes and times of those that are pictures
 * @param unreadable files and folders that are there and could not be looked into, relative to the
 *     library: what stands at or below them is not known
 * @param empty folders with nothing in them, as when a disk is not mounted, relative to the
 *     library, which is "" itself
 * @param complete false when the walk was cancelled
 */
public record Scan(
    List<ScannedFile> documents,
    List<String> attachments,
    long pictures,
    List<FileProblem> problems,
    Set<String> unreadable,
    Set<String> empty,
    boolean complete) {
  public Scan {
    documents = List.copyOf(documents);
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
    unreadable = Set.copyOf(unreadable);
    empty = Set.copyOf(empty);
  }

  /** This scan where the user knows that what was in empty folders is gone. */
  public Scan withoutEmpty() {
    return new Scan(documents, attachments, pictures, problems, unreadable, Set.of(), complete);
  }

  /** Whether {@code file} may be there although it was not found. */
  public boolean mayHold(String file) {
    return isUnreadable(file) || emptyFolder(file) != null;
  }

  /** Whether {@code file}, or a folder above it, cannot be looked into. */
  public boolean isUnreadable(String file) {
    return unreadable.contains(file) || above(unreadable, file) != null;
  }

  /** The empty folder that {@code file} was in; null when there is none. */
  public @Nullable String emptyFolder(String file) {
    return above(empty, file);
  }

  private static @Nullable String above(Set<String> folders, String file) {
    for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (folders.contains(file.substring(0, end))) {
        return file.substring(0, end);
      }
    }
    return folders.contains("") ? "" : null;
  }
}
