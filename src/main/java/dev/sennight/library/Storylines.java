package dev.sennight.library;

import dev.sennight.library.story.KeySentence;
import dev.sennight.library.story.Storyline;
import dev.sennight.model.AddressKey;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds storylines. Reads stores and index: not for the UI thread. */
public final class Storylines {
  private static final int MOST_NAMES = 10;

  /** Titles of one word are told again by chance. */
  private static final int SHORTEST_TITLE = 8;

  private final Library library;

  Storylines(Library library) {
    this.library = library;
  }

  /**
   * The storyline of a name.
   *
   * @param term a name; in the query language when it holds a field, such as {@code tag:SLAM}
   * @param apart whether only the term counts, and no other name of its card
   * @param within a query that narrows it, such as {@code from:2025 as-of:2025-W20}; "" for none
   */
  public Storyline of(String term, boolean apart, String within) throws LibraryException {
    boolean query = term.indexOf(':') > 0 && !term.contains("://");
    List<String> names = query || apart ? List.of(term) : names(term);
    String asked =
        query ? term : names.stream().map(Storylines::quoted).collect(Collectors.joining(" OR "));
    String narrowed = (within.isEmpty() ? asked : "(" + asked + ") " + within).strip();
    List<EntrySummary> entries =
        library
            .searching()
            .entries(new SearchRequest(narrowed, 0, Integer.MAX_VALUE, Sort.OLDEST, Map.of()));
    Map<EntryId, EntryId> repeats = repeats(entries);
    editions(entries).forEach(repeats::putIfAbsent);
    return new Storyline(term, names, asked, entries, repeats);
  }

  /**
   * The sentence of an entry that says most about the name of {@code story}; empty when the entry
   * has none that names it.
   */
  public Optional<KeySentence> sentence(Storyline story, EntryId id) throws LibraryException {
    return library.entry(id).flatMap(entry -> sentence(story, entry));
  }

  private Optional<KeySentence> sentence(Storyline story, Entry entry) {
    String text = PlainText.of(entry.body());
    return KeySentence.of(entry.title(), matches(story, entry.title()), text, matches(story, text));
  }

  /** Where the names stand; only where none does, what the search took for one. */
  private List<TextRange> matches(Storyline story, String text) {
    List<TextRange> whole = KeySentence.named(story.names(), text);
    return whole.isEmpty()
        ? library.searching().matches(story.query(), text).stream().map(Storylines::range).toList()
        : whole;
  }

  private static TextRange range(Match match) {
    return new TextRange(match.start(), match.end());
  }

  /** {@code term}, and what its card is called besides. */
  private List<String> names(String term) throws LibraryException {
    String folded = FoldedText.of(term);
    Map<EntryId, List<String>> aliases = library.catalog().aliases();
    Set<String> names = new LinkedHashSet<>(List.of(term));
    for (EntrySummary card : library.list(EntryKind.CARD)) {
      List<String> all = new ArrayList<>(List.of(card.title()));
      all.addAll(aliases.getOrDefault(card.id(), List.of()));
      if (all.stream().anyMatch(name -> FoldedText.of(name).equals(folded))) {
        names.addAll(all);
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    return names.stream()
        .filter(name -> !name.isBlank() && seen.add(FoldedText.of(name)))
        .limit(MOST_NAMES)
        .toList();
  }

  private static String quoted(String name) {
    return '"' + name.replace('"', ' ') + '"';
  }

  /**
   * Entries of an issue that another edition of it has told already: in as many entries, so that
   * they go by their order.
   */
  private Map<EntryId, EntryId> editions(List<EntrySummary> entries) throws LibraryException {
    Map<String, List<EntrySummary>> files = new LinkedHashMap<>();
    entries.forEach(
        entry -> files.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry));
    Map<EntryId, EntryId> repeats = new HashMap<>();
    for (Catalog.Shelf shelf : library.catalog().series()) {
      for (DocumentSummary issue : shelf.issues()) {
        List<List<EntrySummary>> told =
            Stream.concat(Stream.of(issue.file()), issue.editions().stream())
                .filter(file -> files.containsKey(file) && !issue.editions().isEmpty())
                .map(files::get)
                .sorted(Comparator.comparingInt(all -> entries.indexOf(all.getFirst())))
                .toList();
        told.stream()
            .skip(1)
            .filter(edition -> edition.size() == told.getFirst().size())
            .forEach(edition -> {
              for (int i = 0; i < edition.size(); i++) {
                repeats.put(edition.get(i).id(), told.getFirst().get(i).id());
              }
            });
      }
    }
    return repeats;
  }

  /** Entries whose title or first source an earlier one has. */
  private static Map<EntryId, EntryId> repeats(List<EntrySummary> entries) {
    Map<String, EntryId> told = new HashMap<>();
    Map<EntryId, EntryId> repeats = new HashMap<>();
    for (EntrySummary entry : entries) {
      List<String> keys = new ArrayList<>();
      String title = FoldedText.of(entry.title());
      if (title.length() >= SHORTEST_TITLE) {
        keys.add(title);
      }
      entry.facts().sources().stream().limit(1).map(AddressKey::of).forEach(keys::add);
      EntryId first = null;
      for (String key : keys) {
        EntryId before = told.putIfAbsent(key, entry.id());
        first = first == null ? before : first;
      }
      if (first != null) {
        repeats.put(entry.id(), repeats.getOrDefault(first, first));
      }
    }
    return repeats;
  }
}
