package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.library.links.Mention;
import dev.sennight.library.links.MentionTable;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.FilePaths;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LinkTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where cards and notes are mentioned by name, linked or not. The first question about a card after
 * an indexing run reads every entry (under a second for some thousand), the next ones nothing; not
 * for the UI thread.
 */
public final class Mentions {
  private static final Comparator<Mention> NEWEST =
      Comparator.comparing((Mention mention) -> mention.entry().identity(), IssueIdentity.BY_DAY)
          .reversed()
          .thenComparing(mention -> mention.entry().file())
          .thenComparingInt(mention -> mention.entry().location().line());

  /** As many entries that hold a name of a note, the newest, are looked through. */
  private static final int MOST = 200;

  private static final int LONGEST_NAME = 80;

  /** Aliases may be any number, and each costs a search. */
  private static final int MOST_NAMES = 10;

  private final LibraryState state;
  private final LibrarySearch search;

  Mentions(LibraryState state, LibrarySearch search) {
    this.state = state;
    this.search = search;
  }

  /**
   * The mentions of one week.
   *
   * @param year null where it is not known
   * @param week null where it is not known
   * @param times sum over {@code mentions}
   */
  public record Week(
      @Nullable Integer year, @Nullable Integer week, int times, List<Mention> mentions) {
    public Week {
      mentions = List.copyOf(mentions);
    }
  }

  /** The entries that mention {@code card}, newest first; empty for an entry that is no card. */
  public List<Mention> of(EntryId card) throws LibraryException {
    return state.asked(() -> {
      List<Mention> mentions = new ArrayList<>(state.mentions().of(card));
      mentions.sort(NEWEST);
      return mentions;
    });
  }

  /** The mentions of {@code card} by year and week, newest first, unknown weeks last. */
  public List<Week> byWeek(EntryId card) throws LibraryException {
    Map<Integer, List<Mention>> weeks = new TreeMap<>(Comparator.reverseOrder());
    for (Mention mention : of(card)) {
      Integer year = mention.entry().identity().year();
      Integer week = mention.entry().identity().week();
      int key = (year == null ? 0 : year) * 100 + (week == null ? 0 : week);
      weeks.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
    }
    List<Week> list = new ArrayList<>();
    weeks.forEach((key, mentions) -> {
      EntrySummary first = mentions.getFirst().entry();
      int times = mentions.stream().mapToInt(Mention::times).sum();
      list.add(new Week(first.identity().year(), first.identity().week(), times, mentions));
    });
    return list;
  }

  /**
   * The entries that mention {@code entry} without a link to it, newest first: a card by its term
   * and aliases, a note or article by its title, its aliases and the name of its file. None for an
   * item of a digest, whose title is a headline and no name.
   */
  public List<Mention> unlinked(EntryId entry) throws LibraryException {
    Optional<Entry> about = state.asked(() -> state.store().entries().find(entry));
    EntryKind kind = about.map(found -> found.summary().kind()).orElse(EntryKind.ITEM);
    List<Mention> mentions =
        switch (kind) {
          case ITEM -> List.of();
          case CARD -> of(entry);
          case ARTICLE, NOTE -> named(about.orElseThrow());
        };
    Set<EntryId> linked = mentions.isEmpty() ? Set.of() : state.asked(() -> linking(entry));
    return mentions.stream().filter(mention -> !linked.contains(mention.entry().id())).toList();
  }

  private List<Mention> named(Entry note) throws LibraryException {
    Set<String> names = names(note);
    Map<EntryId, Entry> holding = new LinkedHashMap<>();
    for (String name : names) {
      String phrase = '"' + name.replace('"', ' ') + '"';
      var newest = new SearchRequest(phrase, 0, MOST, SearchRequest.Sort.NEWEST, Map.of());
      for (Found hit : search.search(newest, CancellationToken.never(), first -> {}).hits()) {
        EntryId id = hit.entry().id();
        state
            .asked(() -> state.store().entries().find(id))
            .ifPresent(entry -> holding.put(id, entry));
      }
    }
    List<Mention> mentions =
        MentionTable.among(List.copyOf(holding.values()), note.summary(), names);
    mentions.sort(NEWEST);
    return mentions;
  }

  /** What a note is called: its title, the name of its file, its aliases; not all of very many. */
  private static Set<String> names(Entry note) {
    Set<String> names = new LinkedHashSet<>();
    names.add(note.title());
    names.add(FilePaths.stem(note.summary().file()));
    names.addAll(note.details().aliases());
    names.removeIf(name -> name.isBlank() || name.length() > LONGEST_NAME);
    return names.stream().limit(MOST_NAMES).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<EntryId> linking(EntryId entry) throws IOException {
    Set<EntryId> linking = new HashSet<>();
    for (LinkTable.LinkRow link : state.store().links().to(entry)) {
      EntrySummary from = link.from();
      if (from != null) {
        linking.add(from.id());
      }
    }
    return linking;
  }
}
