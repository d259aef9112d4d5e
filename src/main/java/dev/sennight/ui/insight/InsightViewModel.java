package dev.sennight.ui.insight;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The library over time: a calendar of its weeks, and how often terms occur. */
public final class InsightViewModel {
  private static final int SEEDS = 3;
  private static final int MOST_TERMS = 8;
  private static final int MOST_CARDS = 200;

  /** What repeats in most issues of a series is no trend. */
  private static final String COUNTED = " -has:boilerplate";

  private final Latest counting;
  private final Latest searching;
  private final Consumer<Listing> list;
  private final Consumer<String> search;
  private final Consumer<Exception> failed;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<WeeklyCounts> weeks =
      new ReadOnlyObjectWrapper<>(WeeklyCounts.EMPTY);
  private final ReadOnlyObjectWrapper<TermCounts> trends =
      new ReadOnlyObjectWrapper<>(TermCounts.NONE);
  private final ObservableList<String> terms = FXCollections.observableArrayList();
  private final ObservableList<String> cards = FXCollections.observableArrayList();
  private Overview overview = Overview.EMPTY;
  private @Nullable Library opened;

  /**
   * Closed.
   *
   * @param list receives what to list
   * @param search receives what to search for
   */
  public InsightViewModel(
      Tasks tasks, Consumer<Listing> list, Consumer<String> search, Consumer<Exception> failed) {
    this.counting = new Latest(tasks, "weeks");
    this.searching = new Latest(tasks, "trends");
    this.list = list;
    this.search = search;
    this.failed = failed;
  }

  /** Shows {@code library} from now on; null while none is open. */
  public void use(@Nullable Library library) {
    opened = library;
    counting.cancel();
    searching.cancel();
    weeks.set(WeeklyCounts.EMPTY);
    trends.set(TermCounts.NONE);
    cards.clear();
    terms.clear();
    close();
  }

  /** The library has changed to {@code now}. */
  public void show(Overview now) {
    overview = now;
    if (open.get()) {
      load();
    }
  }

  /** Opens the view. */
  public void open() {
    if (opened == null || open.get()) {
      return;
    }
    if (terms.isEmpty()) {
      overview.topics().stream().limit(SEEDS).forEach(topic -> terms.add(topic.name()));
    }
    open.set(true);
    load();
  }

  /** Closes the view. */
  public void close() {
    open.set(false);
  }

  private record Loaded(WeeklyCounts weeks, List<String> cards) {}

  private void load() {
    Library library = opened;
    if (library != null) {
      counting.run(
          cancel -> () -> new Loaded(WeeklyCounts.of(library), cards(library)),
          loaded -> {
            weeks.set(loaded.weeks());
            cards.setAll(loaded.cards());
          },
          failed);
    }
    count();
  }

  private static List<String> cards(Library library) throws LibraryException {
    return new Listing.OfKind(EntryKind.CARD)
        .entries(library).stream().map(EntrySummary::title).limit(MOST_CARDS).toList();
  }

  /** Adds a term to the chart, unless it is there already or the chart is full. */
  public void add(String term) {
    String wanted = term.strip();
    if (!wanted.isEmpty() && !terms.contains(wanted) && terms.size() < MOST_TERMS) {
      terms.add(wanted);
      count();
    }
  }

  /** Removes a term from the chart. */
  public void remove(String term) {
    if (terms.remove(term)) {
      count();
    }
  }

  private void count() {
    Library library = opened;
    if (library != null) {
      List<String> wanted = new ArrayList<>(terms);
      searching.run(
          cancel -> () -> TermCounts.of(byWeek(library, wanted, cancel)), trends::set, failed);
    }
  }

  private static Map<String, SortedMap<Integer, Long>> byWeek(
      Library library, List<String> terms, CancellationToken cancel) throws LibraryException {
    Map<String, SortedMap<Integer, Long>> lines = new LinkedHashMap<>();
    for (String term : terms) {
      SortedMap<Integer, Long> weeks = new TreeMap<>();
      SearchRequest request = SearchRequest.of(query(term), 0);
      for (WeekCount count : library.search(request, cancel).answer().weeks()) {
        weeks.merge(WeekRange.number(count.year(), count.week()), count.count(), Long::sum);
      }
      lines.put(term, weeks);
    }
    return lines;
  }

  /** What is counted of a term: a phrase, unless it is written in the query language. */
  static String query(String term) {
    boolean plain = term.indexOf(':') < 0 && term.indexOf('"') < 0;
    return (plain ? '"' + term + '"' : "(" + term + ")") + COUNTED;
  }

  /** Searches for the entries that the chart counts for a term, in one week; null for all weeks. */
  public void read(String term, @Nullable Integer week) {
    close();
    search.accept(query(term) + (week == null ? "" : " " + new WeekRange(week, week).clause()));
  }

  /** Lists the issue of a week; does nothing when it has none. */
  public void readWeek(int week) {
    WeeklyCounts.Week counted = weeks.get().weeks().get(week);
    if (counted != null && counted.file() != null) {
      close();
      list.accept(new Listing.InDocument(counted.file()));
    }
  }

  /** Whether the view is open. */
  public ReadOnlyBooleanProperty isOpen() {
    return open.getReadOnlyProperty();
  }

  /** The weeks of the library. */
  public ReadOnlyObjectProperty<WeeklyCounts> weeks() {
    return weeks.getReadOnlyProperty();
  }

  /** The lines of the terms. */
  public ReadOnlyObjectProperty<TermCounts> trends() {
    return trends.getReadOnlyProperty();
  }

  /** The terms, in the order they were added. */
  public ObservableList<String> terms() {
    return terms;
  }

  /** Titles of cards, to choose terms from. */
  public ObservableList<String> cards() {
    return cards;
  }
}
