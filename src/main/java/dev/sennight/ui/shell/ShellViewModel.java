package dev.sennight.ui.shell;

import dev.sennight.library.Library;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.browse.ListViewModel;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.browse.rail.RailViewModel;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.flow.FlowViewModel;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.jump.ChooserViewModel;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.library.LibraryViewModel;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.LooksViewModel;
import dev.sennight.ui.notice.NoticeViewModel;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.PageActions;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.search.SearchViewModel;
import dev.sennight.ui.session.InitialPlace;
import dev.sennight.ui.session.LastPlace;
import dev.sennight.ui.session.LibraryRefresh;
import dev.sennight.ui.session.Panes;
import dev.sennight.ui.session.ReadingFlow;
import dev.sennight.ui.session.SearchReturn;
import dev.sennight.ui.session.SourceFiles;
import dev.sennight.ui.session.StartOptions;
import dev.sennight.ui.session.Switcher;
import dev.sennight.ui.side.SideViewModel;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The whole window: its panes, what they tell each other, and how it looks. */
public final class ShellViewModel implements Panes {
  private final Tasks tasks;
  private final LibraryViewModel library;
  private final RailViewModel rail;
  private final ListViewModel list;
  private final ReaderViewModel reader;
  private final SearchViewModel search;
  private final ChooserViewModel chooser;
  private final SideViewModel side;
  private final LooksViewModel looks;
  private final NoticeViewModel notices = new NoticeViewModel();
  private final InitialPlace starting;
  private final SearchReturn searchReturn;
  private final ReadingFlow flow;
  private final InsightViewModel insight;
  private final Switcher switcher = new Switcher(this);
  private final LastPlace lastPlace;
  private final SourceFiles sources;
  private final PageActions pageActions;

  /**
   * A window without a library.
   *
   * @param start what to show first, and whether to remember
   */
  public ShellViewModel(Tasks tasks, PageWriter writer, Looks looks, StartOptions start) {
    this.tasks = tasks;
    this.looks = new LooksViewModel(looks);
    Texts texts = texts();
    this.library = new LibraryViewModel(tasks, notices::say, () -> this.looks.get().language());
    this.rail = new RailViewModel(this::list);
    // What a list opens when it is read leaves the calendar before it open.
    this.list = new ListViewModel(tasks, place -> reader().open(place), notices::failed);
    this.reader =
        new ReaderViewModel(tasks, writer, new PageEvents(this), texts, looks.pageStyle(false));
    this.search = new SearchViewModel(tasks, this::openHit, notices::failed, texts);
    this.chooser = new ChooserViewModel(tasks, notices::failed);
    this.side = new SideViewModel(tasks, reader::follow, notices::failed);
    this.starting = new InitialPlace(this, tasks, start);
    this.insight = new InsightViewModel(tasks, this::list, search.query()::set, notices::failed);
    this.sources = new SourceFiles(this, tasks);
    this.lastPlace = new LastPlace(this, tasks, starting);
    this.pageActions = new PageActions(tasks, reader, notices);
    this.searchReturn = new SearchReturn(search, reader);
    this.flow =
        new ReadingFlow(this, tasks, new FlowViewModel(tasks, notices::failed), start.remembers());
    listen();
  }

  private void listen() {
    reader.position().addListener((property, before, now) -> side.reading(now.heading()));
    library.opened().addListener((property, before, now) -> use(now));
    library.overview().addListener((property, before, now) -> arrange(now));
    LibraryRefresh renewal = new LibraryRefresh(this, flow.marks(), tasks);
    library.version().addListener((property, before, now) -> switcher.forget());
    library.version().addListener((property, before, now) -> renewal.run());
    search.query().addListener((property, before, now) -> insight.close());
    library.progress().addListener((property, before, now) -> search.cover(now));
    library
        .state()
        .addListener((property, before, now) -> {
          search.says().stopped(now == LibraryStanding.STOPPED);
          starting.begin();
        });
    looks.systemIsDark().addListener((property, before, now) -> restyle());
    looks.chosen().addListener((property, before, now) -> look(before, now));
  }

  @Override
  public void list(Listing listing) {
    insight.close();
    search.clear();
    rail.follow(listing);
    Library open = library.opened().get();
    if (open != null) {
      flow.marks().afterWriting(() -> list.show(open, listing, texts(), null, true));
    }
  }

  @Override
  public void open(Place place) {
    insight.close();
    reader.open(place);
  }

  @Override
  public Texts texts() {
    return looks.texts();
  }

  private void look(Looks before, Looks now) {
    restyle();
    if (now.language() != before.language()) {
      translate();
    }
  }

  /** Opens the issue of the page as one page. */
  public void openWholeIssue() {
    ShownPage shown = reader.page().get();
    if (shown != null && !shown.file().isEmpty()) {
      EntrySummary entry = shown.entry();
      String issue = entry == null ? null : flow.marks().owners().get(entry.id());
      open(new Place.AtDocument(issue == null ? shown.file() : issue, null));
    }
  }

  /** Shows what the library shows first: its newest issue. */
  public void home() {
    Listing first = rail.first();
    if (first != null) {
      list(first);
    }
  }

  /** Opens the entry after ({@code 1}) or before ({@code -1}) the present one. */
  public void step(int step) {
    insight.close();
    if (search.active().get()) {
      search.move(step);
    } else {
      list.move(step);
    }
  }

  /** Goes back ({@code -1}), first of all from calendar and charts, or forward ({@code 1}). */
  public void go(int step) {
    boolean leaves = step < 0 && insight.isOpen().get();
    insight.close();
    if (!leaves) {
      reader.go(step);
    }
  }

  @Override
  public void jump() {
    switcher.open();
  }

  /** What is done with the page. */
  PageActions pageActions() {
    return pageActions;
  }

  /** How one gets back from a search. */
  public SearchReturn searchReturn() {
    return searchReturn;
  }

  /** What is read, and how reading goes on. */
  public ReadingFlow flow() {
    return flow;
  }

  @Override
  public InsightViewModel insight() {
    return insight;
  }

  /** Where one was last. */
  LastPlace lastPlace() {
    return lastPlace;
  }

  /** The documents behind the pages. */
  SourceFiles sources() {
    return sources;
  }

  @Override
  public SideViewModel side() {
    return side;
  }

  @Override
  public ChooserViewModel chooser() {
    return chooser;
  }

  @Override
  public NoticeViewModel notices() {
    return notices;
  }

  @Override
  public LibraryViewModel library() {
    return library;
  }

  @Override
  public RailViewModel rail() {
    return rail;
  }

  @Override
  public ListViewModel list() {
    return list;
  }

  @Override
  public ReaderViewModel reader() {
    return reader;
  }

  @Override
  public SearchViewModel search() {
    return search;
  }

  /** How the window looks. */
  public LooksViewModel looks() {
    return looks;
  }

  private void use(@Nullable Library library) {
    list.clear();
    reader.use(library);
    search.use(library);
    flow.marks().use(library);
    insight.use(library);
    switcher.forget();
    if (library != null) {
      notices.leaveBehind();
      lastPlace.opened(library);
      starting.begin();
    }
  }

  private void arrange(Overview overview) {
    insight.show(overview);
    switcher.forget();
    rail.show(overview, texts());
    starting.begin();
  }

  private void translate() {
    arrange(library.overview().get());
    Listing shown = list.listing().get();
    Library open = library.opened().get();
    if (open != null && shown != null) {
      list.show(open, shown, texts(), null, false);
    }
    library.rearrange();
    search.speak(texts());
  }

  private void openHit(Row row) {
    Place place = row.place();
    if (place != null) {
      open(place);
    }
  }

  private void restyle() {
    reader.restyle(texts(), looks.pageStyle());
  }
}
