package dev.sennight.ui.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.PageAddress;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.Heading;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SideViewModelTest {
  private static final Heading FIRST = new Heading(2, "起因", "h1");
  private static final Heading SECOND = new Heading(3, "经过", "h2");

  /** A name that no entry has, linked to three times. */
  private static final String MISSING = "无人写过";

  @AutoClose private final SampleLibrary sample = new SampleLibrary(documents());
  private final Texts texts = Texts.of(Language.ENGLISH);
  private final List<PageAddress> followed = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final SideViewModel side =
      new SideViewModel(Tasks.inline(), followed::add, failures::add);

  /** Two entries link to a card, four only mention it; the card links on, two steps far. */
  private static Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(
        "weekly/2025W18.md",
        issue(18, "一", "见 [[空间智能]]，又见 [[空间智能]]。")
            + entry("二", "空间智能值得再看。")
            + entry("三", "空间智能之外，还有 [[六]]。"));
    documents.put("weekly/2025W17.md", issue(17, "四", "参见 [[空间智能]]。") + entry("五", "关于空间智能的讨论。"));
    documents.put("weekly/2025W16.md", issue(16, "六", "空间智能刚刚开始。"));
    documents.put(
        "cards/deck.md", "---\ntype: cards\n---\n# 卡片\n\n## 空间智能\n\n### 定义\n\n见 [[三]] 与 [[三]]。\n");
    for (String note : List.of("a", "b", "c")) {
      documents.put("notes/" + note + ".md", "# " + note + "\n\nSee [[" + MISSING + "]].\n");
    }
    return documents;
  }

  private static String issue(int week, String title, String text) {
    return "# 周刊 2025 年第 " + week + " 周\n\n## 专题\n" + entry(title, text);
  }

  private static String entry(String title, String text) {
    return "\n### " + title + "\n\n" + text + "\n";
  }

  private EntrySummary card() {
    try {
      return sample.library().list(EntryKind.CARD).getFirst();
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  private void show(List<Heading> outline) {
    show(card(), outline);
  }

  private void show(EntrySummary entry, List<Heading> outline) {
    side.follow(
        sample.library(),
        new ShownPage(
            Place.AtEntry.of(entry.id()),
            entry.title(),
            entry,
            entry.file(),
            new RenderedPage("", "", List.of(), ""),
            outline,
            0,
            PageTarget.START,
            new Neighbours(null, null)),
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
  void theDetailsBeginWithTheNoteAndListHighlightsInTheOrderOfTheText() throws LibraryException {
    String text = sample.library().entry(card().id()).orElseThrow().text();
    int at = text.indexOf("与 三") + 2;
    TextAnchor late = TextAnchor.of(text, new TextRange(at, at + 1));
    TextAnchor early = TextAnchor.of(text, new TextRange(0, 2));
    Highlight first = Highlight.of(card().id(), early, Highlight.Color.PINK, Instant.EPOCH);
    Highlight second = Highlight.of(card().id(), late, Highlight.Color.PINK, Instant.EPOCH);
    Highlight note = Highlight.noteOn(card().id(), "# why", Instant.EPOCH);
    sample.library().personal().keep(List.of(second, first, note));
    sample.library().personal().tag("later", List.of(card().id()), true);
    side.part().set(SidePart.INFO);
    side.shown().set(true);
    show(List.of());
    assertEquals(
        List.of(new SideRow.OfFact("Note", "# why"), new SideRow.OfFact("Own tags", "later")),
        side.rows().subList(0, 2));
    int header = side.rows().indexOf(new SideRow.Header("Highlights", 2));
    assertEquals(
        List.of(early.exact().strip(), "三"),
        side.rows().subList(header + 1, header + 3).stream()
            .map(row -> ((SideRow.OfLink) row).title())
            .toList());
  }

  @Test
  void aPageWithoutHeadingsOpensOnItsLinks() {
    side.shown().set(true);
    show(List.of());
    assertEquals(SidePart.LINKS, side.part().get());
    assertTrue(side.rows().contains(new SideRow.Header("Backlinks", 2)), side.rows()::toString);
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
    assertEquals("一", link.title());
    assertTrue(link.passage().contains("空间智能"), link.passage());
    assertEquals(new SideRow.Header("Outgoing links", 1), side.rows().get(side.rows().size() - 2));
  }

  @Test
  void mentionsStandByYearAndWeek() {
    side.shown().set(true);
    side.part().set(SidePart.LINKS);
    show(List.of());
    List<SideRow> rows = List.copyOf(side.rows());
    int at = rows.indexOf(new SideRow.Header("Unlinked mentions", 4));
    assertEquals(new SideRow.Group("2025", 4, 0), rows.get(at + 1));
    assertEquals(new SideRow.Group("Week 18", 2, 1), rows.get(at + 2));
    assertEquals(new SideRow.Group("Week 17", 1, 1), rows.get(at + 5));
    assertEquals(new SideRow.Group("Week 16", 1, 1), rows.get(at + 7));
    SideRow.OfLink mention = (SideRow.OfLink) rows.get(at + 3);
    assertTrue(mention.passage().contains("空间智能"), mention.passage());
  }

  @Test
  void theMapIsThereOnlyWhileItIsShown() {
    side.shown().set(true);
    show(List.of(FIRST));
    assertEquals(LinkMap.EMPTY, side.map().get());
    side.part().set(SidePart.MAP);
    assertEquals(
        List.of(0, 1, 1, 1, 2), side.map().get().nodes().stream().map(LinkMap.Node::step).toList());
    assertTrue(
        side.rows().contains(new SideRow.Header("Linked directly", 3)), side.rows()::toString);
    assertTrue(
        side.rows().contains(new SideRow.Header("Linked indirectly", 1)), side.rows()::toString);
    assertEquals(List.of(), failures);
  }

  @Test
  void aGhostListsWhoNamesIt() {
    side.shown().set(true);
    side.part().set(SidePart.LINKS);
    side.follow(
        sample.library(),
        new ShownPage(
            new Place.AtGhost(MISSING),
            MISSING,
            null,
            "",
            new RenderedPage("", "", List.of(), ""),
            List.of(),
            0,
            PageTarget.START,
            new Neighbours(null, null)),
        texts);
    assertEquals(new SideRow.Header("Backlinks", 3), side.rows().getFirst());
  }

  @Test
  void noPageEmptiesIt() {
    side.shown().set(true);
    show(List.of(FIRST));
    side.follow(null, null, texts);
    assertEquals(List.of(), side.rows());
  }

  @Test
  void sourcesOfOneHostStandBelowItsName() throws Exception {
    sample.write(
        "sources.md",
        issue(
            30,
            "三处来源",
            "见 [一](https://x.com/a/status/1970847381966180685)、"
                + "[二](https://x.com/b/status/12) 与 [三](https://example.org/post)。"));
    sample.index();
    EntrySummary entry =
        sample.library().list(null).stream()
            .filter(each -> each.title().equals("三处来源"))
            .findFirst()
            .orElseThrow();
    side.shown().set(true);
    side.part().set(SidePart.INFO);
    show(entry, List.of());
    List<String> titles =
        side.rows().stream()
            .map(row ->
                row instanceof SideRow.Group group
                    ? group.title()
                    : row instanceof SideRow.OfLink link ? link.title() : "")
            .filter(title -> !title.isEmpty())
            .toList();
    assertEquals(
        List.of("x.com ×2", "…/1970847381966180685", "…/12", "https://example.org/post"), titles);
  }
}
