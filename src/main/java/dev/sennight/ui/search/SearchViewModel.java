package dev.sennight.ui.search;

import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Search as one types: the query, its hits, and what the answer says of itself. */
public final class SearchViewModel {
  private static final Duration PAUSE = Duration.ofMillis(120);
  private static final int HITS = 200;

  private final Latest searching;
  private final Consumer<Row> open;
  private final Consumer<Exception> failed;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.RELEVANCE);
  private final ObservableList<Row> hits = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Message> status =
      new ReadOnlyObjectWrapper<>(Message.of("search.idle"));
  private final ReadOnlyObjectWrapper<@Nullable String> suggestion =
      new ReadOnlyObjectWrapper<>(null);
  private @Nullable Content content;
  private Texts texts;

  /**
   * Nothing searched yet.
   *
   * @param open told which hit a person chose
   */
  public SearchViewModel(Tasks tasks, Consumer<Row> open, Consumer<Exception> failed, Texts texts) {
    this.searching = new Latest(tasks, "search");
    this.open = open;
    this.failed = failed;
    this.texts = texts;
    query.addListener((property, before, now) -> typed(now));
    sort.addListener((property, before, now) -> search(Duration.ZERO));
  }

  /** Searches {@code library} from now on; null while none is open. */
  public void use(@Nullable Content library) {
    content = library;
    search(Duration.ZERO);
  }

  /** Changes the language of what is said. */
  public void speak(Texts newTexts) {
    texts = newTexts;
    search(Duration.ZERO);
  }

  /** What was typed. */
  public StringProperty query() {
    return query;
  }

  /** The order of hits. */
  public ObjectProperty<Sort> sort() {
    return sort;
  }

  /** The hits of the newest answer. */
  public ObservableList<Row> hits() {
    return hits;
  }

  /** Whether there is a query, so that hits stand in the list's place. */
  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /** Whether {@link #hits()} answer the query as it stands. */
  public ReadOnlyBooleanProperty answered() {
    return answered.getReadOnlyProperty();
  }

  /** The hit that is open; null for none. */
  public ReadOnlyObjectProperty<@Nullable Row> selected() {
    return selected.getReadOnlyProperty();
  }

  /** How many hits there are, and what could not be understood. */
  public ReadOnlyObjectProperty<Message> status() {
    return status.getReadOnlyProperty();
  }

  /** A query that would have hits; null when this one does. */
  public ReadOnlyObjectProperty<@Nullable String> suggestion() {
    return suggestion.getReadOnlyProperty();
  }

  /** A person chose a hit. */
  public void choose(@Nullable Row row) {
    if (row != null && row.place() != null && !row.equals(selected.get())) {
      selected.set(row);
      open.accept(row);
    }
  }

  /** Opens the hit {@code step} after the open one. */
  public void move(int step) {
    if (!hits.isEmpty()) {
      Row current = selected.get();
      int at = current == null ? -1 : hits.indexOf(current);
      choose(hits.get(at < 0 ? 0 : Math.clamp((long) at + step, 0, hits.size() - 1)));
    }
  }

  /** Ends the search; the list comes back. */
  public void clear() {
    query.set("");
  }

  private void typed(String now) {
    boolean wanted = !now.isBlank();
    active.set(wanted);
    if (wanted) {
      search(PAUSE);
    } else {
      searching.cancel();
      hits.clear();
      selected.set(null);
      answered.set(false);
      suggestion.set(null);
      status.set(Message.of("search.idle"));
    }
  }

  private void search(Duration pause) {
    Content library = content;
    if (library == null || query.get().isBlank()) {
      return;
    }
    answered.set(false);
    String words = query.get().strip();
    SearchRequest request = new SearchRequest(words, 0, HITS, sort.get(), Map.of());
    PlaceWords places = new PlaceWords(texts);
    searching.runAfter(
        pause,
        cancel ->
            () -> {
              SearchResults found = library.search(request, cancel);
              return new Answer(found, rows(found, words, places));
            },
        this::show,
        failed);
  }

  private static List<Row> rows(SearchResults found, String words, PlaceWords places) {
    return found.hits().stream().<Row>map(hit -> row(hit, words, places)).toList();
  }

  private static Row row(Found hit, String words, PlaceWords places) {
    var entry = hit.entry();
    String place = places.orFile(entry);
    String where = entry.date() == null ? place : place + " · " + places.date(entry.date());
    return new Row.OfHit(entry, where, hit.snippet(), hit.titleMatches(), words);
  }

  private void show(Answer answer) {
    var said = answer.results().answer();
    selected.set(null);
    hits.setAll(answer.rows());
    suggestion.set(said.suggestion());
    if (answer.rows().isEmpty()) {
      status.set(Message.of("search.none"));
    } else if (!said.notes().isEmpty()) {
      status.set(Message.verbatim(String.join(" ", said.notes())));
    } else {
      status.set(Message.of(said.exact() ? "search.hits" : "search.hitsAtLeast", said.total()));
    }
    answered.set(true);
  }

  private record Answer(SearchResults results, List<Row> rows) {}
}
