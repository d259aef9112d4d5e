package dev.sennight.ui.content;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.model.personal.KeptSearch;
import dev.sennight.model.personal.ReadingPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person made, held in memory. */
public final class SampleKeeping implements Keeping {
  /** Entries whose marks find no room. */
  public final Set<EntryId> unkept = new HashSet<>();

  private final Map<EntryMark, List<EntryId>> marks = new EnumMap<>(EntryMark.class);
  private final Map<EntryId, ReadingPlace> places = new HashMap<>();
  private final Map<String, KeptSearch> searches = new LinkedHashMap<>();

  @Override
  public List<EntryId> marked(EntryMark mark) {
    return List.copyOf(marks.getOrDefault(mark, List.of()));
  }

  @Override
  public List<EntryId> mark(EntryMark mark, Collection<EntryId> entries, boolean on)
      throws LibraryException {
    if (entries.stream().anyMatch(unkept::contains)) {
      throw new LibraryException("The disk is full.", null);
    }
    List<EntryId> marked = marks.computeIfAbsent(mark, m -> new ArrayList<>());
    List<EntryId> changed = new ArrayList<>();
    for (EntryId entry : entries) {
      if (on != marked.contains(entry)) {
        changed.add(entry);
        if (on) {
          marked.addFirst(entry);
        } else {
          marked.remove(entry);
        }
      }
    }
    return changed;
  }

  @Override
  public Optional<ReadingPlace> place(EntryId entry) {
    return Optional.ofNullable(places.get(entry));
  }

  @Override
  public void notePlace(EntryId entry, ReadingPlace place) {
    places.put(entry, place);
  }

  @Override
  public Optional<EntryId> successor(EntryId entry) {
    return Optional.empty();
  }

  @Override
  public List<KeptSearch> searches() {
    return List.copyOf(searches.values());
  }

  @Override
  public void searched(String query) {
    searches.putIfAbsent(query, new KeptSearch(query, false, Instant.EPOCH));
  }

  @Override
  public void saveSearch(String query, boolean saved) {
    searches.put(query, new KeptSearch(query, saved, Instant.EPOCH));
  }
}
