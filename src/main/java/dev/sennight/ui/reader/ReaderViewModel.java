package dev.sennight.ui.reader;

import dev.sennight.library.Library;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.PageStyle;
import dev.sennight.ui.page.Marks;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PagePosition;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page: what it shows, where one came from, and the matches marked in it. */
public final class ReaderViewModel {
  private static final Duration FIND_PAUSE = Duration.ofMillis(150);

  private final ReaderHost outside;
  private final PageWriter writer;
  private final Latest loading;
  private final ReaderTabs tabs = new ReaderTabs(this::leave, this::arriveBack);
  private final PreviewViewModel preview;
  private final LinkFollowing links;
  private final ReadOnlyObjectWrapper<@Nullable String> enlarged =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable ShownPage> page = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper mark = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<PageTarget> jump =
      new ReadOnlyObjectWrapper<>(PageTarget.START);
  private final StringProperty find = new SimpleStringProperty("");
  private final ObjectProperty<PagePosition> position =
      new SimpleObjectProperty<>(PagePosition.START);
  private DoubleSupplier scroll = () -> 0;
  private boolean renewing;
  private @Nullable Library opened;
  private Texts texts;
  private PageStyle style;

  /** An empty page. */
  public ReaderViewModel(
      Tasks tasks, PageWriter writer, ReaderHost outside, Texts texts, PageStyle style) {
    this.outside = outside;
    this.links = new LinkFollowing(this, outside);
    this.writer = writer;
    this.preview = new PreviewViewModel(tasks, writer, texts, style);
    this.loading = new Latest(tasks, "page");
    this.texts = texts;
    this.style = style;
    find.addListener((property, before, now) -> again(FIND_PAUSE, this::show));
  }

  /** Reads from {@code library} from now on; null while none is open. */
  public void use(@Nullable Library library) {
    loading.cancel();
    opened = library;
    tabs.clear();
    page.set(null);
    mark.set(-1);
    preview.use(library, texts, style);
    follow();
  }

  /** Changes language and looks; the page is rewritten where it stands. */
  public void restyle(Texts newTexts, PageStyle newStyle) {
    texts = newTexts;
    style = newStyle;
    preview.use(opened, texts, style);
    again(Duration.ZERO, this::show);
  }

  /**
   * Takes up what changed in the library; a page that reads as before stays untouched.
   *
   * @param moved gives the place that a place has become
   */
  public void refresh(UnaryOperator<Place> moved) {
    ShownPage shown = page.get();
    tabs.move(moved);
    PageHistory.Stop stop = history().current();
    if (shown != null && stop != null && stop.place().equals(moved.apply(shown.place()))) {
      again(Duration.ZERO, this::renew);
    }
  }

  /** Whether {@link #page()} changes now to another state of what it was, not to another page. */
  boolean isRenewing() {
    return renewing;
  }

  private void renew(ShownPage now) {
    ShownPage before = page.get();
    if (before == null || !now.readsAs(before)) {
      mark.set(Math.min(mark.get(), now.marks() - 1));
      tabs.shown().get().name(now.title());
      page.set(now.unanchored());
    }
    outside.renewed(now);
  }

  /** How the view tells how far the page is scrolled, in pixels. */
  public void scrollFrom(DoubleSupplier supplier) {
    scroll = supplier;
  }

  /** Makes pages of the open library as they look now; null while none is open. */
  public @Nullable PageMaker maker() {
    Library library = opened;
    return library == null ? null : new PageMaker(library, writer, texts, style);
  }

  /** Where in the page one reads, as the view tells. */
  public ObjectProperty<PagePosition> position() {
    return position;
  }

  /** Opens {@code place}. */
  public void open(Place place) {
    visit(place, target(place));
  }

  /** Opens {@code place} at the element with an id. */
  public void openAt(Place place, String id) {
    visit(place, PageTarget.at(id));
  }

  private void visit(Place place, PageTarget target) {
    leave();
    history().visit(place);
    arrive(target);
  }

  private static PageTarget target(Place place) {
    String subpath = LinkPlace.subpath(place);
    return subpath == null ? PageTarget.START : PageTarget.at(PageAnchors.of(subpath));
  }

  /** Whether {@code place} is the whole document of the entry that is shown. */
  boolean isOwnDocument(Place place) {
    ShownPage shown = page.get();
    return shown != null
        && shown.entry() != null
        && place instanceof Place.AtDocument(String file, var subpath)
        && subpath == null
        && file.equals(shown.file());
  }

  /** Follows a link of the page. */
  public void follow(PageAddress address) {
    links.follow(address);
  }

  /** Puts {@code words} on the clipboard and says so. */
  public void copy(String words) {
    outside.copy(words);
  }

  /** Follows a link in a new tab and shows it; what is no page is followed here. */
  public void followApart(PageAddress address) {
    links.followApart(address);
  }

  /** Opens {@code place} in a new tab and shows it. */
  public void openApart(Place place) {
    leave();
    tabs.add(place);
    arrive(target(place));
  }

  /** What the link under the mouse leads to. */
  public PreviewViewModel preview() {
    return preview;
  }

  /** The tabs. */
  public ReaderTabs tabs() {
    return tabs;
  }

  /** The picture that is shown large; null for none. */
  public ReadOnlyObjectProperty<@Nullable String> enlarged() {
    return enlarged.getReadOnlyProperty();
  }

  /** Shows a picture of the library large; null shows the page again. */
  public void enlarge(@Nullable String file) {
    enlarged.set(file);
  }

  /** Goes back or forward by {@code step} places. */
  public void go(int step) {
    leave();
    PageHistory.Stop stop = history().go(step);
    if (stop != null) {
      arrive(PageTarget.scrolled(stop.scroll()));
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

  /** What to bring into view; set again for every jump, {@link PageTarget#START} in between. */
  public ReadOnlyObjectProperty<PageTarget> jump() {
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

  private PageHistory history() {
    return tabs.shown().get().history();
  }

  private void leave() {
    history().scrolled(scroll.getAsDouble());
    preview.hide();
    enlarge(null);
  }

  private void arriveBack() {
    arrive(PageTarget.scrolled(history().scroll()));
  }

  private void arrive(PageTarget target) {
    follow();
    if (!find.get().isEmpty()) {
      find.set("");
    }
    if (history().current() == null) {
      page.set(null);
    }
    load(Duration.ZERO, target, this::show);
  }

  /** Brings the element with {@code id} into view. */
  void jumpTo(String id) {
    jump(PageTarget.at(id));
  }

  /** Brings the paragraph that begins with {@code quote} to the top. */
  public void jumpToParagraph(String quote) {
    jump(new PageTarget(null, quote, 0));
  }

  private void jump(PageTarget target) {
    jump.set(PageTarget.START);
    jump.set(target);
  }

  private void follow() {
    canGoBack.set(history().canGo(-1));
    canGoForward.set(history().canGo(1));
  }

  private void again(Duration pause, Consumer<ShownPage> take) {
    Consumer<ShownPage> again =
        now -> {
          renewing = true;
          try {
            take.accept(now);
          } finally {
            renewing = false;
          }
        };
    load(pause, PageTarget.scrolled(scroll.getAsDouble()), again);
  }

  private void load(Duration pause, PageTarget target, Consumer<ShownPage> take) {
    PageHistory.Stop stop = history().current();
    PageMaker maker = maker();
    if (stop == null || maker == null) {
      return;
    }
    Place place = stop.place();
    String query = place instanceof Place.AtEntry entry ? entry.query() : "";
    Marks marks = new Marks(find.get(), query);
    Neighbours around = outside.around(place);
    loading.runAfter(
        pause,
        cancel -> () -> maker.make(place, marks, target, around),
        made -> made.ifPresentOrElse(take, outside::missing),
        outside::failed);
  }

  private void show(ShownPage shown) {
    mark.set(shown.firstMark());
    tabs.shown().get().name(shown.title());
    page.set(shown);
    outside.shown(shown);
  }
}
