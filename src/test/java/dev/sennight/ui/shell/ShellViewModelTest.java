package dev.sennight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.content.SampleUpkeep;
import dev.sennight.ui.content.Upkeep;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.session.StartOptions;
import dev.sennight.ui.session.StartView;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the panes tell each other. No toolkit runs. */
class ShellViewModelTest {
  private static final String WEEK_BEFORE = "第 17 周";
  private static final LibraryLocation LOCATION =
      new LibraryLocation(Path.of("library"), Path.of("index"), Path.of("data"));

  private static final StartOptions NEW = new StartOptions(null, false);

  private final SampleContent content = new SampleContent(3, 4);

  private ShellViewModel shell(LibraryOpener opener) {
    return shell(opener, NEW);
  }

  private static ShellViewModel shell(LibraryOpener opener, StartOptions start) {
    return shell(opener, start, Tasks.inline());
  }

  private static ShellViewModel shell(LibraryOpener opener, StartOptions start, Tasks tasks) {
    ShellViewModel shell =
        new ShellViewModel(
            tasks,
            opener,
            (page, style, texts) -> page.title(),
            new Looks(Theme.LIGHT, Language.ENGLISH, 16),
            start);
    shell.library().open(LOCATION);
    return shell;
  }

  private ShellViewModel shell() {
    return shell(location -> new LibraryOpener.Opening.Open(content));
  }

  @Test
  void theNewestIssueIsListedAndItsFirstEntryShown() {
    ShellViewModel shell = shell();
    assertEquals(shell.rail().first(), shell.list().listing().get());
    assertEquals(4, shell.list().count().get());
    assertNotNull(shell.reader().page().get());
    assertNull(shell.notices().notice().get());
  }

  /** A library that a first run has not read anything of when it opens. */
  private static SampleContent growing() {
    AtomicInteger looks = new AtomicInteger();
    return new SampleContent(3, 4) {
      @Override
      public Overview overview(Language language) {
        return looks.getAndIncrement() == 0 ? Overview.EMPTY : super.overview(language);
      }

      @Override
      public Upkeep upkeep() {
        return new SampleUpkeep() {
          @Override
          public boolean isWhole() {
            return false;
          }
        };
      }
    };
  }

  @Test
  void theRailFillsDuringAFirstRunAndThePageWaitsForTheNewestIssue() {
    HeldTasks held = new HeldTasks();
    SampleContent growing = growing();
    ShellViewModel shell = shell(location -> new LibraryOpener.Opening.Open(growing), NEW, held);
    held.take("open").finish();
    assertNull(shell.rail().first());
    held.take("glimpse").finish();
    assertNotNull(shell.rail().first());
    assertNull(shell.list().listing().get());
    held.take("index").finish();
    held.finishAll();
    assertEquals(shell.rail().first(), shell.list().listing().get());
    assertNotNull(shell.reader().page().get());
  }

  /** As after derived data was made anew: the tabs of the last session are not lost to one page. */
  @Test
  void theTabsOfTheLastSessionOutliveWhatIsReadDuringAFirstRun() {
    StartOptions remembering = new StartOptions(null, true);
    ShellViewModel before = shell(location -> new LibraryOpener.Opening.Open(content), remembering);
    before.reader().openApart(Place.AtEntry.of(content.id(5)));
    SampleContent growing = growing();
    String tabs = "place.tabs:" + LOCATION.root();
    growing.keep(tabs, content.setting(tabs).orElseThrow());
    HeldTasks held = new HeldTasks();
    ShellViewModel shell =
        shell(location -> new LibraryOpener.Opening.Open(growing), remembering, held);
    held.take("open").finish();
    held.take("glimpse").finish();
    shell.open(Place.AtEntry.of(growing.id(7)));
    held.take("page").finish();
    held.take("index").finish();
    held.finishAll();
    assertEquals(2, shell.reader().tabs().all().size());
    assertEquals(
        List.of(Place.AtEntry.of(growing.id(0)), Place.AtEntry.of(growing.id(7))),
        shell.reader().tabs().places());
  }

  /** A folder that is refused meanwhile does not end the first run of the one that is open. */
  @Test
  void anotherFolderThatIsRefusedDoesNotEndAFirstRun() {
    HeldTasks held = new HeldTasks();
    List<LibraryOpener.Opening> openings =
        new ArrayList<>(
            List.of(
                new LibraryOpener.Opening.Open(growing()),
                new LibraryOpener.Opening.Refused(LibraryOpening.Reason.NO_SUCH_FOLDER)));
    ShellViewModel shell = shell(location -> openings.removeFirst(), NEW, held);
    held.take("open").finish();
    held.take("glimpse").finish();
    shell.library().open(LOCATION);
    assertNull(shell.list().listing().get());
    held.take("open").finish();
    assertNull(shell.list().listing().get());
    held.take("index").finish();
    held.finishAll();
    assertEquals(shell.rail().first(), shell.list().listing().get());
  }

  @Test
  void whatIsBrowsedDuringAFirstRunStaysWhenItEnds() {
    HeldTasks held = new HeldTasks();
    SampleContent growing = growing();
    ShellViewModel shell = shell(location -> new LibraryOpener.Opening.Open(growing), NEW, held);
    held.take("open").finish();
    held.take("glimpse").finish();
    Listing chosen = new Listing.OnTopic("专题");
    shell.list(chosen);
    held.take("index").finish();
    held.finishAll();
    assertEquals(chosen, shell.list().listing().get());
  }

  @Test
  void aStepShowsTheNextEntryAndSelectsItsRow() {
    ShellViewModel shell = shell();
    Place first = place(shell);
    shell.step(1);
    assertNotEquals(first, place(shell));
    var row = shell.list().selected().get();
    assertNotNull(row);
    assertEquals(place(shell), row.place());
    shell.step(-1);
    assertEquals(first, place(shell));
  }

  @Test
  void aListEndsTheSearch() {
    ShellViewModel shell = shell();
    shell.search().query().set("模型");
    assertTrue(shell.search().active().get());
    shell.list(new Listing.Ghosts());
    assertFalse(shell.search().active().get());
    assertEquals(new Listing.Ghosts(), shell.list().listing().get());
    assertEquals(new Listing.Ghosts(), shell.rail().current().get());
  }

  @Test
  void theCalendarThatAWindowBeginsWithLiesOverTheLastPlace() {
    ShellViewModel before =
        shell(location -> new LibraryOpener.Opening.Open(content), new StartOptions(null, true));
    before.step(1);
    StartOptions start = new StartOptions(StartView.parse("calendar"), true);
    ShellViewModel shell = shell(location -> new LibraryOpener.Opening.Open(content), start);
    assertEquals(InsightViewModel.View.CALENDAR, shell.insight().view().get());
    assertNotNull(shell.reader().page().get());
    shell.step(1);
    assertNull(shell.insight().view().get());
  }

  @Test
  void anotherLanguageChangesTheRailAtOnce() {
    ShellViewModel shell = shell();
    String before = shell.rail().root().get().children().getFirst().label();
    shell.looks().choose(shell.looks().get().with(Language.CHINESE));
    assertNotEquals(before, shell.rail().root().get().children().getFirst().label());
    assertEquals(Language.CHINESE, shell.texts().language());
  }

  @Test
  void duringASearchItsHitsAreMarkedAsRead() {
    ShellViewModel shell = shell();
    List<EntryId> listed = entries(shell.list().rows());
    shell.search().query().set(WEEK_BEFORE);
    List<EntryId> hits = entries(shell.search().hits());
    assertEquals(4, hits.size());
    shell.search().move(1);
    shell.search().move(1);
    shell.flow().readAbove();
    assertEquals(hits.subList(0, 2), read(shell, hits));
    shell.flow().readAll();
    assertEquals(hits, read(shell, hits));
    assertEquals(List.of(), read(shell, listed));
  }

  @Test
  void duringASearchTheNextUnreadIsAHit() {
    ShellViewModel shell = shell();
    shell.search().query().set(WEEK_BEFORE);
    List<EntryId> hits = entries(shell.search().hits());
    shell.search().move(1);
    shell.flow().marks().read(List.of(hits.get(1)), true);
    shell.flow().nextUnread();
    assertEquals(hits.get(2), ((Place.AtEntry) place(shell)).id());
    shell.flow().marks().read(hits, true);
    shell.flow().nextUnread();
    assertTrue(shell.search().active().get(), "the search stays");
    assertEquals("flow.hitsRead", said(shell));
  }

  @Test
  void whatIsSaidOfTheMachineStaysWhenALibraryOpens() {
    ShellViewModel shell = shell();
    shell.notices().say(new Notice(Notice.Weight.WARNING, Message.of("font.linux")));
    shell.library().open(LOCATION);
    assertEquals("font.linux", said(shell));
    shell.notices().say(new Notice(Notice.Weight.ERROR, Message.of("failure.unexpected")));
    shell.library().open(LOCATION);
    assertNull(shell.notices().notice().get());
  }

  @Test
  void onlyAnEntryIsStarredMarkedAndCopied() {
    ShellViewModel shell = shell();
    assertTrue(shell.flow().onEntry().get());
    shell.openWholeIssue();
    assertFalse(shell.flow().onEntry().get());
    shell.open(new Place.AtGhost(SampleContent.GHOST));
    assertFalse(shell.flow().onEntry().get());
    shell.step(1);
    assertTrue(shell.flow().onEntry().get());
  }

  @Test
  void whatIsGoneIsNeitherCopiedNorSaved(@TempDir Path folder) {
    Forgetful library = new Forgetful();
    ShellViewModel shell = shell(location -> new LibraryOpener.Opening.Open(library));
    List<String> done = new ArrayList<>();
    Path file = folder.resolve("page.html");
    library.forgets = true;
    shell.pageActions().markdown(done::add);
    assertEquals("failure.missing", said(shell));
    shell.notices().say(null);
    shell.pageActions().save(file, () -> done.add("saved"));
    assertEquals("failure.missing", said(shell));
    assertEquals(List.of(), done);
    assertFalse(Files.exists(file));
    library.forgets = false;
    shell.pageActions().save(file, () -> done.add("saved"));
    assertEquals(List.of("saved"), done);
    assertTrue(Files.exists(file));
  }

  @Test
  void aPageIsSavedAsPdfOrWhyNotIsSaid(@TempDir Path folder) throws IOException {
    Forgetful library = new Forgetful();
    ShellViewModel shell = shell(location -> new LibraryOpener.Opening.Open(library));
    Path file = folder.resolve("page.pdf");
    Files.writeString(file, "before");
    library.forgets = true;
    shell.pageActions().savePdf(file);
    assertEquals("failure.missing", said(shell));
    assertEquals("before", Files.readString(file));
    library.forgets = false;
    shell.notices().say(null);
    shell.pageActions().savePdf(file);
    boolean refused = said(shell).equals("pdf.noFont"); // on a machine without fonts
    assertTrue(refused || said(shell).equals("page.saved"), said(shell));
    assertEquals(refused, Files.size(file) == "before".length());
    assertNull(shell.pageActions().pdf().step().get());
    shell.pageActions().savePdf(folder.resolve("gone").resolve("page.pdf"));
    assertEquals("page.notSaved", said(shell));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  /** A library that can lose its entries. */
  private static final class Forgetful extends SampleContent {
    private boolean forgets;

    Forgetful() {
      super(1, 2);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
      return forgets ? Optional.empty() : super.entry(id);
    }
  }

  @Test
  void aLibraryThatIsRefusedIsSaid() {
    ShellViewModel shell =
        shell(location -> new LibraryOpener.Opening.Refused(LibraryOpening.Reason.NOT_A_FOLDER));
    Notice notice = shell.notices().notice().get();
    assertNotNull(notice);
    assertEquals(Notice.Weight.ERROR, notice.weight());
    assertEquals("refused.not.a.folder", notice.message().key());
    assertNull(shell.library().content().get());
  }

  private static List<EntryId> entries(List<Row> rows) {
    return rows.stream()
        .map(Row::place)
        .filter(place -> place instanceof Place.AtEntry)
        .map(place -> ((Place.AtEntry) place).id())
        .toList();
  }

  private static List<EntryId> read(ShellViewModel shell, List<EntryId> entries) {
    return entries.stream().filter(shell.flow().marks()::isRead).toList();
  }

  private static String said(ShellViewModel shell) {
    Notice notice = shell.notices().notice().get();
    return notice == null ? "" : notice.message().key();
  }

  private static Place place(ShellViewModel shell) {
    ShownPage page = shell.reader().page().get();
    assertNotNull(page);
    return page.place();
  }
}
