package dev.sennight.library.links;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.FoldedText;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.NamedEntry;
import dev.sennight.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the cards are called, at one moment. Immutable; safe for use by many threads. */
public final class CardNames {
  private final Map<EntryId, NamedEntry> cards = new LinkedHashMap<>();
  private final Map<String, List<NamedEntry>> byName = new HashMap<>();
  private final MentionFinder finder;

  private CardNames(List<NamedEntry> all) {
    for (NamedEntry card : all) {
      cards.put(card.id(), card);
      names(card)
          .map(FoldedText::of)
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(card));
    }
    finder =
        new MentionFinder(
            all.stream()
                .map(card -> new MentionFinder.Names(card.id(), names(card).toList()))
                .toList());
  }

  /** Reads the names of all cards of {@code store}. */
  public static CardNames of(LibraryStore store) throws StoreException {
    return new CardNames(store.entries().names().stream().filter(NamedEntry::card).toList());
  }

  private static Stream<String> names(NamedEntry card) {
    return Stream.concat(Stream.of(card.title()), card.aliases().stream());
  }

  /** The terms and aliases of the cards that one of is {@code name}; empty when there is none. */
  public List<String> with(String name) {
    return byName.getOrDefault(FoldedText.of(name), List.of()).stream()
        .flatMap(CardNames::names)
        .toList();
  }

  /** The terms of the cards that {@code entry} names, the one named most often first. */
  public List<String> in(Entry entry) {
    return finder.count(SpokenText.of(entry.title(), entry.body())).entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(count -> cards.get(count.getKey()))
        .flatMap(Stream::ofNullable)
        .map(NamedEntry::title)
        .toList();
  }

  boolean isEmpty() {
    return cards.isEmpty();
  }

  Map<EntryId, Integer> count(String text) {
    return finder.count(text);
  }
}
