package dev.sennight.library;

import dev.sennight.library.update.EntryFingerprints;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.ReadingPlace;
import dev.sennight.store.WitnessTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties what the user made to the entries of a library. They can be derived again, what the user
 * made cannot: that they cannot be read is logged, and never a reason to fail.
 *
 * @param state of the library; null for personal data without one
 */
record EntryRecall(@Nullable LibraryState state) {
  private static final Logger LOG = LoggerFactory.getLogger(EntryRecall.class);

  /** How many entries are looked up at once. */
  private static final int SOME = 500;

  /** The first {@code limit} of {@code entries} that the library has; without one, of all. */
  List<EntryId> present(List<EntryId> entries, int limit) throws IOException {
    LibraryState of = state;
    List<EntryId> found = new ArrayList<>();
    for (int from = 0; from < entries.size() && found.size() < limit; from += SOME) {
      List<EntryId> some = entries.subList(from, Math.min(from + SOME, entries.size()));
      Set<EntryId> there = of == null ? Set.copyOf(some) : ids(new Present(of).of(some));
      some.stream().filter(there::contains).forEach(found::add);
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static Set<EntryId> ids(List<EntryWitness> witnesses) {
    Set<EntryId> ids = new HashSet<>();
    witnesses.forEach(witness -> ids.add(witness.entry()));
    return ids;
  }

  /** Notes what {@code entries} are known again by. */
  void note(WitnessTable table, Collection<EntryId> entries) {
    LibraryState of = state;
    if (of == null || entries.isEmpty()) {
      return;
    }
    try {
      table.put(new Present(of).of(entries));
    } catch (IOException e) {
      LOG.warn("How to know {} entries again was not noted.", entries.size(), e);
    }
  }

  /**
   * Looks for entries that the user did something with and that have another id now, and gives them
   * what was kept for the old one.
   *
   * @return false when that was not possible
   */
  boolean recall(WitnessTable table) {
    LibraryState of = state;
    if (of == null) {
      return true;
    }
    try {
      EntryFingerprints found = EntryFingerprints.recall(table, new Present(of)::all);
      LOG.debug("{} entries have another id now.", found.adopted().size());
      return true;
    } catch (IOException e) {
      LOG.warn("Entries with new ids were not looked for.", e);
      return false;
    }
  }

  private record Present(LibraryState state) {
    List<EntryWitness> all() throws IOException {
      return state.asked(() -> {
        List<EntryWitness> all = new ArrayList<>(state.store().entries().witnesses());
        all.addAll(state.store().documents().witnesses());
        return all;
      });
    }

    List<EntryWitness> of(Collection<EntryId> ids) throws IOException {
      List<EntryId> entries = new ArrayList<>();
      List<String> documents = new ArrayList<>();
      for (EntryId id : ids) {
        String document = ReadingPlace.document(id);
        if (document == null) {
          entries.add(id);
        } else {
          documents.add(document);
        }
      }
      return state.asked(() -> {
        List<EntryWitness> found = new ArrayList<>(state.store().entries().witnesses(entries));
        found.addAll(state.store().documents().witnesses(documents));
        return found;
      });
    }
  }
}
