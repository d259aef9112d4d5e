package dev.sennight.ui.reader;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.PageStyle;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page: what it shows, where one came from, and the matches marked in it. */
public final class ReaderViewModel {
  private static final Duration FIND_PAUSE = Duration.ofMillis(150);

  private final Outside outside;
  private final PageWriter writer;
  private final Latest loading;
  private final PageHistory history = new PageHistory();
  private final ReadOnlyObjectWrapper<@Nullable ShownPage> page = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper mark = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyStringWrapper jump = new ReadOnlyStringWrapper("");
  private final StringProperty find = new SimpleStringProperty("");
  private DoubleSupplier scroll = () -> 0;
  private @Nullable Content content;
  private Texts texts;
  private PageStyle style;

  /** An empty page. */
  public ReaderViewModel(
      Tasks tasks, PageWriter writer, Outside outside, Texts texts, PageStyle style) {
    this.outside = outside;
    this.writer = writer;
    this.loading = new Latest(tasks, "page");
    this.texts = texts;
    this.style = style;
    find.addListener((property, before, now) -> load(FIND_PAUSE, null, scroll.getAsDouble()));
  }

  /** Reads from {@code library} from now on; null while none is open. */
  public void use(@Nullable Content library) {
    loading.cancel();
    content = library;
    history.clear();
    page.set(null);
    mark.set(-1);
    follow();
  }

  /** Changes language and looks; the page is written anew where it stands. */
  public void restyle(Texts newTexts, PageStyle newStyle) {
    texts = newTexts;
    style = newStyle;
    reload();
  }

  /** Writes the page anew, such as after the library changed. */
  public void reload() {
    load(Duration.ZERO, null, scroll.getAsDouble());
  }

  /** How the view tells how far the page is scrolled, in pixels. */
  public void scrollFrom(DoubleSupplier supplier) {
    scroll = supplier;
  }

  /** Opens {@code place}. */
  public void open(Place place) {
    history.scrolled(scroll.getAsDouble());
    history.visit(place);
    follow();
    if (!find.get().isEmpty()) {
      find.set("");
    }
    load(Duration.ZERO, subpath(place), 0);
  }

  /** Follows a link of the page. */
  public void follow(PageAddress address) {
    switch (address) {
      case PageAddress.ToEntry(String id, String subpath) ->
          open(new Place.AtEntry(new EntryId(id), subpath, ""));
      case PageAddress.ToDocument(String file, String subpath) ->
          open(new Place.AtDocument(file, subpath));
      case PageAddress.ToGhost(String name) -> open(new Place.AtGhost(name));
      case PageAddress.ToTopic(String topic) -> outside.list(new Listing.OnTopic(topic));
      case PageAddress.ToSearch(String query) -> outside.search(query);
      case PageAddress.ToFile(String file) -> open(new Place.AtDocument(file, null));
      case PageAddress.ToAnchor(String id) -> jumpTo(id);
      case PageAddress.ToWeb(String target) -> outside.browse(target);
    }
  }

  /** Goes back or forward by {@code step} places. */
  public void go(int step) {
    history.scrolled(scroll.getAsDouble());
    PageHistory.Stop stop = history.go(step);
    if (stop != null) {
      follow();
      load(Duration.ZERO, null, stop.scroll());
    }
  }

  /** Goes to the next ({@code 1}) or previous ({@code -1}) mark, round at the ends. */
  public void moveMark(int step) {
    ShownPage shown = page.get();
    if (shown != null && shown.marks() > 0) {
      mark.set(Math.floorMod(mark.get() + step, shown.marks()));
      jumpTo(PageAnchors.mark(mark.get()));
    }
  }

  /** The page that is shown; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable ShownPage> page() {
    return page.getReadOnlyProperty();
  }

  /** Number of the mark one stands at, from 0; -1 for none. */
  public ReadOnlyIntegerProperty mark() {
    return mark.getReadOnlyProperty();
  }

  /** Id of the element to bring into view; set anew for every jump, "" in between. */
  public ReadOnlyStringProperty jump() {
    return jump.getReadOnlyProperty();
  }

  /** Words to look for in the page. */
  public StringProperty find() {
    return find;
  }

  /** Whether there is a place to go back to. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Whether there is a place to go forward to. */
  public ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }

  private void jumpTo(String id) {
    jump.set("");
    jump.set(id);
  }

  private void follow() {
    canGoBack.set(history.canGo(-1));
    canGoForward.set(history.canGo(1));
  }

  private void load(Duration pause, @Nullable String subpath, double scrolled) {
    PageHistory.Stop stop = history.current();
    Content library = content;
    if (stop == null || library == null) {
      return;
    }
    Place place = stop.place();
    String query = place instanceof Place.AtEntry entry ? entry.query() : "";
    Marks marks = new Marks(find.get(), query);
    PageMaker maker = new PageMaker(library, writer, texts, style);
    loading.runAfter(
        pause,
        cancel -> () -> maker.make(place, marks, subpath, scrolled),
        this::show,
        outside::failed);
  }

  private void show(Optional<ShownPage> made) {
    if (made.isEmpty()) {
      outside.missing();
      return;
    }
    ShownPage shown = made.get();
    mark.set(shown.marks() > 0 ? 0 : -1);
    page.set(shown);
    outside.shown(shown);
  }

  private static @Nullable String subpath(Place place) {
    return switch (place) {
      case Place.AtEntry entry -> entry.subpath();
      case Place.AtDocument document -> document.subpath();
      case Place.AtGhost _ -> null;
    };
  }

  /** Makes a page; runs in the background. */
  private record PageMaker(Content content, PageWriter writer, Texts texts, PageStyle style) {
    Optional<ShownPage> make(Place place, Marks marks, @Nullable String subpath, double scrolled)
        throws LibraryException {
      return compose(place, marks)
          .map(composed ->
              new ShownPage(
                  place,
                  composed.page().title(),
                  composed.entry(),
                  composed.file(),
                  writer.write(composed.page(), style, texts),
                  composed.marks(),
                  anchor(composed, marks, subpath, scrolled),
                  scrolled,
                  composed.previous(),
                  composed.next()));
    }

    private Optional<Composed> compose(Place place, Marks marks) throws LibraryException {
      return switch (place) {
        case Place.AtEntry entry -> new EntryPage(content, texts).of(entry.id(), marks);
        case Place.AtDocument document ->
            new DocumentPages(content, texts).of(document.file(), marks);
        case Place.AtGhost ghost -> Optional.of(new GhostPage(content, texts).of(ghost.name()));
      };
    }

    private static @Nullable String anchor(
        Composed composed, Marks marks, @Nullable String subpath, double scrolled) {
      if (subpath != null) {
        return PageAnchors.of(subpath);
      }
      boolean searched = !marks.find().isBlank() || scrolled == 0;
      return composed.marks() > 0 && searched ? PageAnchors.mark(0) : null;
    }
  }
}
