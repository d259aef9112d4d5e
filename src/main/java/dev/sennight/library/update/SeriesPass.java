package dev.sennight.library.update;

import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.store.DocumentRow;
import dev.sennight.store.LibraryStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the editions of an issue one series, when all documents are written. */
final class SeriesPass {
  private SeriesPass() {}

  /** Commits what it changes; mostly nothing. */
  static void run(LibraryStore store, BothStores both) throws IOException {
    List<DocumentRow> rows = store.documents().all();
    Map<String, String> names = Editions.series(rows);
    boolean changed = false;
    for (DocumentRow row : rows) {
      String name = names.getOrDefault(row.file(), row.ownSeries());
      if (!Objects.equals(name, row.series())) {
        List<Entry> entries =
            store.entries().whole(row.file()).stream().map(entry -> named(entry, name)).toList();
        both.series(row.file(), name, entries);
        changed = true;
      }
    }
    if (changed) {
      both.commit();
    }
  }

  private static Entry named(Entry entry, @Nullable String series) {
    EntrySummary of = entry.summary();
    EntrySummary summary =
        new EntrySummary(
            of.id(),
            of.kind(),
            of.file(),
            of.line(),
            series,
            of.year(),
            of.week(),
            of.number(),
            of.date(),
            of.section(),
            of.topic(),
            of.title(),
            of.tags(),
            of.sources());
    return new Entry(
        summary,
        entry.path(),
        entry.body(),
        entry.text(),
        entry.aliases(),
        entry.images(),
        entry.card(),
        entry.author());
  }
}
