package dev.sennight.ui.shell;

import dev.sennight.ui.browse.ListViewModel;
import dev.sennight.ui.browse.RailViewModel;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.flow.FlowViewModel;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.Outside;
import dev.sennight.ui.reader.PageActions;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.search.ChooserViewModel;
import dev.sennight.ui.search.SearchViewModel;
import dev.sennight.ui.side.SideViewModel;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The whole window: its panes, what they tell each other, and how it looks. */
public final class ShellViewModel {
  private final Tasks tasks;
  private final LibraryViewModel library;
  private final RailViewModel rail;
  private final ListViewModel list;
  private final ReaderViewModel reader;
  private final SearchViewModel search;
  private final ChooserViewModel chooser;
  private final SideViewModel side;
  private final ReadOnlyObjectWrapper<Looks> looks;
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable String> leaving = new ReadOnlyObjectWrapper<>(null);
  private final ObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);
  private final Start start;
  private final Starting starting;
  private final SearchReturn searchReturn;
  private final ReadingFlow flow;
  private final InsightViewModel insight;
  private final Switcher switcher = new Switcher(this);
  private final LastPlace lastPlace;
  private final SourceFiles sources;

  /**
   * A window without a library.
   *
   * @param start what to show first, and whether to remember
   */
  public ShellViewModel(
      Tasks tasks, LibraryOpener opener, PageWriter writer, Looks looks, Start start) {
    this.tasks = tasks;
    this.looks = new ReadOnlyObjectWrapper<>(looks);
    Texts texts = texts();
    this.library = new LibraryViewModel(tasks, opener, notice::set, this::language);
    this.rail = new RailViewModel(this::list);
    this.list = new ListViewModel(tasks, this::open, this::failed);
    this.reader =
        new ReaderViewModel(tasks, writer, new FromReader(), texts, looks.pageStyle(false));
    this.search = new SearchViewModel(tasks, this::openHit, this::failed, texts);
    this.chooser = new ChooserViewModel(tasks, this::failed);
    this.side = new SideViewModel(tasks, reader::follow, this::failed);
    reader.position().addListener((property, before, now) -> side.reading(now.heading()));
    this.start = start;
    this.starting = new Starting(this, tasks, start);
    this.insight = new InsightViewModel(tasks, this::list, search.query()::set, this::failed);
    this.sources = new SourceFiles(this, tasks);
    this.lastPlace = new LastPlace(this, tasks, starting);
    this.searchReturn = new SearchReturn(search, reader);
    this.flow =
        new ReadingFlow(this, tasks, new FlowViewModel(tasks, this::failed), start.remembers());
    library.content().addListener((property, before, now) -> use(now));
    library.overview().addListener((property, before, now) -> arrange(now));
    library.progress().addListener((property, before, now) -> search.cover(now));
    systemIsDark.addListener((property, before, now) -> restyle());
  }

  /** Shows the entries of {@code listing}, the first or the one remembered open. */
  public void list(Listing listing) {
    search.clear();
    rail.follow(listing);
    Content open = library.content().get();
    if (open != null) {
      list.show(open, listing, texts(), null, true);
    }
  }

  /** Shows {@code place} in the page. */
  public void open(Place place) {
    reader.open(place);
  }

  /** Reads the words of the present language; made anew when it changes. */
  public Texts texts() {
    return Texts.of(looks.get().language());
  }

  private Language language() {
    return looks.get().language();
  }

  /** Changes how the window looks. */
  public void look(Looks wanted) {
    Looks before = looks.get();
    if (wanted.equals(before)) {
      return;
    }
    looks.set(wanted);
    restyle();
    if (wanted.language() != before.language()) {
      arrange(library.overview().get());
      library.rearrange();
      search.speak(texts());
    }
  }

  /** Whether the system asks for dark colours. */
  public ObjectProperty<Boolean> systemIsDark() {
    return systemIsDark;
  }

  /** Opens the issue of the page as one page. */
  public void openWholeIssue() {
    ShownPage shown = reader.page().get();
    if (shown != null && !shown.file().isEmpty()) {
      open(new Place.AtDocument(shown.file(), null));
    }
  }

  /** Opens the entry after ({@code 1}) or before ({@code -1}) the present one. */
  public void step(int step) {
    if (search.active().get()) {
      search.move(step);
    } else {
      list.move(step);
    }
  }

  /** Opens the quick switcher. */
  public void jump() {
    switcher.open();
  }

  /** What is done with the page. */
  PageActions pageActions() {
    return new PageActions(tasks, reader, this::failed);
  }

  /** How one gets back from a search. */
  public SearchReturn searchReturn() {
    return searchReturn;
  }

  /** What is read, and how reading goes on. */
  public ReadingFlow flow() {
    return flow;
  }

  /** Calendar, trends and overview. */
  public InsightViewModel insight() {
    return insight;
  }

  /** The documents behind the pages. */
  SourceFiles sources() {
    return sources;
  }

  /** The pane beside the page. */
  public SideViewModel side() {
    return side;
  }

  /** The quick switcher and the command palette. */
  public ChooserViewModel chooser() {
    return chooser;
  }

  /** Asks before leaving for {@code address}; null ends the asking. */
  public void leave(@Nullable String address) {
    leaving.set(address);
  }

  /** Says something above the panes; null takes it away. */
  public void say(@Nullable Notice said) {
    notice.set(said);
  }

  /** The open library. */
  public LibraryViewModel library() {
    return library;
  }

  /** The rail. */
  public RailViewModel rail() {
    return rail;
  }

  /** The list. */
  public ListViewModel list() {
    return list;
  }

  /** The page. */
  public ReaderViewModel reader() {
    return reader;
  }

  /** The search. */
  public SearchViewModel search() {
    return search;
  }

  /** How the window looks. */
  public ReadOnlyObjectProperty<Looks> looks() {
    return looks.getReadOnlyProperty();
  }

  /** What is said above the panes; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /** The web address that a person is asked about; null for none. */
  public ReadOnlyObjectProperty<@Nullable String> leaving() {
    return leaving.getReadOnlyProperty();
  }

  private void use(@Nullable Content content) {
    list.clear();
    reader.use(content);
    search.use(content);
    flow.marks().use(content);
    insight.use(content);
    switcher.forget();
    if (content != null) {
      notice.set(null);
      starting.begin(content);
    }
  }

  private void arrange(Overview overview) {
    insight.show(overview);
    switcher.forget();
    rail.show(overview, texts());
    Listing shown = list.listing().get();
    Content open = library.content().get();
    if (open == null) {
      return;
    }
    if (shown == null) {
      starting.begin(open);
    } else {
      list.show(open, shown, texts(), null, false);
    }
    search.refresh();
    flow.marks().reload();
  }

  private void openHit(Row row) {
    Place place = row.place();
    if (place != null) {
      open(place);
    }
  }

  private void restyle() {
    reader.restyle(texts(), looks.get().pageStyle(systemIsDark.get()));
  }

  private void failed(Exception failure) {
    notice.set(Failures.notice(failure));
  }

  private final class FromReader implements Outside {
    @Override
    public void list(Listing listing) {
      ShellViewModel.this.list(listing);
    }

    @Override
    public void search(String query) {
      search.query().set(query);
    }

    @Override
    public void browse(String address) {
      leaving.set(address);
    }

    @Override
    public void shown(ShownPage page) {
      if (!search.active().get()) {
        list.follow(page.place());
      }
      side.follow(library.content().get(), page, texts());
      flow.shown(page);
      if (start.remembers()) {
        lastPlace.keep(page.place());
      }
    }

    @Override
    public void failed(Exception failure) {
      ShellViewModel.this.failed(failure);
    }

    @Override
    public void missing() {
      notice.set(new Notice(Notice.Weight.WARNING, Message.of("failure.missing")));
    }
  }

  /**
   * How a window begins.
   *
   * @param view what to show first; null for where one was last
   * @param remembers whether the place is kept for the next start, and the last one taken up
   */
  public record Start(@Nullable StartView view, boolean remembers) {}
}
