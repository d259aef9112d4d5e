package dev.sennight.library.links;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.store.EntryTable;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who mentions which card, at one moment. Immutable; safe for use by many threads. */
public final class MentionTable {
  private final Map<EntryId, List<Mention>> counts = new HashMap<>();

  private MentionTable() {}

  /** Reads every entry of {@code store} and looks for the names of all its cards. */
  public static MentionTable of(LibraryStore store) throws StoreException {
    CardNames cards = CardNames.of(store);
    MentionTable table = new MentionTable();
    if (!cards.isEmpty()) {
      for (String file : store.documents().files()) {
        for (EntryTable.TextRow row : store.entries().trees(file)) {
          table.add(row.summary(), cards.count(SpokenText.of(row.summary().title(), row.body())));
        }
      }
    }
    return table;
  }

  /**
   * Which of {@code candidates} mention an entry by one of {@code names}, in their order; those of
   * its own document left out.
   */
  public static List<Mention> among(
      List<Entry> candidates, EntrySummary entry, Collection<String> names) {
    MentionFinder finder = new MentionFinder(List.of(new MentionFinder.Names(entry.id(), names)));
    List<Mention> counts = new ArrayList<>();
    for (Entry candidate : candidates) {
      int times =
          finder
              .count(SpokenText.of(candidate.title(), candidate.body()))
              .getOrDefault(entry.id(), 0);
      if (times > 0 && !candidate.summary().file().equals(entry.file())) {
        counts.add(new Mention(candidate.summary(), times));
      }
    }
    return counts;
  }

  private void add(EntrySummary entry, Map<EntryId, Integer> found) {
    found.forEach((card, times) -> {
      if (!card.equals(entry.id())) {
        counts.computeIfAbsent(card, c -> new ArrayList<>()).add(new Mention(entry, times));
      }
    });
  }

  /** The entries that mention {@code card}, in the order of file and line. */
  public List<Mention> of(EntryId card) {
    return List.copyOf(counts.getOrDefault(card, List.of()));
  }
}
