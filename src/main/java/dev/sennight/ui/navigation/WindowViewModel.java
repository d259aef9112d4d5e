package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.browse.ListViewModel;
import dev.sennight.ui.browse.RailViewModel;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.command.ChooserViewModel;
import dev.sennight.ui.command.Jumps;
import dev.sennight.ui.command.NameTable;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.library.LibraryViewModel;
import dev.sennight.ui.library.LineBreaksViewModel;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.library.WebLinks;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.LooksViewModel;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.PageActions;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.search.SearchViewModel;
import dev.sennight.ui.side.SideViewModel;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole window: its panes, what they tell each other, and how it looks. */
public final class WindowViewModel {
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
  private final ReadingFlow flow;
  private final InsightViewModel insight;
  private final Navigation navigation = new Navigation(this);
  private final PlaceCommands places;

  /**
   * What the quick switcher finds; null until it is opened after a change of library or language.
   */
  private @Nullable Jumps names;

  private Supplier<NameTable> commands = NameTable::new;

  private final LastPlace lastPlace;
  private final SourceFiles sources;
  private final WebLinks webLinks;
  private final PageActions pageActions;
  private final LineBreaksViewModel lineBreaks;

  /**
   * A window without a library.
   *
   * @param start what to show first, and whether to remember
   */
  public WindowViewModel(Tasks tasks, PageWriter writer, Looks looks, StartOptions start) {
    this.tasks = tasks;
    this.places = new PlaceCommands(this, tasks);
    this.looks = new LooksViewModel(looks);
    Texts texts = texts();
    this.library = new LibraryViewModel(tasks, notices::say, () -> this.looks.get().language());
    this.rail = new RailViewModel(navigation::list);
    // What a list opens when it is read leaves the calendar before it open.
    this.list = new ListViewModel(tasks, place -> reader().open(place), notices::failed);
    this.reader = new ReaderViewModel(tasks, writer, navigation, texts, looks.pageStyle(false));
    this.search = new SearchViewModel(tasks, this::openHit, notices::failed, texts);
    this.chooser = new ChooserViewModel(tasks, notices::failed);
    this.side = new SideViewModel(tasks, reader::follow, notices::failed);
    this.starting = new InitialPlace(this, tasks, start);
    this.insight =
        new InsightViewModel(tasks, navigation::list, navigation::searchFromChart, notices::failed);
    this.sources = new SourceFiles(this, tasks);
    this.webLinks = new WebLinks(tasks, notices, sources::browse);
    this.lastPlace = new LastPlace(this, tasks, starting);
    this.lineBreaks = new LineBreaksViewModel(tasks, library, notices::failed);
    this.pageActions = new PageActions(tasks, reader, notices, sources::open);
    this.flow =
        new ReadingFlow(this, tasks, new FlowViewModel(tasks, notices::failed), start.remembers());
    listen(start.remembers());
  }

  private void listen(boolean remembers) {
    OlderIssues older = new OlderIssues(this, tasks);
    reader.position().addListener((property, before, now) -> side.reading(now.heading()));
    library.opened().addListener((property, before, now) -> use(now));
    library.overview().addListener((property, before, now) -> arrange(now));
    LibraryRefresh renewal = new LibraryRefresh(this, flow.marks(), tasks);
    library.version().addListener((property, before, now) -> names = null);
    library.version().addListener((property, before, now) -> renewal.run());
    library.version().addListener((property, before, now) -> pageActions.storylines().refresh());
    navigation.listen();
    rail.show(search.saved());
    library.progress().addListener((property, before, now) -> search.cover(now));
    library
        .state()
        .addListener((property, before, now) -> {
          search.says().stopped(now == LibraryStanding.STOPPED);
          starting.begin();
          if (remembers) {
            older.offer();
          }
        });
    looks.systemIsDark().addListener((property, before, now) -> restyle());
    looks.chosen().addListener((property, before, now) -> look(before, now));
  }

  /** Shows what another program asks for in the library at {@code location}, once it is open. */
  public void show(StartView view, LibraryLocation location) {
    LibraryLocation open = library.location().get();
    boolean here = open != null && open.root().equals(location.root());
    starting.show(view, here);
    if (!here) {
      lastPlace.open(location);
    }
  }

  /** Where one is among the window. */
  public Navigation navigation() {
    return navigation;
  }

  /** What can be done with what rows and links lead to. */
  public PlaceCommands places() {
    return places;
  }

  /** Words in the present language. */
  public Texts texts() {
    return looks.texts();
  }

  private void look(Looks before, Looks now) {
    restyle();
    if (now.language() != before.language()) {
      translate();
    }
  }

  /** Shows what the library shows first: its newest issue. */
  public void home() {
    Listing first = rail.first();
    if (first != null) {
      navigation.list(first);
    }
  }

  /** Opens the quick switcher over the window. */
  public void jump() {
    Library open = library.opened().get();
    if (open != null) {
      if (names == null) {
        Overview held = library.overview().get();
        names = new Jumps(open, held, texts(), navigation::open, navigation::list);
      }
      boolean part = library.isFirstRun();
      chooser.open(names.with(commands.get()), "jump.prompt", part ? "jump.noneYet" : "jump.none");
    }
  }

  /** Lets the quick switcher find commands by their names, as {@code now} gives them. */
  public void findCommands(Supplier<NameTable> now) {
    commands = now;
  }

  /** What is done with the page. */
  public PageActions pageActions() {
    return pageActions;
  }

  /** What is read, and how reading goes on. */
  public ReadingFlow flow() {
    return flow;
  }

  /** The calendar and charts. */
  public InsightViewModel insight() {
    return insight;
  }

  /** Where one was last. */
  public LastPlace lastPlace() {
    return lastPlace;
  }

  /** The documents behind the pages. */
  public SourceFiles sources() {
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

  /** Which web links are opened without asking. */
  public WebLinks webLinks() {
    return webLinks;
  }

  /** What is said over the bottom of the panes. */
  public NoticeViewModel notices() {
    return notices;
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

  /** What line breaks of documents mean. */
  public LineBreaksViewModel lineBreaks() {
    return lineBreaks;
  }

  /** How the window looks. */
  public LooksViewModel looks() {
    return looks;
  }

  private void use(@Nullable Library library) {
    list.clear();
    reader.use(library);
    side.follow(library, null, texts());
    search.use(library);
    flow.marks().use(library);
    insight.use(library);
    webLinks.use(library);
    names = null;
    if (library != null) {
      notices.leaveBehind();
      lastPlace.opened(library);
      starting.begin();
    }
  }

  private void arrange(Overview overview) {
    insight.show(overview);
    names = null;
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
      navigation.open(place);
    }
  }

  private void restyle() {
    reader.restyle(texts(), looks.pageStyle());
  }
}
