package dev.sennight.ui.reader;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReaderViewModelTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(3, 12);
  private final RecordingHost host = new RecordingHost();
  private final List<String> told = host.told;
  private final ReaderViewModel reader =
      new ReaderViewModel(
          Tasks.inline(),
          (page, style, texts) ->
              new RenderedPage(
                  "", page.title() + " " + style.theme() + " " + texts.language(), List.of(), ""),
          host,
          Texts.of(Language.CHINESE),
          PageStyle.standard(PageStyle.Theme.LIGHT));

  @BeforeEach
  void openLibrary() {
    reader.use(sample.library());
  }

  @Test
  void anEntryShowsWithItsNeighbours() {
    reader.open(Place.AtEntry.of(sample.id(1)));
    assertEquals("一个会自己写测试的编程助手 TestPilot", page().title());
    assertEquals(sample.id(0), requireNonNull(page().neighbours().previous()).id());
    assertEquals(sample.id(2), requireNonNull(page().neighbours().next()).id());
    assertNull(page().target().anchor());
  }

  @Test
  void thePageNamesWhatTheListHasNext() throws LibraryException {
    host.around = Neighbours.at(sample.entries(), 20);
    reader.open(Place.AtEntry.of(sample.id(1)));
    assertEquals(host.around, page().neighbours());
  }

  @Test
  void theDocumentOfAnEntryIsListedAndItsSectionsAreOpened() {
    reader.open(Place.AtEntry.of(sample.id(1)));
    reader.follow(new PageAddress.ToDocument("weekly/2025W18.md", null));
    assertEquals(List.of("list issue"), told);
    assertEquals(sample.id(1), entry(page().place()));
    reader.follow(new PageAddress.ToDocument("weekly/2025W18.md", "专题"));
    assertEquals(new Place.AtDocument("weekly/2025W18.md", "专题"), page().place());
  }

  @Test
  void backReturnsToWhereOneWas() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.scrollFrom(() -> 120);
    reader.follow(new PageAddress.ToEntry(sample.id(1).value(), "Part"));
    assertEquals(PageAnchors.of("Part"), page().target().anchor());
    assertTrue(reader.canGoBack().get());
    reader.go(-1);
    assertEquals(Place.AtEntry.of(sample.id(0)), page().place());
    assertEquals(120, page().target().scroll());
    assertFalse(reader.canGoBack().get());
    reader.go(1);
    assertEquals(Place.AtEntry.of(sample.id(1)).id(), entry(page().place()));
  }

  @Test
  void aSearchOpensAtItsFirstMarkAndGoesRound() {
    reader.open(new Place.AtEntry(sample.id(0), null, "中文"));
    assertEquals(1, page().marks());
    assertEquals(PageAnchors.mark(0), page().target().anchor());
    reader.moveMark(1);
    assertEquals(0, reader.mark().get());
    assertEquals(PageTarget.at(PageAnchors.mark(0)), reader.jump().get());
  }

  @Test
  void findingMarksLetterForLetterAndEndsWithTheNextPage() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.find().set("PARAGRAPH");
    assertEquals(1, page().marks());
    reader.find().set("nowhere");
    assertEquals(0, page().marks());
    reader.open(Place.AtEntry.of(sample.id(1)));
    assertEquals("", reader.find().get());
  }

  @Test
  void ghostsTopicsAndWebAddressesGoWhereTheyBelong() {
    reader.follow(new PageAddress.ToGhost(SampleLibrary.UNRESOLVED));
    assertEquals(SampleLibrary.UNRESOLVED, page().title());
    reader.follow(new PageAddress.ToTopic("工具"));
    reader.follow(new PageAddress.ToWeb("https://www.example.org/"));
    reader.follow(new PageAddress.ToSearch("words"));
    assertEquals(
        List.of("list OnTopic[topic=工具]", "browse https://www.example.org/", "search words"), told);
  }

  @Test
  void aWholeIssueIsOnePage() {
    reader.open(new Place.AtDocument("weekly/2025W18.md", null));
    assertEquals("智能周刊 2025 年第 18 周", page().title());
  }

  @Test
  void whatIsNotThereIsSaid() {
    reader.open(Place.AtEntry.of(new EntryId("nothing")));
    assertEquals(List.of("missing"), told);
    assertNull(reader.page().get());
  }

  @Test
  void everyTabHasAHistoryOfItsOwn() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.followApart(new PageAddress.ToEntry(sample.id(1).value(), null));
    assertEquals(2, reader.tabs().all().size());
    assertEquals(Place.AtEntry.of(sample.id(1)).id(), entry(page().place()));
    assertFalse(reader.canGoBack().get());
    reader.open(Place.AtEntry.of(sample.id(2)));
    reader.tabs().turn(1);
    assertEquals(sample.id(0), entry(page().place()));
    reader.tabs().turn(-1);
    assertEquals(sample.id(2), entry(page().place()));
    reader.go(-1);
    assertEquals(sample.id(1), entry(page().place()));
  }

  @Test
  void aClosedTabComesBackWhereItWas() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.openApart(Place.AtEntry.of(sample.id(1)));
    reader.openApart(Place.AtEntry.of(sample.id(2)));
    reader.tabs().close(reader.tabs().all().get(1));
    assertEquals(sample.id(2), entry(page().place()));
    reader.tabs().reopen();
    assertEquals(sample.id(1), entry(page().place()));
    assertEquals(1, reader.tabs().all().indexOf(reader.tabs().shown().get()));
    assertFalse(reader.tabs().canReopen().get());
    reader.tabs().all().stream().toList().forEach(reader.tabs()::close);
    assertEquals(1, reader.tabs().all().size());
  }

  @Test
  void aLinkIsPreviewedWithoutLeavingThePage() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.preview().hover(new PageAddress.ToEntry(sample.id(1).value(), null));
    Preview preview = reader.preview().shown().get();
    assertNotNull(preview);
    assertTrue(preview.html().body().startsWith("一个会自己写测试的编程助手"), preview.html().body());
    assertEquals(sample.id(0), entry(page().place()));
    reader.preview().hover(new PageAddress.ToWeb("https://www.example.org/"));
    assertNull(reader.preview().shown().get());
    reader.preview().hover(new PageAddress.ToGhost(SampleLibrary.UNRESOLVED));
    assertNotNull(reader.preview().shown().get());
    reader.open(Place.AtEntry.of(sample.id(1)));
    assertNull(reader.preview().shown().get());
  }

  @Test
  void aPictureIsShownLargeInsteadOfAsAPage() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.follow(new PageAddress.ToFile("weekly/a.webp"));
    assertEquals("weekly/a.webp", reader.enlarged().get());
    assertEquals(sample.id(0), entry(page().place()));
    reader.open(Place.AtEntry.of(sample.id(1)));
    assertNull(reader.enlarged().get());
  }

  @Test
  void newLooksWriteThePageAnew() {
    reader.open(Place.AtEntry.of(sample.id(0)));
    reader.restyle(Texts.of(Language.ENGLISH), PageStyle.standard(PageStyle.Theme.DARK));
    assertTrue(page().html().body().endsWith("DARK ENGLISH"), page().html().body());
  }

  private ShownPage page() {
    ShownPage page = reader.page().get();
    assertNotNull(page);
    return page;
  }

  private static EntryId entry(Place place) {
    return ((Place.AtEntry) place).id();
  }
}
