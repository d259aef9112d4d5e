package dev.sennight.ui.browse;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.KeptSearch;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.task.InOrder;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The saved searches, by name, with how many of their results are unread. */
public final class SavedSearches {
  /** How many results of a search are looked at, the best ones. */
  static final int MOST = 200;

  private static final String NAME = "search.name.";
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final Latest reading;
  private final InOrder writing;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<List<Saved>> all = new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable Library opened;

  /**
   * A saved search.
   *
   * @param query all of it in the query language
   * @param name the query itself unless it was renamed
   * @param unread of the first {@link #MOST} results
   */
  public record Saved(String query, String name, long unread) {}

  /** Without a library. */
  public SavedSearches(Tasks tasks, Consumer<Exception> failed) {
    this.reading = new Latest(tasks, "saved searches");
    this.writing = new InOrder(tasks, "saved search");
    this.failed = failed;
  }

  /** Reads those of {@code library}; null while none is open. */
  public void use(@Nullable Library library) {
    opened = library;
    all.set(List.of());
    refresh(Duration.ZERO);
  }

  /** The saved searches, ordered by name. */
  public ReadOnlyObjectProperty<List<Saved>> all() {
    return all.getReadOnlyProperty();
  }

  /** Whether {@code query} is saved. */
  public boolean contains(String query) {
    return all.get().stream().anyMatch(saved -> saved.query().equals(query));
  }

  /** Counts again soon: the library or what is read has changed. */
  public void refresh() {
    refresh(PAUSE);
  }

  private void refresh(Duration pause) {
    Library library = opened;
    if (library == null) {
      reading.cancel();
    } else {
      reading.runAfter(pause, cancel -> () -> read(library, cancel), all::set, failed);
    }
  }

  /** Saves a search, or makes it a recent one again. */
  public void save(String query, boolean saved) {
    change(library -> library.personal().saveSearch(query, saved));
  }

  /** Renames a saved search; a blank name is the query itself. */
  public void rename(String query, String name) {
    change(library -> library.personal().set(NAME + query, name.strip()));
  }

  @FunctionalInterface
  private interface Change {
    void make(Library library) throws LibraryException;
  }

  private void change(Change change) {
    Library library = opened;
    if (library != null) {
      writing.run(
          () -> {
            change.make(library);
            return change;
          },
          () -> refresh(Duration.ZERO),
          failed);
    }
  }

  private static List<Saved> read(Library library, CancellationToken cancel)
      throws LibraryException {
    List<Saved> found = new ArrayList<>();
    List<KeptSearch> kept =
        library.personal().searches().stream().filter(KeptSearch::saved).toList();
    Set<EntryId> read =
        kept.isEmpty() ? Set.of() : new HashSet<>(library.personal().marked(EntryMark.READ));
    for (KeptSearch search : kept) {
      String query = search.query();
      String name = library.personal().setting(NAME + query).orElse("");
      long unread =
          library.search(SearchRequest.of(query, MOST), cancel).hits().stream()
              .filter(hit -> !hit.entry().facts().boilerplate() && !read.contains(hit.entry().id()))
              .count();
      found.add(new Saved(query, name.isEmpty() ? query : name, unread));
    }
    found.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
    return List.copyOf(found);
  }
}
