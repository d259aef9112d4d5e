package dev.sennight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.session.StartOptions;
import dev.sennight.ui.session.StartView;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the panes tell each other. No toolkit runs. */
class ShellViewModelTest {
  private static final LibraryLocation LOCATION =
      new LibraryLocation(Path.of("library"), Path.of("index"), Path.of("data"));

  private final SampleContent content = new SampleContent(3, 4);

  private ShellViewModel shell(LibraryOpener opener) {
    return shell(opener, new StartOptions(null, false));
  }

  private static ShellViewModel shell(LibraryOpener opener, StartOptions start) {
    ShellViewModel shell =
        new ShellViewModel(
            Tasks.inline(),
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
  void aLibraryThatIsRefusedIsSaid() {
    ShellViewModel shell =
        shell(location -> new LibraryOpener.Opening.Refused(LibraryOpening.Reason.NOT_A_FOLDER));
    Notice notice = shell.notices().notice().get();
    assertNotNull(notice);
    assertEquals(Notice.Weight.ERROR, notice.weight());
    assertEquals("refused.not.a.folder", notice.message().key());
    assertNull(shell.library().content().get());
  }

  private static Place place(ShellViewModel shell) {
    ShownPage page = shell.reader().page().get();
    assertNotNull(page);
    return page.place();
  }
}
