package dev.sennight.library.update;

import dev.sennight.index.IndexException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the document for which a batch was lost: batches are made smaller until one holds nothing
 * else. It is written as plain text then and, if that is lost too, left out.
 */
final class FailureIsolation {
  private static final Logger LOG = LoggerFactory.getLogger(FailureIsolation.class);

  /** So many lost one after the other are not the fault of documents. */
  private static final int MOST_IN_A_ROW = 16;

  private final Map<String, Suspect> found = new HashMap<>();
  private int batch;
  private int inARow;

  /**
   * A document that was lost.
   *
   * @param plain whether it was lost as plain text too
   * @param reason what went wrong, in a few words
   */
  record Suspect(boolean plain, String reason) {}

  /** Begins with batches of {@code documents}. */
  FailureIsolation(int documents) {
    batch = documents;
  }

  /** How many documents the next batch holds at most. */
  int batch() {
    return batch;
  }

  /** What is known of {@code file}. */
  Optional<Suspect> of(String file) {
    return Optional.ofNullable(found.get(file));
  }

  /** A batch was committed; larger ones may follow, up to {@code most} documents. */
  void committed(int most) {
    batch = Math.min(2 * batch, most);
    inARow = 0;
  }

  /**
   * A batch was lost.
   *
   * @throws IndexException when that is no document's fault
   */
  void lost(DocumentFailure failure) throws IndexException {
    List<String> files = failure.files();
    LOG.warn("A batch of {} documents was lost: {}", files.size(), failure.reason());
    if (files.isEmpty() || inARow >= MOST_IN_A_ROW) {
      throw new IndexException("The index cannot be written (" + failure.reason() + ").", failure);
    }
    if (files.size() > 1) {
      batch = files.size() / 2;
    } else {
      inARow++;
      found.compute(
          files.getFirst(), (file, known) -> new Suspect(known != null, failure.reason()));
    }
  }
}
