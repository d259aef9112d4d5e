package dev.sennight.ui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ListViewModelTest {
  private final Texts texts = Texts.of(Language.CHINESE);
  @AutoClose private final SampleLibrary sample = new SampleLibrary(3, 12);
  private final List<Place> opened = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final ListViewModel list = new ListViewModel(Tasks.inline(), opened::add, failures::add);

  @Test
  void anIssueIsGroupedAndItsFirstEntryOpens() {
    show(issue(18));
    assertInstanceOf(Row.Header.class, list.rows().getFirst());
    assertEquals(new Row.Header("专题 › 大模型", 3), list.rows().getFirst());
    assertEquals(12, list.count().get());
    assertEquals(List.of(Place.AtEntry.of(sample.id(0))), opened);
    assertEquals(List.of(), failures);
  }

  @Test
  void movingLeavesHeadingsOutAndStopsAtTheEnds() {
    show(issue(18));
    for (int i = 0; i < 20; i++) {
      list.move(1);
    }
    assertEquals(Place.AtEntry.of(sample.id(11)), opened.getLast());
    list.move(-1);
    assertEquals(Place.AtEntry.of(sample.id(10)), opened.getLast());
    assertEquals(13, opened.size());
  }

  @Test
  void everyListingRemembersItsSelection() {
    show(issue(18));
    list.move(1);
    show(issue(17));
    show(issue(18));
    assertEquals(Place.AtEntry.of(sample.id(1)), opened.getLast());
    Row selected = list.selected().get();
    assertNotNull(selected);
    assertEquals(Place.AtEntry.of(sample.id(1)), selected.place());
  }

  @Test
  void theFilterKeepsHeadingsOfWhatIsLeft() {
    show(issue(18));
    list.filter().set("testpilot");
    assertEquals(2, list.count().get());
    assertTrue(list.rows().getFirst() instanceof Row.Header);
    list.filter().set("nothing has this");
    assertEquals(0, list.count().get());
    assertEquals(List.of(), list.rows());
  }

  @Test
  void aLinkThatWasFollowedSelectsItsRowWithoutOpeningItAgain() {
    show(issue(18));
    list.follow(new Place.AtEntry(sample.id(5), null, "words"));
    Row selected = list.selected().get();
    assertNotNull(selected);
    assertEquals(Place.AtEntry.of(sample.id(5)), selected.place());
    assertEquals(1, opened.size());
  }

  @Test
  void problemsStandBelowTheirFile() throws IOException {
    showProblems();
    assertEquals(new Row.Header("weekly/2025W18.md", 2), list.rows().get(2));
    list.choose(list.rows().get(3));
    assertEquals(Place.AtEntry.of(sample.id(0)), opened.getLast(), "the entry it stands in");
  }

  @Test
  void anotherProblemOfTheSameEntryStaysSelected() throws IOException {
    showProblems();
    list.choose(list.rows().get(4));
    list.follow(Place.AtEntry.of(sample.id(0)));
    assertEquals(list.rows().get(4), list.selected().get());
  }

  @Test
  void aProblemOfTheRulesIsSelectedAndOpensNoPage() throws IOException {
    showProblems();
    Row rules = list.rows().get(1);
    assertNull(rules.place());
    opened.clear();
    list.choose(rules);
    assertEquals(rules, list.selected().get());
    assertEquals(List.of(), opened);
  }

  /** Two problems of the first entry of the newest issue, and one of the rules. */
  private void showProblems() throws IOException {
    String issue = sample.delete("weekly/2025W18.md");
    String broken = "[a](gone.md) and ![b](gone.png).\n\n#### ";
    int second = issue.indexOf("#### ", issue.indexOf("#### ") + 1);
    sample.write(
        "weekly/2025W18.md", issue.substring(0, second) + broken + issue.substring(second + 5));
    Files.createDirectories(sample.location().configFolder());
    Files.writeString(sample.location().configFolder().resolve("series.json"), "[{}]");
    sample.index();
    show(new Listing.Problems());
  }

  private void show(Listing listing) {
    list.show(sample.library(), listing, texts, null, true);
  }

  private static Listing issue(int week) {
    return new Listing.InDocument("weekly/2025W%02d.md".formatted(week));
  }

  @Test
  void problemsAreFilteredByWhatIsShown() throws IOException {
    showProblems();
    Row.OfProblem row = assertInstanceOf(Row.OfProblem.class, list.rows().get(3));
    assertTrue(row.words().codePoints().anyMatch(Character::isIdeographic), row.words());
    list.filter().set(row.words());
    assertTrue(list.rows().contains(row), list.rows().toString());
    list.filter().set(row.where());
    assertTrue(list.rows().contains(row), list.rows().toString());
  }

  @Test
  void unreadAndStarredEntriesAreShownAlone() throws Exception {
    FlowViewModel marks = new FlowViewModel(Tasks.inline(), failures::add);
    marks.use(sample.library());
    list.mark(marks);
    list.show(sample.library(), issue(18), texts, null, false);
    long all = list.count(ListViewModel.Only.ALL);
    EntryId first = ((Row.OfEntry) firstEntry()).entry().id();
    marks.toggleRead(first);
    marks.toggleStar(first);
    list.only().set(ListViewModel.Only.STARRED);
    assertEquals(1, list.count().get());
    list.only().set(ListViewModel.Only.UNREAD);
    assertEquals(all - 1, list.count().get());
    assertEquals(all - 1, list.count(ListViewModel.Only.UNREAD));
    marks.toggleRead(((Row.OfEntry) firstEntry()).entry().id());
    assertEquals(all - 1, list.count().get(), "what is read just now stays where it is");
    list.show(sample.library(), issue(18), texts, Place.AtEntry.of(first), false);
    assertEquals(all, list.count().get(), "the entry of the page is never hidden");
  }

  private Row firstEntry() {
    return list.rows().stream().filter(row -> row instanceof Row.OfEntry).findFirst().orElseThrow();
  }
}
