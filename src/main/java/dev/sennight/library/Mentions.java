package dev.sennight.library;

import dev.sennight.library.mentions.MentionTable;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.store.LinkTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms and aliases of cards are mentioned, linked or not. The first question after an
 * indexing run reads every entry (under a second for some thousand), the next ones nothing; not for
 * the UI thread.
 */
public final class Mentions {
  private static final Comparator<Mention> NEWEST =
      Comparator.comparing((Mention mention) -> mention.entry().identity(), IssueIdentity.BY_DAY)
          .reversed()
          .thenComparing(mention -> mention.entry().file())
          .thenComparingInt(mention -> mention.entry().line());

  private final LibraryState state;

  Mentions(LibraryState state) {
    this.state = state;
  }

  /** An entry that mentions a card, and how often. */
  public record Mention(EntrySummary entry, int times) {}

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
      List<Mention> mentions = new ArrayList<>();
      for (MentionTable.Count count : state.mentions().of(card)) {
        mentions.add(new Mention(count.entry(), count.times()));
      }
      mentions.sort(NEWEST);
      return mentions;
    });
  }

  /** The mentions of {@code card} by year and week, newest first, unknown weeks last. */
  public List<Week> byWeek(EntryId card) throws LibraryException {
    Map<Integer, List<Mention>> weeks = new TreeMap<>(Comparator.reverseOrder());
    for (Mention mention : of(card)) {
      Integer year = mention.entry().year();
      Integer week = mention.entry().week();
      int key = (year == null ? 0 : year) * 100 + (week == null ? 0 : week);
      weeks.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
    }
    List<Week> list = new ArrayList<>();
    weeks.forEach((key, mentions) -> {
      EntrySummary first = mentions.getFirst().entry();
      int times = mentions.stream().mapToInt(Mention::times).sum();
      list.add(new Week(first.year(), first.week(), times, mentions));
    });
    return list;
  }

  /** The entries that mention {@code card} without a link to it, newest first. */
  public List<Mention> unlinked(EntryId card) throws LibraryException {
    Set<EntryId> linked = state.asked(() -> linking(card));
    return of(card).stream().filter(mention -> !linked.contains(mention.entry().id())).toList();
  }

  private Set<EntryId> linking(EntryId card) throws IOException {
    Set<EntryId> linking = new HashSet<>();
    for (LinkTable.LinkRow link : state.store().links().to(card)) {
      EntrySummary from = link.from();
      if (from != null) {
        linking.add(from.id());
      }
    }
    return linking;
  }
}
