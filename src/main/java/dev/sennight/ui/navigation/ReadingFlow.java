package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.ReadingPlace;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PagePosition;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How reading goes on: what is marked, the next unread, and the paragraph one stopped at. */
public final class ReadingFlow {
  private static final double MOVED = 120;
  private static final Notice ALL_READ = new Notice(Notice.Weight.INFO, Message.of("flow.allRead"));
  private static final Notice HITS_READ =
      new Notice(Notice.Weight.INFO, Message.of("flow.hitsRead"));

  private final WindowViewModel window;
  private final Tasks tasks;
  private final FlowViewModel marks;
  private final boolean remembers;
  private @Nullable ShownPage page;
  private @Nullable Notice marked;
  private String noted = "";

  /**
   * Nothing is read yet.
   *
   * @param remembers whether what is read is marked, and the place kept
   */
  public ReadingFlow(WindowViewModel window, Tasks tasks, FlowViewModel marks, boolean remembers) {
    this.window = window;
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
        window.reader().page(),
        marks.version());
  }

  /** Whether the page is of one entry, to be starred, marked and copied. */
  public BooleanBinding onEntry() {
    return Bindings.createBooleanBinding(() -> entry() != null, window.reader().page());
  }

  private @Nullable EntrySummary entry() {
    ShownPage shown = window.reader().page().get();
    return shown == null ? null : shown.entry();
  }

  /** Another page is shown: goes on where reading of it stopped, unless it opens at some place. */
  public void shown(ShownPage now) {
    ShownPage before = page;
    page = now;
    if (before != null && before.place().equals(now.place())) {
      return;
    }
    noted = "";
    Library library = window.library().opened().get();
    EntryId key = key(now.place());
    if (library != null && key != null && remembers && now.target().equals(PageTarget.START)) {
      tasks.run(
          "place",
          () -> library.personal().place(key),
          place ->
              place
                  .filter(found -> !found.quote().isBlank() && now.equals(page))
                  .ifPresent(found -> window.reader().jumpToParagraph(found.quote())),
          window.notices()::failed);
    }
  }

  /** The page rests at {@code position}: reading goes on there the next time. */
  public void rests(PagePosition position) {
    ShownPage shown = page;
    if (shown != null && remembers && !position.end() && position.scrolled() > MOVED) {
      note(shown, position.quote());
    }
  }

  /** The page was seen to its end: it counts as read, and is opened at its start the next time. */
  public void finish() {
    ShownPage shown = page;
    if (shown != null && remembers) {
      note(shown, "");
      read(shown.place());
    }
  }

  private void read(Place place) {
    switch (place) {
      case Place.AtEntry entry -> marks.read(List.of(entry.id()), true);
      case Place.AtDocument document -> marks.readAll(List.of(document.file()));
      case Place.AtGhost _, Place.AtStory _, Place.AtNews _ -> {}
    }
  }

  private void note(ShownPage shown, String quote) {
    Library library = window.library().opened().get();
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
        window.notices()::failed);
  }

  /** A whole document has a place of its own beside those of its entries. */
  private static @Nullable EntryId key(Place place) {
    return switch (place) {
      case Place.AtEntry entry -> entry.id();
      case Place.AtDocument document -> ReadingPlace.inDocument(document.file());
      case Place.AtGhost _, Place.AtStory _, Place.AtNews _ -> null;
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
      Notice before = marked;
      if (before != null) {
        window.notices().close(before);
      }
      window.notices().say(new Notice(Notice.Weight.INFO, undone));
    }
  }

  private void say(int count) {
    if (count > 0) {
      Notice.Offer undo = new Notice.Offer(Message.of("command.undo"), this::undo);
      marked = new Notice(Notice.Weight.INFO, Message.of("flow.read", count), undo);
      window.notices().say(marked);
    }
  }

  /**
   * Opens the next entry that was not read: further down the list, or else in the next issue; among
   * hits, below or else above.
   */
  public void nextUnread() {
    window.navigation().showPanes();
    List<Row> rows = List.copyOf(window.navigation().rows());
    int from = indexOf(current(), rows);
    boolean searching = window.navigation().results().get();
    int count = searching ? rows.size() : rows.size() - from - 1;
    for (int i = 1; i <= count; i++) {
      Row row = rows.get((from + i) % rows.size());
      EntryId id = id(row);
      if (id != null && !marks.isRead(id)) {
        window.navigation().choose(row);
        return;
      }
    }
    if (searching) {
      window.notices().say(HITS_READ);
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
    Listing shown = window.list().listing().get();
    String here = shown instanceof Listing.InDocument document ? document.file() : "";
    List<DocumentSummary> files = window.library().overview().get().files().toList();
    int at = files.stream().map(DocumentSummary::path).toList().indexOf(here);
    for (int i = 1; i <= files.size(); i++) {
      DocumentSummary next = files.get((at + i) % files.size());
      String file = next.path();
      if (!file.equals(here) && marks.unread(file, next.entries()) > 0) {
        goOnIn(new Listing.InDocument(file));
        return;
      }
    }
    window.notices().say(ALL_READ);
  }

  private void goOnIn(Listing listing) {
    Library library = window.library().opened().get();
    if (library == null) {
      return;
    }
    window.navigation().leaveResults();
    window.rail().follow(listing);
    window
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
    window.list().show(library, listing, window.texts(), null, false);
  }

  private List<EntryId> entries() {
    return window.navigation().rows().stream()
        .map(ReadingFlow::id)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static @Nullable EntryId id(Row row) {
    return row.place() instanceof Place.AtEntry entry ? entry.id() : null;
  }
}
