package dev.sennight.ui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListViewModelTest {
  private final Texts texts = Texts.of(Language.CHINESE);
  private final SampleContent content = new SampleContent(3, 12);
  private final List<Place> opened = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final ListViewModel list = new ListViewModel(Tasks.inline(), opened::add, failures::add);

  @Test
  void anIssueIsGroupedAndItsFirstEntryOpens() {
    show(issue(18));
    assertInstanceOf(Row.Header.class, list.rows().getFirst());
    assertEquals(new Row.Header("专题 › 大模型", 3), list.rows().getFirst());
    assertEquals(12, list.count().get());
    assertEquals(List.of(Place.AtEntry.of(content.id(0))), opened);
    assertEquals(List.of(), failures);
  }

  @Test
  void movingLeavesHeadingsOutAndStopsAtTheEnds() {
    show(issue(18));
    for (int i = 0; i < 20; i++) {
      list.move(1);
    }
    assertEquals(Place.AtEntry.of(content.id(11)), opened.getLast());
    list.move(-1);
    assertEquals(Place.AtEntry.of(content.id(10)), opened.getLast());
    assertEquals(13, opened.size());
  }

  @Test
  void everyListingRemembersItsSelection() {
    show(issue(18));
    list.move(1);
    show(issue(17));
    show(issue(18));
    assertEquals(Place.AtEntry.of(content.id(1)), opened.getLast());
    Row selected = list.selected().get();
    assertNotNull(selected);
    assertEquals(Place.AtEntry.of(content.id(1)), selected.place());
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
    list.follow(new Place.AtEntry(content.id(5), null, "words"));
    Row selected = list.selected().get();
    assertNotNull(selected);
    assertEquals(Place.AtEntry.of(content.id(5)), selected.place());
    assertEquals(1, opened.size());
  }

  @Test
  void problemsStandBelowTheirFile() {
    show(new Listing.Problems());
    assertEquals(new Row.Header("weekly/2025W18.md", 2), list.rows().getFirst());
    assertEquals(List.of(Place.AtEntry.of(content.id(0))), opened, "the entry it stands in");
  }

  @Test
  void anotherProblemOfTheSameEntryStaysSelected() {
    show(new Listing.Problems());
    list.choose(list.rows().get(2));
    list.follow(Place.AtEntry.of(content.id(0)));
    assertEquals(list.rows().get(2), list.selected().get());
  }

  @Test
  void aProblemOfTheRulesIsSelectedAndOpensNoPage() {
    show(new Listing.Problems());
    Row rules = list.rows().getLast();
    assertNull(rules.place());
    opened.clear();
    list.choose(rules);
    assertEquals(rules, list.selected().get());
    assertEquals(List.of(), opened);
  }

  private void show(Listing listing) {
    list.show(content, listing, texts, null, true);
  }

  private static Listing issue(int week) {
    return new Listing.InDocument("weekly/2025W%02d.md".formatted(week));
  }

  @Test
  void problemsAreFilteredByWhatIsShown() {
    show(new Listing.Problems());
    Row.OfProblem row = assertInstanceOf(Row.OfProblem.class, list.rows().get(1));
    assertTrue(row.words().codePoints().anyMatch(Character::isIdeographic), row.words());
    list.filter().set(row.words());
    assertTrue(list.rows().contains(row), list.rows().toString());
    list.filter().set(row.where());
    assertTrue(list.rows().contains(row), list.rows().toString());
  }
}
