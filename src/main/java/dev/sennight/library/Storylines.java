package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.story.KeySentence;
import dev.sennight.library.story.NewNames;
import dev.sennight.library.story.Storyline;
import dev.sennight.model.AddressKey;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds storylines. Reads stores and index: not for the UI thread. */
public final class Storylines {
  private static final int MOST_NAMES = 10;
  private static final int LONGEST_NAME = 30;

  /** Titles of one word are told again by chance. */
  private static final int SHORTEST_TITLE = 8;

  private static final int SHORTEST_PRODUCT = 3;
  private static final Pattern VERSION =
      Pattern.compile("(\\p{L}.*?)[- ]?[vV]?\\d[\\w.]*([- ].*)?");

  private final Library library;
  private final LibraryState state;

  Storylines(Library library, LibraryState state) {
    this.library = library;
    this.state = state;
  }

  /**
   * The storyline of a name.
   *
   * @param term a name; in the query language when it holds a field, such as {@code tag:SLAM}
   * @param apart whether only the term counts, and no other name of its card
   * @param within a query that narrows it, such as {@code from:2025 as-of:2025-W20}; "" for none
   */
  public Storyline of(String term, boolean apart, String within) throws LibraryException {
    boolean query = isQuery(term);
    List<String> names = query || apart ? List.of(term) : names(term);
    String asked = query ? term : asked(names);
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
   * A name of an entry, with the entries that name it in the issues before and after.
   *
   * @param previous null when the entry is the first
   * @param next null when it is the last
   */
  public record Line(String name, @Nullable EntrySummary previous, @Nullable EntrySummary next) {}

  /**
   * The names of {@code entry} that other issues have too: of the cards and missing notes it links
   * to, of the cards it mentions, its tags, and those in its title; none for an entry without a
   * date.
   *
   * @param most lines at most
   */
  public List<Line> lines(Entry entry, int most) throws LibraryException {
    DateSpan days = entry.summary().identity().days();
    List<Line> lines = new ArrayList<>();
    if (days != null) {
      for (String name : namesOf(entry)) {
        if (lines.size() < most) {
          String asked = "(" + asked(names(name)) + ")";
          EntrySummary previous = first(asked + " before:" + days.first(), Sort.NEWEST);
          EntrySummary next = first(asked + " after:" + days.last(), Sort.OLDEST);
          if (previous != null || next != null) {
            lines.add(new Line(name, previous, next));
          }
        }
      }
    }
    return lines;
  }

  private @Nullable EntrySummary first(String query, Sort sort) throws LibraryException {
    SearchRequest request = new SearchRequest(query, 0, 1, sort, Map.of());
    return library.search(request, CancellationToken.never()).hits().stream()
        .map(hit -> hit.entry())
        .findFirst()
        .orElse(null);
  }

  /**
   * The product that a name is a version of: {@code Qwen} for {@code Qwen3.5}, {@code Claude
   * Sonnet} for {@code Claude Sonnet 4.6}. The line of a product holds those of its versions.
   */
  public static Optional<String> product(String name) {
    Matcher version = VERSION.matcher(name);
    return version.matches() && version.group(1).length() >= SHORTEST_PRODUCT
        ? Optional.of(version.group(1))
        : Optional.empty();
  }

  /**
   * What an entry is about: the term of a card, else the first of its {@link #lines}, else the
   * first of its names; empty when it has none.
   */
  public Optional<String> about(EntryId id) throws LibraryException {
    Entry entry = library.entry(id).orElse(null);
    if (entry == null || entry.summary().kind() == EntryKind.CARD) {
      return Optional.ofNullable(entry).map(Entry::title);
    }
    List<Line> lines = lines(entry, 1);
    return lines.isEmpty()
        ? namesOf(entry).stream().findFirst()
        : Optional.of(lines.getFirst().name());
  }

  private static List<String> ownNames(EntrySummary entry) {
    List<String> names = new ArrayList<>(entry.facts().tags());
    NewNames title = new NewNames();
    title.add(entry.id(), entry.title(), List.of(), "");
    names.addAll(title.names());
    return names;
  }

  private List<String> namesOf(Entry entry) throws LibraryException {
    List<String> names = new ArrayList<>();
    for (ResolvedLink link : library.links().of(entry.id())) {
      switch (link.resolution()) {
        case Resolution.Found found when found.entry() != null ->
            library
                .entry(found.entry())
                .filter(target -> target.summary().kind() == EntryKind.CARD)
                .ifPresent(card -> names.add(card.title()));
        case Resolution.Unresolved(String name) when name.length() <= LONGEST_NAME ->
            names.add(name);
        case Resolution.Found _,
            Resolution.Unresolved _,
            Resolution.Attachment _,
            Resolution.Web _ -> {}
      }
    }
    names.addAll(state.asked(() -> state.cardNames().in(entry)));
    for (String name : ownNames(entry.summary())) {
      names.add(name);
      product(name).ifPresent(names::add);
    }
    Set<String> seen = new LinkedHashSet<>();
    return names.stream().filter(name -> seen.add(FoldedText.of(name))).limit(MOST_NAMES).toList();
  }

  /**
   * The sentence of an entry that says most about the name of {@code story}; empty when the entry
   * has none that names it. An entry that a field finds, such as {@code source:}, and whose text
   * matches nothing opens with its first sentence.
   */
  public Optional<KeySentence> sentence(Storyline story, EntryId id) throws LibraryException {
    return library.entry(id).flatMap(entry -> sentence(story, entry));
  }

  private Optional<KeySentence> sentence(Storyline story, Entry entry) {
    String text = PlainText.of(entry.body());
    Optional<KeySentence> best =
        KeySentence.of(entry.title(), matches(story, entry.title()), text, matches(story, text));
    return isQuery(story.term()) && best.isEmpty() ? KeySentence.opening(text) : best;
  }

  private static boolean isQuery(String term) {
    return term.indexOf(':') > 0 && !term.contains("://");
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
    List<String> others = state.asked(() -> state.cardNames().with(term));
    Set<String> seen = new LinkedHashSet<>();
    return Stream.concat(Stream.of(term), others.stream())
        .filter(name -> !name.isBlank() && seen.add(FoldedText.of(name)))
        .limit(MOST_NAMES)
        .toList();
  }

  private static String asked(List<String> names) {
    return names.stream().map(Storylines::quoted).collect(Collectors.joining(" OR "));
  }

  private static String quoted(String name) {
    return '"' + name.replace('"', ' ') + '"';
  }

  /**
   * Entries of an issue that another edition of it has told already: in as many entries, so that
   * they go by their order.
   */
  private Map<EntryId, EntryId> editions(List<EntrySummary> entries) throws LibraryException {
    Map<String, List<EntrySummary>> files = new HashMap<>();
    Map<String, Integer> order = new HashMap<>();
    for (EntrySummary entry : entries) {
      files.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
      order.putIfAbsent(entry.file(), order.size());
    }
    Map<EntryId, EntryId> repeats = new HashMap<>();
    for (Catalog.Shelf shelf : library.catalog().series()) {
      for (DocumentSummary issue : shelf.issues()) {
        if (issue.editions().isEmpty()) {
          continue;
        }
        List<List<EntrySummary>> told =
            Stream.concat(Stream.of(issue.file()), issue.editions().stream())
                .filter(files::containsKey)
                .sorted(Comparator.comparingInt(order::get))
                .map(files::get)
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
