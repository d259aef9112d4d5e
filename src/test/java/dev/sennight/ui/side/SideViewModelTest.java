package dev.sennight.ui.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntrySummary;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.page.Heading;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideViewModelTest {
  private static final Heading FIRST = new Heading(2, "起因", "h1");
  private static final Heading SECOND = new Heading(3, "经过", "h2");

  private final LinkedContent content = new LinkedContent();
  private final Texts texts = Texts.of(Language.ENGLISH);
  private final List<PageAddress> followed = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final SideViewModel side =
      new SideViewModel(Tasks.inline(), followed::add, failures::add);

  private void show(List<Heading> outline) {
    EntrySummary card = content.card();
    side.follow(
        content,
        new ShownPage(
            Place.AtEntry.of(card.id()),
            card.title(),
            card,
            card.file(),
            "",
            outline,
            0,
            null,
            0,
            null,
            null),
        texts);
  }

  @Test
  void readsNothingWhileItIsHidden() {
    show(List.of(FIRST));
    assertEquals(List.of(), side.rows());
    side.shown().set(true);
    assertEquals(1, side.rows().size());
    side.shown().set(false);
    assertEquals(List.of(), side.rows());
  }

  @Test
  void theOutlineIsIndentedByLevelAndLightsTheHeadingOneReads() {
    side.shown().set(true);
    show(List.of(FIRST, SECOND));
    SideRow second = new SideRow.OfHeading("经过", 1, "h2");
    assertEquals(List.of(new SideRow.OfHeading("起因", 0, "h1"), second), side.rows());
    assertNull(side.current().get());
    side.reading("h2");
    assertEquals(second, side.current().get());
    side.choose(second);
    assertEquals(List.of(new PageAddress.ToAnchor("h2")), followed);
  }

  @Test
  void aPageWithoutHeadingsOpensOnItsLinks() {
    side.shown().set(true);
    show(List.of());
    assertEquals(SidePart.LINKS, side.part().get());
    assertTrue(side.rows().contains(new SideRow.Header("Links to here", 2)), side.rows()::toString);
    show(List.of(FIRST));
    assertEquals(SidePart.OUTLINE, side.part().get(), "the next page has an outline again");
  }

  @Test
  void thePartThatAPersonChoseStays() {
    side.shown().set(true);
    side.part().set(SidePart.INFO);
    show(List.of());
    show(List.of(FIRST));
    assertEquals(SidePart.INFO, side.part().get());
  }

  @Test
  void linksStandOnceEachWithTheirSentence() {
    side.shown().set(true);
    side.part().set(SidePart.LINKS);
    show(List.of());
    SideRow.OfLink link = (SideRow.OfLink) side.rows().get(1);
    assertEquals(content.whole(content.id(1)).title(), link.title());
    assertTrue(link.passage().contains("下一条"), link.passage());
    assertEquals(new SideRow.Header("Links from here", 1), side.rows().get(side.rows().size() - 2));
  }

  @Test
  void mentionsStandByYearAndWeek() {
    side.shown().set(true);
    side.part().set(SidePart.LINKS);
    show(List.of());
    List<SideRow> rows = List.copyOf(side.rows());
    int at = rows.indexOf(new SideRow.Header("Mentioned without a link", 4));
    assertEquals(new SideRow.Group("2025", 4, 0), rows.get(at + 1));
    assertEquals(new SideRow.Group("Week 18", 2, 1), rows.get(at + 2));
    assertEquals(new SideRow.Group("Week 17", 1, 1), rows.get(at + 5));
    assertEquals(new SideRow.Group("Week 16", 1, 1), rows.get(at + 7));
    SideRow.OfLink mention = (SideRow.OfLink) rows.get(at + 3);
    assertTrue(mention.passage().contains("编辑们"), mention.passage());
  }

  @Test
  void theMapIsThereOnlyWhileItIsShown() {
    side.shown().set(true);
    show(List.of(FIRST));
    assertEquals(LinkMap.EMPTY, side.map().get());
    side.part().set(SidePart.MAP);
    assertEquals(
        List.of(0, 1, 1, 1, 2), side.map().get().nodes().stream().map(LinkMap.Node::step).toList());
    assertTrue(side.rows().contains(new SideRow.Header("One step away", 3)), side.rows()::toString);
    assertTrue(
        side.rows().contains(new SideRow.Header("Two steps away", 1)), side.rows()::toString);
    assertEquals(List.of(), failures);
  }

  @Test
  void aGhostListsWhoNamesIt() {
    side.shown().set(true);
    side.part().set(SidePart.LINKS);
    side.follow(
        content,
        new ShownPage(
            new Place.AtGhost(SampleContent.GHOST),
            SampleContent.GHOST,
            null,
            "",
            "",
            List.of(),
            0,
            null,
            0,
            null,
            null),
        texts);
    assertEquals(new SideRow.Header("Links to here", 3), side.rows().getFirst());
  }

  @Test
  void noPageEmptiesIt() {
    side.shown().set(true);
    show(List.of(FIRST));
    side.follow(null, null, texts);
    assertEquals(List.of(), side.rows());
  }
}
