package dev.sennight.library.update;

import dev.sennight.library.scan.FailureText;
import dev.sennight.store.sqlite.StoreException;
import java.util.List;

/** What some documents hold could not be written; nothing of it is in either store. */
final class DocumentFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> files;
  private final boolean batchLost;

  private DocumentFailure(Throwable cause, List<String> files, boolean batchLost) {
    super(cause);
    this.files = List.copyOf(files);
    this.batchLost = batchLost;
  }

  /** One document failed; the others of its batch are as they were. */
  static DocumentFailure ofOne(Throwable cause) {
    return new DocumentFailure(cause, List.of(), false);
  }

  /** A batch of {@code files} failed; both stores have to be opened again. */
  static DocumentFailure ofBatch(Throwable cause, List<String> files) {
    return new DocumentFailure(cause, files, true);
  }

  /** Whether {@code failure} may come from what is written, and not from where it is written to. */
  static boolean isOfDocuments(Throwable failure) {
    return switch (failure) {
      case StoreException e -> e.kind() == StoreException.Kind.REFUSED;
      case RuntimeException _, Error _ -> true;
      default -> false;
    };
  }

  /** The documents of the batch, one of which failed. */
  List<String> files() {
    return files;
  }

  /** Whether all since the last commit is lost. */
  boolean isBatchLost() {
    return batchLost;
  }

  /** What went wrong, in a few words. */
  String reason() {
    Throwable cause = getCause();
    return cause == null ? "" : FailureText.of(cause);
  }
}
