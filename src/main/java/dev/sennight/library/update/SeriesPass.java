package dev.sennight.library.update;

import dev.sennight.library.scan.FailureText;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.store.LibraryStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the editions of an issue one series, when all documents are written. */
final class SeriesPass {
  private static final Logger LOG = LoggerFactory.getLogger(SeriesPass.class);

  private SeriesPass() {}

  /** Commits what it changes; mostly nothing. */
  static void run(LibraryStore store, StoreAndIndex both) throws IOException, DocumentFailure {
    List<DocumentSummary> rows = store.documents().all();
    Map<String, String> own = store.documents().ownSeries();
    Map<String, String> names = names(rows, own);
    boolean changed = false;
    for (DocumentSummary row : rows) {
      String name = names.getOrDefault(row.file(), own.get(row.file()));
      if (!Objects.equals(name, row.edition().series())) {
        changed |= put(store, both, row.file(), name);
      }
    }
    if (changed) {
      both.commit();
    }
  }

  /** Each document stays in its own series where that of its editions is not found. */
  @SuppressWarnings("IllegalCatch") // the documents are written all the same
  private static Map<String, String> names(List<DocumentSummary> rows, Map<String, String> own) {
    try {
      return Editions.series(rows, own);
    } catch (RuntimeException | Error e) {
      LOG.error("Editions are not put together: {}", FailureText.where(e));
      return Map.of();
    }
  }

  /** Puts a document into a series; one that cannot be written again stays in its own. */
  private static boolean put(
      LibraryStore store, StoreAndIndex both, String file, @Nullable String name)
      throws IOException, DocumentFailure {
    if (both.isSuspect(file)) {
      return false;
    }
    try {
      return both.attempt(() -> {
        List<Entry> entries =
            store.entries().whole(file).stream().map(entry -> named(entry, name)).toList();
        both.series(file, name, entries);
        return true;
      });
    } catch (DocumentFailure e) {
      if (e.isBatchLost()) {
        throw e;
      }
      LOG.warn("{} stays in its own series: {}", file, e.reason());
      return false;
    }
  }

  private static Entry named(Entry entry, @Nullable String series) {
    EntrySummary summary = entry.summary().inSeries(series);
    return new Entry(summary, entry.path(), entry.body(), entry.text(), entry.details());
  }
}
