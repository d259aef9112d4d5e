package dev.sennight.ui.navigation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryLocation;
import dev.sennight.model.EntryId;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PagePosition;
import dev.sennight.ui.side.SidePart;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the panes tell each other. No toolkit runs. */
class WindowViewModelTest {
  private static final String NEWEST = "weekly/2025W18.md";
  private static final String WEEK_BEFORE = "\"第 17 周\"";
  private static final StartOptions NEW = new StartOptions(null, false);

  @AutoClose private final SampleLibrary sample = new SampleLibrary(3, 4);
  private final HeldTasks tasks = new HeldTasks().passing();
  private @Nullable WindowViewModel last;

  /** Opens a window on {@code location} as far as its first work. */
  private WindowViewModel begin(LibraryLocation location, StartOptions start) {
    close();
    WindowViewModel shell =
        new WindowViewModel(
            tasks,
            (page, style, texts) -> new RenderedPage("", page.title(), List.of(), ""),
            new Looks(Theme.LIGHT, Language.ENGLISH, 16),
            start);
    shell.library().open(location);
    last = shell;
    return shell;
  }

  private WindowViewModel shell(StartOptions start) {
    return begin(sample.location(), start);
  }

  private WindowViewModel shell() {
    return shell(NEW);
  }

  @AfterEach
  void close() {
    if (last != null) {
      last.library().release();
      tasks.finishAll();
    }
  }

  @Test
  void theNewestIssueIsListedAndItsFirstEntryShown() {
    WindowViewModel shell = shell();
    assertEquals(shell.rail().first(), shell.list().listing().get());
    assertEquals(4, shell.list().count().get());
    assertNotNull(shell.reader().page().get());
    assertEquals(List.of(), shell.notices().shown());
  }

  /** Opens a library that was never read, and lets its first run come as far as a part of it. */
  private WindowViewModel firstRun(SampleLibrary unread, StartOptions start) throws Exception {
    tasks.hold();
    WindowViewModel shell = begin(unread.location(), start);
    tasks.take("open").finish();
    assertNull(shell.rail().first());
    unread.indexPartly();
    tasks.take("glimpse").finish();
    tasks.take("glimpse").finish();
    assertNotNull(shell.rail().first());
    return shell;
  }

  private void endFirstRun() {
    tasks.take("index").finish();
    tasks.finishAll();
  }

  @Test
  void theRailFillsDuringAFirstRunAndThePageWaitsForTheNewestIssue() throws Exception {
    try (SampleLibrary unread = SampleLibrary.unread()) {
      WindowViewModel shell = firstRun(unread, NEW);
      assertNull(shell.list().listing().get());
      endFirstRun();
      assertEquals(new Listing.InDocument("weekly/2025W18.md"), shell.list().listing().get());
      assertNotNull(shell.reader().page().get());
      close();
    }
  }

  /** As after derived data was deleted: the tabs of the last session are not lost to one page. */
  @Test
  void theTabsOfTheLastSessionOutliveWhatIsReadDuringAFirstRun() throws Exception {
    StartOptions remembering = new StartOptions(null, true);
    try (SampleLibrary unread = SampleLibrary.unread()) {
      unread.index();
      WindowViewModel before = begin(unread.location(), remembering);
      before.reader().openApart(Place.AtEntry.of(unread.id(5)));
      Place first = Place.AtEntry.of(unread.id(0));
      Place read = Place.AtEntry.of(unread.id(139));
      close();
      unread.deleteIndex();
      WindowViewModel shell = firstRun(unread, remembering);
      shell.navigation().open(read);
      tasks.take("page").finish();
      endFirstRun();
      assertEquals(2, shell.reader().tabs().all().size());
      assertEquals(List.of(first, read), shell.reader().tabs().places());
      close();
    }
  }

  /** A folder that is refused meanwhile does not end the first run of the one that is open. */
  @Test
  void anotherFolderThatIsRefusedDoesNotEndAFirstRun() throws Exception {
    try (SampleLibrary unread = SampleLibrary.unread()) {
      WindowViewModel shell = firstRun(unread, NEW);
      shell.library().open(at(unread.location().root().resolve("nowhere")));
      assertNull(shell.list().listing().get());
      tasks.take("open").finish();
      assertNull(shell.list().listing().get());
      endFirstRun();
      assertEquals(shell.rail().first(), shell.list().listing().get());
      close();
    }
  }

  private LibraryLocation at(Path root) {
    return new LibraryLocation(
        root, sample.location().indexFolder(), sample.location().dataFolder());
  }

  @Test
  void whatIsBrowsedDuringAFirstRunStaysWhenItEnds() throws Exception {
    try (SampleLibrary unread = SampleLibrary.unread()) {
      WindowViewModel shell = firstRun(unread, NEW);
      Listing chosen = new Listing.OnTopic("大模型");
      shell.navigation().list(chosen);
      endFirstRun();
      assertEquals(chosen, shell.list().listing().get());
      close();
    }
  }

  @Test
  void aStepShowsTheNextEntryAndSelectsItsRow() {
    WindowViewModel shell = shell();
    Place first = place(shell);
    shell.navigation().step(1);
    assertNotEquals(first, place(shell));
    var row = shell.list().selected().get();
    assertNotNull(row);
    assertEquals(place(shell), row.place());
    shell.navigation().step(-1);
    assertEquals(first, place(shell));
  }

  @Test
  void aListPutsTheResultsAside() {
    WindowViewModel shell = shell();
    shell.search().query().set("模型");
    List<Row> found = List.copyOf(shell.search().hits());
    assertTrue(shell.navigation().results().get());
    shell.navigation().list(new Listing.Ghosts());
    assertFalse(shell.navigation().results().get());
    assertTrue(shell.search().active().get());
    shell.navigation().showResults();
    assertEquals(found, shell.navigation().rows());
    shell.navigation().list(new Listing.Ghosts());
    assertEquals(new Listing.Ghosts(), shell.list().listing().get());
    assertEquals(new Listing.Ghosts(), shell.rail().current().get());
  }

  @Test
  void theCalendarThatAWindowBeginsWithLiesOverTheLastPlace() {
    shell(new StartOptions(null, true)).navigation().step(1);
    StartOptions start = new StartOptions(StartView.parse("calendar"), true);
    WindowViewModel shell = shell(start);
    assertTrue(shell.insight().isOpen().get());
    assertNotNull(shell.reader().page().get());
    shell.navigation().step(1);
    assertFalse(shell.insight().isOpen().get());
  }

  @Test
  void anotherLanguageChangesTheRailAtOnce() {
    WindowViewModel shell = shell();
    String before = shell.rail().root().get().children().getFirst().label();
    shell.looks().choose(shell.looks().get().with(Language.CHINESE));
    assertNotEquals(before, shell.rail().root().get().children().getFirst().label());
    assertEquals(Language.CHINESE, shell.texts().language());
  }

  @Test
  void duringASearchItsHitsAreMarkedAsRead() {
    WindowViewModel shell = shell();
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
    WindowViewModel shell = shell();
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
    WindowViewModel shell = shell();
    shell.notices().say(new Notice(Notice.Weight.WARNING, Message.of("font.linux")));
    shell.library().open(sample.location());
    assertEquals("font.linux", said(shell));
    shell.notices().say(new Notice(Notice.Weight.ERROR, Message.of("failure.unexpected")));
    shell.library().open(sample.location());
    assertEquals("font.linux", said(shell));
    assertEquals(1, shell.notices().shown().size());
  }

  @Test
  void onlyAnEntryIsStarredMarkedAndCopied() {
    WindowViewModel shell = shell();
    assertTrue(shell.flow().onEntry().get());
    shell.navigation().toggleWholeIssue();
    assertFalse(shell.flow().onEntry().get());
    shell.navigation().step(1);
    assertTrue(shell.flow().onEntry().get());
    shell.navigation().open(new Place.AtGhost(SampleLibrary.UNRESOLVED));
    assertFalse(shell.flow().onEntry().get());
  }

  @Test
  void listAndRailFollowThePageWhateverOpenedIt() {
    WindowViewModel shell = shell();
    Place far = Place.AtEntry.of(sample.id(9));
    shell.navigation().open(far);
    Listing week = new Listing.InDocument("weekly/2025W16.md");
    assertEquals(week, shell.list().listing().get());
    assertEquals(week, shell.rail().current().get());
    assertEquals(far, shell.list().selected().get().place());
    shell.navigation().go(-1);
    assertEquals(new Listing.InDocument(NEWEST), shell.list().listing().get());
    shell.navigation().open(new Place.AtGhost(SampleLibrary.UNRESOLVED));
    assertEquals(new Listing.Ghosts(), shell.list().listing().get());
  }

  @Test
  void aStorylineIsChosenByNameAndLeavesTheListAsItIs() {
    WindowViewModel shell = shell();
    Listing list = shell.list().listing().get();
    shell.places().chooseStory();
    shell.chooser().query().set(" TestPilot ");
    assertEquals("TestPilot", shell.chooser().choices().getFirst().title());
    shell.chooser().accept();
    assertEquals(new Place.AtStory("TestPilot", false, 0), shell.reader().page().get().place());
    assertEquals(list, shell.list().listing().get());
    assertFalse(shell.flow().onEntry().get());
  }

  @Test
  void resultsWaitAsAChipWhileAnotherPageIsRead() {
    WindowViewModel shell = shell();
    shell.search().query().set("TestPilot");
    List<Row> found = List.copyOf(shell.search().hits());
    shell.navigation().step(1);
    Row open = shell.search().selected().get();
    assertNotNull(open);
    shell.navigation().open(Place.AtEntry.of(sample.id(11)));
    assertFalse(shell.navigation().results().get());
    assertEquals("TestPilot", shell.search().query().get());
    assertEquals(new Listing.InDocument("weekly/2025W16.md"), shell.list().listing().get());
    shell.navigation().showResults();
    assertEquals(found, shell.navigation().rows());
    shell.navigation().go(-1);
    assertEquals(open, shell.search().selected().get());
    assertTrue(shell.navigation().results().get(), "a result is shown again");
  }

  @Test
  void thePageNamesWhatTheListOpensNext() throws IOException {
    WindowViewModel shell = shell();
    shell.navigation().list(new Listing.OnTopic("大模型"));
    EntryId named = requireNonNull(page(shell).neighbours().next()).id();
    shell.navigation().step(1);
    assertEquals(Place.AtEntry.of(named), place(shell));
    shell.search().query().set("TestPilot");
    shell.navigation().step(1);
    named = requireNonNull(page(shell).neighbours().next()).id();
    shell.navigation().step(1);
    assertEquals(named, ((Place.AtEntry) place(shell)).id());
    assertFalse(sample.library().entry(named).orElseThrow().title().isEmpty());
  }

  @Test
  void theWholeIssueReturnsToTheEntryBeingRead() {
    WindowViewModel shell = shell();
    shell.navigation().step(1);
    shell.navigation().toggleWholeIssue();
    String part = ShownPage.part(sample.id(1));
    assertEquals(part, page(shell).target().anchor());
    assertEquals(new Place.AtDocument(NEWEST, null), place(shell));
    shell.reader().position().set(new PagePosition(part, part, 400, false, "words"));
    shell.navigation().toggleWholeIssue();
    assertEquals(Place.AtEntry.of(sample.id(1)), place(shell));
  }

  @Test
  void aPointOfAChartLeadsToResultsAndBack() {
    WindowViewModel shell = shell();
    shell.insight().open();
    Place before = place(shell);
    shell.navigation().searchFromChart("TestPilot");
    assertFalse(shell.insight().isOpen().get());
    shell.navigation().step(1);
    shell.navigation().go(-1);
    assertEquals(before, place(shell));
    shell.navigation().go(-1);
    assertTrue(shell.insight().isOpen().get());
    assertFalse(shell.search().active().get());
  }

  @Test
  void thePaneBesideThePageLeavesALibraryThatIsClosed() {
    WindowViewModel shell = shell();
    shell.side().part().set(SidePart.INFO);
    shell.side().shown().set(true);
    assertNotEquals(List.of(), shell.side().rows());
    shell.library().release();
    assertEquals(List.of(), shell.side().rows());
  }

  private static ShownPage page(WindowViewModel shell) {
    ShownPage page = shell.reader().page().get();
    assertNotNull(page);
    return page;
  }

  @Test
  void whatIsGoneIsNeitherCopiedNorSaved(@TempDir Path folder) throws IOException {
    WindowViewModel shell = shell();
    List<String> done = new ArrayList<>();
    Path file = folder.resolve("page.html");
    String text = sample.delete(NEWEST);
    sample.index();
    shell.pageActions().markdown(done::add);
    assertEquals("failure.missing", said(shell));
    List.copyOf(shell.notices().shown()).forEach(shell.notices()::close);
    shell.pageActions().save(file);
    assertEquals("failure.missing", said(shell));
    assertEquals(List.of(), done);
    assertFalse(Files.exists(file));
    sample.write(NEWEST, text);
    sample.index();
    shell.pageActions().save(file);
    assertEquals("page.saved", said(shell));
    assertTrue(Files.exists(file));
  }

  @Test
  void aPageIsSavedAsPdfOrWhyNotIsSaid(@TempDir Path folder) throws IOException {
    WindowViewModel shell = shell();
    Path file = folder.resolve("page.pdf");
    Files.writeString(file, "before");
    String text = sample.delete(NEWEST);
    sample.index();
    shell.pageActions().savePdf(file);
    assertEquals("failure.missing", said(shell));
    assertEquals("before", Files.readString(file));
    sample.write(NEWEST, text);
    sample.index();
    List.copyOf(shell.notices().shown()).forEach(shell.notices()::close);
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

  @Test
  void aLibraryThatIsRefusedIsSaid() {
    WindowViewModel shell = begin(at(sample.location().root().resolve(NEWEST)), NEW);
    Notice notice = shell.notices().shown().getLast();
    assertEquals(Notice.Weight.ERROR, notice.weight());
    assertEquals("refused.not.a.folder", notice.message().key());
    assertNull(shell.library().opened().get());
  }

  private static List<EntryId> entries(List<Row> rows) {
    return rows.stream()
        .map(Row::place)
        .filter(place -> place instanceof Place.AtEntry)
        .map(place -> ((Place.AtEntry) place).id())
        .toList();
  }

  private static List<EntryId> read(WindowViewModel shell, List<EntryId> entries) {
    return entries.stream().filter(shell.flow().marks()::isRead).toList();
  }

  private static String said(WindowViewModel shell) {
    List<Notice> said = shell.notices().shown();
    return said.isEmpty() ? "" : said.getLast().message().key();
  }

  private static Place place(WindowViewModel shell) {
    ShownPage page = shell.reader().page().get();
    assertNotNull(page);
    return page.place();
  }

  @Test
  void ofALibraryOfWhichNothingIsReadTheOlderIssuesCanBeMarkedOnce() throws Exception {
    try (SampleLibrary many = new SampleLibrary(OlderIssues.FEWEST, 4)) {
      StartOptions remembering = new StartOptions(null, true);
      WindowViewModel shell = begin(many.location(), remembering);
      tasks.finishAll();
      Notice offered = shell.notices().shown().getFirst();
      assertEquals("older.offer", offered.message().key());
      offered.offers().getFirst().action().run();
      Objects.requireNonNull(offered.closed()).run();
      tasks.finishAll();
      assertEquals(4 * (OlderIssues.FEWEST - 1), read(shell, many));
      close();
      WindowViewModel again = begin(many.location(), remembering);
      tasks.finishAll();
      assertEquals(List.of(), again.notices().shown());
    }
  }

  /** How many entries are read. */
  private static int read(WindowViewModel shell, SampleLibrary many) throws Exception {
    return (int) many.entries().stream().filter(e -> shell.flow().marks().isRead(e.id())).count();
  }
}
