package dev.sennight.ui.search;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.KeptSearch;
import dev.sennight.search.Completion;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What could be typed into the search box: recent queries that begin with what was typed, then
 * fields and their values for the word at the caret.
 */
public final class SuggestionsViewModel {
  private static final Duration PAUSE = Duration.ofMillis(80);
  private static final int MOST = 4;
  private static final int MOST_RECENT = 2;
  private static final int SHORTEST_WORD = 3;

  private final Tasks tasks;
  private final Latest finding;
  private final Consumer<String> search;
  private final Consumer<Exception> failed;
  private final ObservableList<Suggestion> list = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private @Nullable Library opened;
  private String lastUsed = "";

  SuggestionsViewModel(Tasks tasks, Consumer<String> search, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.finding = new Latest(tasks, "suggestions");
    this.search = search;
    this.failed = failed;
  }

  void use(@Nullable Library library) {
    opened = library;
    close();
  }

  /** What there is to choose; empty when nothing should be shown. */
  public ObservableList<Suggestion> list() {
    return list;
  }

  /** Which one Enter takes; -1 for none. */
  public IntegerProperty selected() {
    return selected;
  }

  /** The box holds {@code query} with the caret at {@code caret}. */
  public void typed(String query, int caret) {
    Library library = opened;
    if (library == null) {
      return;
    }
    finding.runAfter(
        query.isBlank() ? Duration.ZERO : PAUSE,
        cancel ->
            () ->
                offered(
                    recent(library, query),
                    query.isBlank() ? List.of() : library.searching().complete(query, caret),
                    query,
                    caret),
        found -> {
          selected.set(-1);
          list.setAll(found);
        },
        failed);
  }

  /** Takes the suggestions away. */
  public void close() {
    finding.cancel();
    selected.set(-1);
    list.clear();
  }

  /** Selects another one; from the last on to none. */
  public void move(int step) {
    if (!list.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + 1 + step, list.size() + 1) - 1);
    }
  }

  /**
   * Takes the selected one, or the one given.
   *
   * @return the query as it is then and where the caret stands; null when it became the search
   */
  public @Nullable Taken take(Suggestion suggestion, String query) {
    close();
    if (suggestion.kind() != Suggestion.Kind.COMPLETION) {
      search.accept(suggestion.text());
      return null;
    }
    int start = Math.min(suggestion.start(), query.length());
    int end = Math.clamp(suggestion.end(), start, query.length());
    boolean value = !suggestion.text().endsWith(":");
    String put = suggestion.text() + (value ? " " : "");
    return new Taken(
        query.substring(0, start) + put + query.substring(end).stripLeading(),
        start + put.length());
  }

  /** A query and where the caret stands in it. */
  public record Taken(String query, int caret) {}

  /** Notes that a search led to something. */
  void used(String query) {
    Library library = opened;
    if (library != null && !query.equals(lastUsed)) {
      lastUsed = query;
      tasks.run(
          "searches",
          () -> {
            library.personal().searched(query);
            return query;
          },
          made -> {},
          failed);
    }
  }

  private static List<String> recent(Library library, String query) throws LibraryException {
    String typed = query.strip().toLowerCase(Locale.ROOT);
    return library.personal().searches().stream()
        .map(KeptSearch::query)
        .filter(kept -> kept.toLowerCase(Locale.ROOT).startsWith(typed))
        .filter(kept -> kept.length() > typed.length())
        .limit(typed.isEmpty() ? MOST : MOST_RECENT)
        .toList();
  }

  /** The recent queries, then those of {@code completions} that are worth a key. */
  static List<Suggestion> offered(
      List<String> recent, List<Completion> completions, String query, int caret) {
    List<Suggestion> found = new ArrayList<>();
    recent.forEach(kept -> found.add(new Suggestion(Suggestion.Kind.RECENT, kept, -1, 0, 0)));
    for (Completion completion : completions) {
      boolean field = completion.text().endsWith(":");
      boolean word = caret - completion.start() >= SHORTEST_WORD;
      boolean value = completion.start() > 0 && isColon(query.charAt(completion.start() - 1));
      boolean same = query.startsWith(completion.text(), completion.start());
      if (found.size() < MOST && !same && caret > 0 && (field || value || word)) {
        found.add(
            new Suggestion(
                Suggestion.Kind.COMPLETION,
                completion.text(),
                completion.count() > 0 ? completion.count() : -1,
                completion.start(),
                completion.end()));
      }
    }
    return found;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }
}
