package dev.sennight.ui.insight;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The library at a glance: a calendar of its weeks, trends of terms, and an overview. */
public final class InsightViewModel {
  private static final int SEEDS = 3;
  private static final int MOST_TERMS = 8;
  private static final int MOST_CARDS = 200;

  /** What repeats in most issues of a series is no trend. */
  private static final String COUNTED = " -has:boilerplate";

  /** What there is to see. */
  public enum View {
    CALENDAR,
    TRENDS,
    OVERVIEW
  }

  private final Latest counting;
  private final Latest searching;
  private final Consumer<Listing> list;
  private final Consumer<String> search;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<@Nullable View> view = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<WeeklyCounts> digest =
      new ReadOnlyObjectWrapper<>(WeeklyCounts.EMPTY);
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(Overview.EMPTY);
  private final ReadOnlyObjectWrapper<TrendLines> trends =
      new ReadOnlyObjectWrapper<>(TrendLines.NONE);
  private final ObjectProperty<Bucket> bucket = new SimpleObjectProperty<>(Bucket.WEEK);
  private final ObservableList<String> terms = FXCollections.observableArrayList();
  private final ObservableList<String> cards = FXCollections.observableArrayList();
  private @Nullable Content content;

  /**
   * Closed.
   *
   * @param list told what to list
   * @param search told what to search for
   */
  public InsightViewModel(
      Tasks tasks, Consumer<Listing> list, Consumer<String> search, Consumer<Exception> failed) {
    this.counting = new Latest(tasks, "digest");
    this.searching = new Latest(tasks, "trends");
    this.list = list;
    this.search = search;
    this.failed = failed;
    bucket.addListener((property, before, now) -> count());
  }

  /** Looks at {@code library}; null while none is open. */
  public void use(@Nullable Content library) {
    content = library;
    terms.clear();
    close();
  }

  /** The library holds {@code now}. */
  public void show(Overview now) {
    overview.set(now);
    if (view.get() != null) {
      load();
      count();
    }
  }

  /** Opens a view. */
  public void open(View wanted) {
    if (content == null) {
      return;
    }
    if (terms.isEmpty()) {
      overview.get().topics().stream().limit(SEEDS).forEach(topic -> terms.add(topic.name()));
    }
    boolean closed = view.get() == null;
    view.set(wanted);
    if (closed) {
      load();
      count();
    }
  }

  /** Closes what is open. */
  public void close() {
    view.set(null);
  }

  private record Loaded(WeeklyCounts digest, List<String> cards) {}

  private void load() {
    Content library = content;
    if (library != null) {
      counting.run(
          cancel -> () -> new Loaded(WeeklyCounts.of(library), cards(library)),
          loaded -> {
            digest.set(loaded.digest());
            cards.setAll(loaded.cards());
          },
          failed);
    }
  }

  private static List<String> cards(Content library) throws LibraryException {
    return library.entries(new Listing.OfKind(EntryKind.CARD)).stream()
        .map(EntrySummary::title)
        .limit(MOST_CARDS)
        .toList();
  }

  /** Adds a term to the trends. */
  public void add(String term) {
    String wanted = term.strip();
    if (!wanted.isEmpty() && !terms.contains(wanted) && terms.size() < MOST_TERMS) {
      terms.add(wanted);
      count();
    }
  }

  /** Takes a term away. */
  public void remove(String term) {
    if (terms.remove(term)) {
      count();
    }
  }

  private void count() {
    Content library = content;
    if (library == null) {
      return;
    }
    List<String> wanted = new ArrayList<>(terms);
    Bucket cut = bucket.get();
    searching.run(
        cancel -> () -> TrendLines.of(cut, byWeek(library, wanted, cancel)), trends::set, failed);
  }

  private static Map<String, SortedMap<Integer, Long>> byWeek(
      Content library, List<String> terms, CancellationToken cancel) throws LibraryException {
    Map<String, SortedMap<Integer, Long>> lines = new LinkedHashMap<>();
    for (String term : terms) {
      SortedMap<Integer, Long> weeks = new TreeMap<>();
      SearchRequest request = SearchRequest.of("(" + query(term) + ")" + COUNTED, 0);
      for (WeekCount count : library.search(request, cancel).answer().weeks()) {
        weeks.merge(WeekRange.number(count.year(), count.week()), count.count(), Long::sum);
      }
      lines.put(term, weeks);
    }
    return lines;
  }

  /** A term is a phrase, unless it is written in the query language. */
  static String query(String term) {
    boolean plain = term.indexOf(':') < 0 && term.indexOf('"') < 0;
    return plain ? '"' + term + '"' : term;
  }

  /** Reads the entries of a point: searches for its term in its time. */
  public void read(String term, int piece) {
    close();
    search.accept(query(term) + " " + trends.get().bucket().clause(piece));
  }

  /** Reads the issue of a week. */
  public void readWeek(int week) {
    var issue = digest.get().issues().get(week);
    if (issue != null) {
      read(new Listing.InDocument(issue.path()));
    }
  }

  /** Reads a listing. */
  public void read(Listing listing) {
    close();
    list.accept(listing);
  }

  /** What is open; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable View> view() {
    return view.getReadOnlyProperty();
  }

  /** The library counted through. */
  public ReadOnlyObjectProperty<WeeklyCounts> digest() {
    return digest.getReadOnlyProperty();
  }

  /** Topics and sources. */
  public ReadOnlyObjectProperty<Overview> overview() {
    return overview.getReadOnlyProperty();
  }

  /** The lines of the terms. */
  public ReadOnlyObjectProperty<TrendLines> trends() {
    return trends.getReadOnlyProperty();
  }

  /** Whether points are weeks or months. */
  public ObjectProperty<Bucket> bucket() {
    return bucket;
  }

  /** The terms, in the order they were added. */
  public ObservableList<String> terms() {
    return terms;
  }

  /** Titles of cards, to choose from. */
  public ObservableList<String> cards() {
    return cards;
  }
}
