package dev.sennight.ui.navigation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.ReadingPlace;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PagePosition;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What reading a page leaves behind: its place, and that it was read. No toolkit runs. */
class ReadingFlowTest {
  private static final String QUOTE = "The second paragraph";
  private static final String NEWEST = "weekly/2025W18.md";

  @AutoClose private final SampleLibrary sample = new SampleLibrary(3, 4);
  private final HeldTasks tasks = new HeldTasks().passing();
  private final EntryId first = sample.id(0);
  private final EntryId second = sample.id(1);
  private WindowViewModel window = opened(true);

  private WindowViewModel opened(boolean remembers) {
    WindowViewModel opened =
        new WindowViewModel(
            tasks,
            (page, style, texts) -> new RenderedPage("", page.title(), List.of(), ""),
            new Looks(Theme.LIGHT, Language.ENGLISH, 16),
            new StartOptions(null, remembers));
    opened.library().open(sample.location());
    return opened;
  }

  @AfterEach
  void close() {
    window.library().release();
    tasks.finishAll();
  }

  private void open(EntryId entry) {
    window.navigation().open(Place.AtEntry.of(entry));
  }

  private void rest(double scrolled, boolean end) {
    window.flow().rests(new PagePosition("", "", scrolled, end, QUOTE));
  }

  private Optional<ReadingPlace> place(EntryId entry) throws Exception {
    return sample.library().personal().place(entry);
  }

  private PageTarget jump() {
    return window.reader().jump().get();
  }

  private String said() {
    List<Notice> said = window.notices().shown();
    return said.isEmpty() ? "" : said.getLast().message().key();
  }

  @Test
  void aPageGoesOnWhereItWasLeft() throws Exception {
    open(first);
    assertEquals(Optional.empty(), place(first));
    rest(121, false);
    Entry entry = sample.library().entry(first).orElseThrow();
    int start = entry.text().indexOf(QUOTE);
    assertTrue(start > 0);
    assertEquals(Optional.of(new ReadingPlace(start, QUOTE)), place(first));
    open(second);
    assertEquals(PageTarget.START, jump());
    open(first);
    assertEquals(new PageTarget(null, QUOTE, 0), jump());
  }

  @Test
  void aWholeIssueHasAPlaceOfItsOwn() throws Exception {
    Place issue = new Place.AtDocument(NEWEST, null);
    window.navigation().open(issue);
    rest(500, false);
    assertEquals(QUOTE, place(ReadingPlace.inDocument(NEWEST)).orElseThrow().quote());
    assertEquals(Optional.empty(), place(first));
    open(second);
    window.navigation().open(issue);
    assertEquals(new PageTarget(null, QUOTE, 0), jump());
  }

  @Test
  void theTopAndTheEndOfAPageAreNoPlaces() throws Exception {
    open(first);
    rest(120, false);
    rest(500, true);
    assertEquals(Optional.empty(), place(first));
  }

  @Test
  void aPageThatIsOpenedSomewhereStaysThere() {
    open(first);
    rest(500, false);
    open(second);
    window.reader().scrollFrom(() -> 40);
    window.reader().openAt(Place.AtEntry.of(first), "there");
    assertEquals("there", requireNonNull(window.reader().page().get()).target().anchor());
    assertEquals(PageTarget.START, jump());
    window.navigation().go(-1);
    window.navigation().go(1);
    assertEquals(PageTarget.START, jump());
  }

  /** Such as after an edit of its file, or in another language. */
  @Test
  void aPageThatIsWrittenAgainStaysWhereItStands() {
    open(first);
    rest(500, false);
    ShownPage shown = requireNonNull(window.reader().page().get());
    window.flow().shown(shown);
    assertEquals(PageTarget.START, jump());
  }

  @Test
  void whatWasSeenToItsEndIsReadAndOpensAtItsStart() throws Exception {
    open(first);
    rest(500, false);
    assertFalse(window.flow().marks().isRead(first));
    window.flow().finish();
    assertTrue(window.flow().marks().isRead(first));
    assertEquals("", place(first).orElseThrow().quote());
    open(second);
    assertFalse(window.flow().marks().isRead(second));
    open(first);
    assertEquals(PageTarget.START, jump());
  }

  @Test
  void anIssueThatWasSeenToItsEndIsReadWhole() {
    window.navigation().open(new Place.AtDocument(NEWEST, null));
    window.flow().finish();
    assertTrue(window.flow().marks().isRead(first));
    assertTrue(window.flow().marks().isRead(sample.id(3)));
    assertFalse(window.flow().marks().isRead(sample.id(4)));
  }

  @Test
  void aWindowThatDoesNotRememberLeavesNothing() throws Exception {
    open(first);
    rest(500, false);
    close();
    window = opened(false);
    open(first);
    assertEquals(PageTarget.START, jump());
    window.flow().finish();
    open(second);
    rest(500, false);
    assertEquals(QUOTE, place(first).orElseThrow().quote());
    assertEquals(Optional.empty(), place(second));
    assertFalse(window.flow().marks().isRead(first));
  }

  @Test
  void theEntryOfThePageIsStarredAndMarkedAndOneStepUndone() {
    open(first);
    assertFalse(window.flow().starred().get());
    window.flow().toggleStar();
    assertTrue(window.flow().starred().get());
    window.flow().undo();
    assertFalse(window.flow().starred().get());
    assertEquals("flow.undone.unstarred", said());
    window.flow().toggleRead();
    assertTrue(window.flow().marks().isRead(first));
    window.flow().toggleRead();
    assertFalse(window.flow().marks().isRead(first));
    window.navigation().open(new Place.AtGhost(SampleLibrary.UNRESOLVED));
    window.flow().toggleStar();
    assertFalse(window.flow().starred().get());
  }

  @Test
  void theRowsDownToThePageAreMarkedTogether() {
    open(second);
    window.flow().readAbove();
    assertTrue(window.flow().marks().isRead(first));
    assertTrue(window.flow().marks().isRead(second));
    assertFalse(window.flow().marks().isRead(sample.id(2)));
    assertEquals("flow.read", said());
    window.notices().close(window.notices().shown().getLast());
    window.flow().readAbove();
    assertEquals("", said());
  }

  @Test
  void theNextUnreadIsFurtherDownOrInTheNextIssue() {
    open(first);
    window.flow().marks().read(List.of(second), true);
    window.flow().nextUnread();
    assertEquals(Place.AtEntry.of(sample.id(2)), shown());
    window.flow().marks().read(List.of(sample.id(3)), true);
    window.flow().nextUnread();
    assertEquals(Place.AtEntry.of(sample.id(4)), shown());
  }

  @Test
  void thatAllIsReadIsSaid() throws Exception {
    open(first);
    window.flow().marks().read(sample.entries().stream().map(e -> e.id()).toList(), true);
    window.flow().nextUnread();
    assertEquals("flow.allRead", said());
    assertEquals(Place.AtEntry.of(first), shown());
  }

  private Place shown() {
    return requireNonNull(window.reader().page().get()).place();
  }
}
