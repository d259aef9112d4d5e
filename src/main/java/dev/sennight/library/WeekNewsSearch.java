package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.story.NewNames;
import dev.sennight.library.story.WeekNews;
import dev.sennight.library.story.WeekNews.Kind;
import dev.sennight.library.story.WeekNews.Term;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.IssueIdentity;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is new in a week. Reads stores and index: not for the UI thread. */
public final class WeekNewsSearch {
  /** A term is compared with as many weeks before. */
  private static final int WEEKS = 8;

  private static final int LONG_SILENCE = 12;
  private static final int LEAST_RISING = 3;

  /** What is named less than twice as often as usual does not rise. */
  private static final double LEAST_RISE = 2;

  /** A rise counts from this JLH score on. */
  private static final double LEAST_SCORE = 0.05;

  private static final int MOST_EACH = 30;

  private final Library library;
  private volatile @Nullable Known known;

  /** What was found last, which takes seconds; it holds until the library changes. */
  private record Known(long version, int week, List<Term> terms) {}

  WeekNewsSearch(Library library) {
    this.library = library;
  }

  /** The newest week of the library, year × 100 + week; empty when it has no weekly issues. */
  public OptionalInt newest() throws LibraryException {
    return library.list(null).stream().mapToInt(WeekNewsSearch::week).filter(w -> w > 0).max();
  }

  private static int week(EntrySummary entry) {
    return entry.identity().weekOfYear();
  }

  /** What is new in {@code week}, year × 100 + week; empty when the library has no such week. */
  public Optional<WeekNews> of(int week) throws LibraryException {
    List<EntrySummary> all = library.list(null);
    List<EntrySummary> entries = all.stream().filter(entry -> week(entry) == week).toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeekNews(week, terms(week, entries, all), followUps(entries)));
  }

  private List<Term> terms(int week, List<EntrySummary> entries, List<EntrySummary> all)
      throws LibraryException {
    long version = library.version();
    Known last = known;
    if (last != null && last.version == version && last.week == week) {
      return last.terms;
    }
    NewNames names = new NewNames();
    for (EntrySummary entry : entries) {
      library
          .entry(entry.id())
          .ifPresent(it -> names.add(entry.id(), entry.title(), entry.facts().tags(), it.text()));
    }
    Map<Integer, Integer> sizes = new HashMap<>();
    all.forEach(entry -> sizes.merge(week(entry), 1, Integer::sum));
    List<Term> terms = new ArrayList<>();
    for (String name : names.names()) {
      term(name, names, week, sizes).ifPresent(terms::add);
    }
    List<Term> best = best(terms);
    known = new Known(version, week, best);
    return best;
  }

  private static List<Term> best(List<Term> terms) {
    List<Term> best = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      terms.stream()
          .filter(term -> term.kind() == kind)
          .sorted(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::name))
          .limit(MOST_EACH)
          .forEach(best::add);
    }
    return best;
  }

  /** What a name's history makes of it; empty when there is nothing to tell. */
  private Optional<Term> term(String name, NewNames names, int week, Map<Integer, Integer> sizes)
      throws LibraryException {
    List<EntryId> entries = names.entries(name);
    String query = '"' + name + "\" as-of:" + label(week);
    SearchRequest request = SearchRequest.of(query, 0);
    long before = 0;
    long recent = 0;
    long now = 0;
    Integer last = null;
    for (WeekCount count : library.search(request, CancellationToken.never()).answer().weeks()) {
      int at = count.year() * 100 + count.week();
      if (at == week) {
        now = count.count();
      } else {
        before += count.count();
        last = at;
        recent += weeksBetween(at, week) <= WEEKS ? count.count() : 0;
      }
    }
    if (now == 0) {
      return Optional.empty(); // a sign that the index knows by another name
    }
    if (last == null) {
      return Optional.of(new Term(Kind.NEW, name, entries, 0, null, names.weight(name)));
    }
    if (weeksBetween(last, week) >= LONG_SILENCE) {
      double silence = weeksBetween(last, week);
      return Optional.of(new Term(Kind.BACK, name, entries, before, last, before * silence));
    }
    double score = jlh(entries.size(), recent, week, sizes);
    return entries.size() >= LEAST_RISING && score >= LEAST_SCORE
        ? Optional.of(new Term(Kind.RISING, name, entries, before, last, score))
        : Optional.empty();
  }

  /**
   * The JLH score of Elasticsearch's significant terms: by how much the share of entries grew,
   * times how many times as large it is.
   */
  private static double jlh(long now, long recent, int week, Map<Integer, Integer> sizes) {
    int background = 0;
    for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
      boolean among =
          size.getKey() > 0 && size.getKey() < week && weeksBetween(size.getKey(), week) <= WEEKS;
      background += among ? size.getValue() : 0;
    }
    double share = (double) now / sizes.getOrDefault(week, 1);
    double usual = (double) Math.max(1, recent) / Math.max(1, background);
    return share < LEAST_RISE * usual ? 0 : (share - usual) * (share / usual);
  }

  private static long weeksBetween(int earlier, int later) {
    return ChronoUnit.WEEKS.between(monday(earlier), monday(later));
  }

  private static LocalDate monday(int week) {
    return LocalDate.of(week / 100, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week % 100)
        .with(DayOfWeek.MONDAY);
  }

  /** A week as queries and people write it: {@code 2025-W18}. */
  public static String label(int week) {
    return IssueIdentity.week(week / 100, week % 100);
  }

  private List<EntrySummary> followUps(List<EntrySummary> week) throws LibraryException {
    Set<EntryId> followed = new LinkedHashSet<>(library.personal().marked(EntryMark.STARRED));
    library.personal().highlights().stream().map(Highlight::entry).forEach(followed::add);
    Set<EntryId> following = new LinkedHashSet<>();
    for (EntryId id : followed) {
      library.catalog().sharingAddress(id).forEach(entry -> following.add(entry.id()));
      for (LinkGraph.ResolvedLink link : library.links().backlinks(id)) {
        EntrySummary from = link.from();
        if (from != null) {
          following.add(from.id());
        }
      }
    }
    return week.stream()
        .filter(entry -> following.contains(entry.id()) && !followed.contains(entry.id()))
        .toList();
  }
}
