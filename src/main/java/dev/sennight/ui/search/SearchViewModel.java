package dev.sennight.ui.search;

import dev.sennight.library.Library;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.ExactForm;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.browse.SavedSearches;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Search as one types: the query, its hits, and what the answer says of itself. */
public final class SearchViewModel {
  private static final Duration PAUSE = Duration.ofMillis(120);
  private static final int HITS = 200;

  private final Latest searching;
  private final IndexingSearch whileReading;
  private final Consumer<Row> open;
  private final Consumer<Exception> failed;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.RELEVANCE);
  private final BooleanProperty grouped = new SimpleBooleanProperty(false);
  private final BooleanProperty exact = new SimpleBooleanProperty(false);
  private final SearchFilters narrowing = new SearchFilters(() -> search(Duration.ZERO));
  private final SearchStatus says = new SearchStatus();
  private final List<SearchSetting<?>> settings;
  private final SuggestionsViewModel suggestions;
  private final SavedSearches saved;
  private final BooleanBinding isSaved;
  private final ShownHits hits = new ShownHits();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(false);
  private @Nullable Library opened;
  private Texts texts;

  /**
   * Nothing searched yet.
   *
   * @param open told which hit the user chose
   */
  public SearchViewModel(Tasks tasks, Consumer<Row> open, Consumer<Exception> failed, Texts texts) {
    this.searching = new Latest(tasks, "search");
    this.whileReading = new IndexingSearch(tasks, answered, () -> search(Duration.ZERO));
    this.suggestions = new SuggestionsViewModel(tasks, this::open, failed);
    this.saved = new SavedSearches(tasks, failed);
    this.isSaved =
        Bindings.createBooleanBinding(
            () -> saved.contains(narrowing.query(asked())),
            saved.all(),
            query,
            exact,
            narrowing.chosen(),
            narrowing.range());
    this.open = open;
    this.failed = failed;
    this.texts = texts;
    this.settings =
        List.of(
            new SearchSetting<>(tasks, "search.exact", exact, Boolean::valueOf, failed),
            new SearchSetting<>(tasks, "search.grouped", grouped, Boolean::valueOf, failed),
            new SearchSetting<>(tasks, "search.sort", sort, Sort::valueOf, failed));
    query.addListener((property, before, now) -> typed(now));
    sort.addListener((property, before, now) -> search(Duration.ZERO));
    grouped.addListener((property, before, now) -> search(Duration.ZERO));
    exact.addListener((property, before, now) -> search(Duration.ZERO));
  }

  /** Searches {@code library} from now on; null while none is open. */
  public void use(@Nullable Library library) {
    opened = library;
    suggestions.use(library);
    saved.use(library);
    search(Duration.ZERO);
  }

  /** Keeps how is searched in {@code library} from now on, and takes up what is kept there. */
  public void keepIn(Library library) {
    settings.forEach(setting -> setting.use(library));
  }

  /** Changes the language of what is said. */
  public void speak(Texts newTexts) {
    texts = newTexts;
    search(Duration.ZERO);
  }

  /** The library holds more than before, such as after it was read: searches again. */
  public void refresh() {
    saved.refresh();
    search(Duration.ZERO);
  }

  /** How much of the folder is read and so searched; null when all of it is. */
  public void cover(@Nullable Step step) {
    says.cover(step);
    whileReading.read(step != null);
  }

  /** What was typed. */
  public StringProperty query() {
    return query;
  }

  /** The order of hits. */
  public ObjectProperty<Sort> sort() {
    return sort;
  }

  /** Whether hits of one issue stand together. */
  public BooleanProperty grouped() {
    return grouped;
  }

  /** Whether words are searched as they are written, with nothing treated alike. */
  public BooleanProperty exact() {
    return exact;
  }

  /** Searches words as they are written, or in any form again. */
  public void toggleExact() {
    exact.set(!exact.get());
  }

  /** What narrows the search. */
  public SearchFilters narrowing() {
    return narrowing;
  }

  /** What the answer says of itself. */
  public SearchStatus says() {
    return says;
  }

  /** The searches that are kept. */
  public SavedSearches saved() {
    return saved;
  }

  /** Whether the search, with all that filters it, is saved. */
  public ObservableBooleanValue isSaved() {
    return isSaved;
  }

  /** What could be typed: recent searches and completions. */
  public SuggestionsViewModel suggestions() {
    return suggestions;
  }

  /** The hits of the newest answer. */
  public ObservableList<Row> hits() {
    return hits.rows();
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
    return hits.open();
  }

  /** The user chose a hit; the search becomes a recent one. */
  public void choose(@Nullable Row row) {
    if (row != null && row.place() != null && !row.equals(hits.open().get())) {
      hits.open(row);
      suggestions.used(narrowing.query(asked()));
      open.accept(row);
    }
  }

  /**
   * The page shows {@code place} for another reason: selects its hit; tells whether there is one.
   */
  public boolean follow(Place place) {
    Row hit = hits.of(place);
    if (hit != null) {
      hits.open(hit);
    }
    return hit != null;
  }

  /** Opens the first hit unless one is open; as soon as it comes when it is on its way. */
  public void enter() {
    if (hits.open().get() == null || hits.isComing()) {
      move(0);
    }
  }

  /** Opens the hit {@code step} after the open one; the first of those that are on their way. */
  public void move(int step) {
    if (hits.isComing()) {
      hits.awaitFirst();
      search(Duration.ZERO);
    } else {
      choose(hits.after(step));
    }
  }

  /** Goes to the first hit of a week; keeps to that week when its hits are not among the rows. */
  public void goTo(int week) {
    Row first = hits.ofWeek(week);
    if (first != null) {
      choose(first);
    } else {
      narrowing.within(new WeekRange(week, week));
    }
  }

  /** Saves the search with all that filters it, or makes it a recent one again. */
  public void toggleSaved() {
    if (!query.get().isBlank()) {
      saved.save(narrowing.query(asked()), !isSaved.get());
    }
  }

  /** Searches for what is proposed, in any form of it. */
  public void takeSuggestion() {
    String wanted = says.suggestion().get();
    if (wanted != null) {
      query.set(wanted);
      exact.set(false);
    }
  }

  /** Ends the search; the list comes back. */
  public void clear() {
    query.set("");
  }

  /** The query in words that say all of it. */
  private String asked() {
    String typed = query.get().strip();
    return exact.get() ? ExactForm.of(typed) : typed;
  }

  /** Searches for a query that says all of the search. */
  public void open(String wanted) {
    narrowing.reset();
    exact.set(false);
    query.set(wanted);
  }

  private void typed(String now) {
    boolean wanted = !now.isBlank();
    active.set(wanted);
    hits.typed();
    if (wanted) {
      search(PAUSE);
    } else {
      searching.cancel();
      hits.clear();
      answered.set(false);
      narrowing.reset();
      says.nothing();
    }
  }

  private void search(Duration pause) {
    Library library = opened;
    if (library == null || query.get().isBlank()) {
      return;
    }
    answered.set(false);
    SearchRequest request =
        new SearchRequest(asked(), 0, HITS, sort.get(), narrowing.chosen().get());
    Hits.Shape shape = new Hits.Shape(new PlaceWords(texts), grouped.get());
    Hits.Question question = new Hits.Question(request, narrowing.weeksClause(), shape);
    searching.<List<Row>, Hits>runAfter(
        pause,
        (cancel, first) -> () -> question.ask(library, cancel, first),
        this::showFirst,
        this::show,
        failed);
  }

  private void showFirst(List<Row> rows) {
    if (!hits.beginsWith(rows)) {
      hits.show(rows);
      says.counting();
    }
    came();
  }

  private void came() {
    if (hits.came()) {
      move(0);
    }
  }

  private void show(Hits found) {
    SearchAnswer answer = found.results().answer();
    hits.show(found.rows());
    narrowing.show(answer.facets(), found.weeks());
    says.say(answer, query.get().strip());
    came();
    answered.set(true);
  }
}
