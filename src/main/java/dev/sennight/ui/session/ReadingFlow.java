package dev.sennight.ui.session;

import dev.sennight.model.DocumentSummary;
import dev.sennight.library.Library;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.ReadingPlace;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.flow.FlowViewModel;
import dev.sennight.ui.flow.PageWatch.Sight;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How reading goes on: what is marked, the next unread, and the paragraph one stopped at. */
public final class ReadingFlow {
  private static final int STEADY = 3;
  private static final Notice ALL_READ = new Notice(Notice.Weight.INFO, Message.of("flow.allRead"));
  private static final Notice HITS_READ =
      new Notice(Notice.Weight.INFO, Message.of("flow.hitsRead"));

  private final Panes panes;
  private final Tasks tasks;
  private final FlowViewModel marks;
  private final boolean remembers;
  private Consumer<String> goTo = quote -> {};
  private @Nullable ShownPage page;
  private int endSeen;
  private String noted = "";

  /**
   * Nothing is read yet.
   *
   * @param remembers whether what is read is marked, and the place kept
   */
  public ReadingFlow(Panes panes, Tasks tasks, FlowViewModel marks, boolean remembers) {
    this.panes = panes;
    this.tasks = tasks;
    this.marks = marks;
    this.remembers = remembers;
  }

  /** Which entries are read and starred. */
  public FlowViewModel marks() {
    return marks;
  }

  /** Whether the entry of the page is starred. */
  public BooleanBinding starred() {
    return Bindings.createBooleanBinding(
        () -> {
          EntrySummary shown = entry();
          return shown != null && marks.isStarred(shown.id());
        },
        panes.reader().page(),
        marks.version());
  }

  /** Whether the page is of one entry, to be starred, marked and copied. */
  public BooleanBinding onEntry() {
    return Bindings.createBooleanBinding(() -> entry() != null, panes.reader().page());
  }

  private @Nullable EntrySummary entry() {
    ShownPage shown = panes.reader().page().get();
    return shown == null ? null : shown.entry();
  }

  /** How the view goes to the paragraph that begins with some words. */
  public void goWith(Consumer<String> going) {
    goTo = going;
  }

  /** Another page is shown: goes on where reading of it stopped, unless it opens at some place. */
  public void shown(ShownPage now) {
    ShownPage before = page;
    page = now;
    if (before != null && before.place().equals(now.place())) {
      return;
    }
    endSeen = 0;
    noted = "";
    Library library = panes.library().opened().get();
    EntryId key = key(now.place());
    if (library != null && key != null && remembers && now.anchor() == null && now.scroll() == 0) {
      tasks.run(
          "place",
          () -> library.personal().place(key),
          place ->
              place
                  .filter(found -> !found.quote().isBlank() && now.equals(page))
                  .ifPresent(found -> goTo.accept(found.quote())),
          panes.notices()::failed);
    }
  }

  /** The page was looked at. */
  public void sees(Sight sight) {
    ShownPage shown = page;
    if (shown == null || !remembers) {
      return;
    }
    endSeen = sight.end() ? endSeen + 1 : 0;
    if (endSeen == STEADY) {
      note(shown, "");
      read(shown.place());
    } else if (endSeen == 0 && sight.moved() && !sight.quote().equals(noted)) {
      note(shown, sight.quote());
    }
  }

  private void read(Place place) {
    switch (place) {
      case Place.AtEntry entry -> marks.read(List.of(entry.id()), true);
      case Place.AtDocument document -> marks.readAll(document.file());
      case Place.AtGhost _ -> {}
    }
  }

  private void note(ShownPage shown, String quote) {
    Library library = panes.library().opened().get();
    EntryId key = key(shown.place());
    if (library == null || key == null || quote.equals(noted)) {
      return;
    }
    noted = quote;
    tasks.run(
        "place",
        () -> {
          int start =
              library.entry(key).map(entry -> Math.max(0, entry.text().indexOf(quote))).orElse(0);
          library.personal().notePlace(key, new ReadingPlace(start, quote));
          return key;
        },
        kept -> {},
        panes.notices()::failed);
  }

  /** A whole document has a place of its own beside those of its entries. */
  private static @Nullable EntryId key(Place place) {
    return switch (place) {
      case Place.AtEntry entry -> entry.id();
      case Place.AtDocument document -> ReadingPlace.inDocument(document.file());
      case Place.AtGhost _ -> null;
    };
  }

  private @Nullable EntryId current() {
    ShownPage shown = page;
    return shown != null && shown.place() instanceof Place.AtEntry entry ? entry.id() : null;
  }

  /** Stars the entry of the page, or takes its star away. */
  public void toggleStar() {
    EntryId entry = current();
    if (entry != null) {
      marks.toggleStar(entry);
    }
  }

  /** Marks the entry of the page as read, or as not read. */
  public void toggleRead() {
    EntryId entry = current();
    if (entry != null) {
      marks.toggleRead(entry);
    }
  }

  /** Marks the shown rows above the open one, and it, as read. */
  public void readAbove() {
    List<EntryId> rows = entries();
    EntryId entry = current();
    int at = entry == null ? -1 : rows.indexOf(entry);
    say(marks.read(rows.subList(0, at + 1), true));
  }

  /** Marks all shown rows as read: those of the list, or the hits of a search. */
  public void readAll() {
    say(marks.read(entries(), true));
  }

  /** Undoes the last marking. */
  public void undo() {
    Message undone = marks.undo();
    if (undone != null) {
      panes.notices().say(new Notice(Notice.Weight.INFO, undone));
    }
  }

  private void say(int count) {
    if (count > 0) {
      panes.notices().say(new Notice(Notice.Weight.INFO, Message.of("flow.read", count)));
    }
  }

  /**
   * Opens the next entry that was not read: further down the list, or else in the next issue; among
   * hits, below or else above.
   */
  public void nextUnread() {
    panes.insight().close();
    List<Row> rows = List.copyOf(rows());
    int from = indexOf(current(), rows);
    boolean searching = panes.search().active().get();
    int count = searching ? rows.size() : rows.size() - from - 1;
    for (int i = 1; i <= count; i++) {
      Row row = rows.get((from + i) % rows.size());
      EntryId id = id(row);
      if (id != null && !marks.isRead(id)) {
        choose(row);
        return;
      }
    }
    if (searching) {
      panes.notices().say(HITS_READ);
    } else {
      nextIssue();
    }
  }

  private static int indexOf(@Nullable EntryId entry, List<Row> rows) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (entry != null && entry.equals(id(rows.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private void nextIssue() {
    Listing shown = panes.list().listing().get();
    String here = shown instanceof Listing.InDocument document ? document.file() : "";
    List<DocumentSummary> files = panes.library().overview().get().files().toList();
    int at = files.stream().map(DocumentSummary::path).toList().indexOf(here);
    for (int i = 1; i <= files.size(); i++) {
      DocumentSummary next = files.get((at + i) % files.size());
      String file = next.path();
      if (!file.equals(here) && marks.unread(file, next.entries()) > 0) {
        goOnIn(new Listing.InDocument(file));
        return;
      }
    }
    panes.notices().say(ALL_READ);
  }

  private void goOnIn(Listing listing) {
    Library library = panes.library().opened().get();
    if (library == null) {
      return;
    }
    panes.search().clear();
    panes.rail().follow(listing);
    panes
        .list()
        .loaded()
        .addListener(
            new ChangeListener<Boolean>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> loaded, Boolean before, Boolean now) {
                if (now) {
                  loaded.removeListener(this);
                  nextUnread();
                }
              }
            });
    panes.list().show(library, listing, panes.texts(), null, false);
  }

  /** What stands in the middle: the hits of a search, or else the list. */
  private List<Row> rows() {
    return panes.search().active().get() ? panes.search().hits() : panes.list().rows();
  }

  private void choose(Row row) {
    if (panes.search().active().get()) {
      panes.search().choose(row);
    } else {
      panes.list().choose(row);
    }
  }

  private List<EntryId> entries() {
    return rows().stream().map(ReadingFlow::id).filter(java.util.Objects::nonNull).toList();
  }

  private static @Nullable EntryId id(Row row) {
    return row.place() instanceof Place.AtEntry entry ? entry.id() : null;
  }
}
