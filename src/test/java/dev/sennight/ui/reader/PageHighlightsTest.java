package dev.sennight.ui.reader;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.reader.web.SelectedPassage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageHighlightsTest {
  private static final String WORDS = "The second paragraph";

  @AutoClose private final SampleLibrary sample = new SampleLibrary(1, 3);
  private final NoticeViewModel notices = new NoticeViewModel();
  private final ReaderViewModel reader =
      new ReaderViewModel(
          Tasks.inline(),
          (page, style, texts) -> new RenderedPage("", page.title(), List.of(), ""),
          new RecordingHost(),
          Texts.of(Language.ENGLISH),
          PageStyle.standard(PageStyle.Theme.LIGHT));
  private final PageHighlights highlights = new PageHighlights(Tasks.inline(), reader, notices);

  @BeforeEach
  void openAnEntry() {
    reader.use(sample.library());
    reader.open(Place.AtEntry.of(sample.id(0)));
  }

  private SelectedPassage selected(String words) throws LibraryException {
    String text = sample.library().entry(sample.id(0)).orElseThrow().text();
    int at = text.indexOf(words);
    TextAnchor anchor = TextAnchor.of(text, new TextRange(at, at + words.length()));
    return new SelectedPassage("entry", anchor);
  }

  private Highlight made(String words, Color color) throws LibraryException {
    List<Highlight> made = new ArrayList<>();
    highlights.make(selected(words), color, made::add);
    return made.getFirst();
  }

  private List<Highlight> kept() throws LibraryException {
    return sample.library().personal().highlights();
  }

  private Notice said() {
    return notices.shown().getLast();
  }

  private void undo() {
    said().offers().getFirst().action().run();
  }

  @Test
  void whatIsSelectedIsKeptWithoutTheSpacesAroundIt() throws LibraryException {
    assertTrue(highlights.canHighlight());
    Highlight made = made(" second paragraph ", Color.BLUE);
    assertEquals(List.of(made), kept());
    assertEquals(sample.id(0), made.entry());
    assertEquals("second paragraph", requireNonNull(made.anchor()).exact());
    assertEquals(Color.BLUE, made.color());
    undo();
    assertEquals(List.of(), kept());
  }

  @Test
  void colourAndNoteChangeAndADeletedOneComesBack() throws LibraryException {
    Highlight made = made(WORDS, Color.YELLOW);
    highlights.color(made, Color.PINK);
    highlights.note(kept().getFirst(), "**why**");
    Highlight noted = kept().getFirst();
    assertEquals(Color.PINK, noted.color());
    assertEquals("**why**", noted.note());
    List<Highlight> found = new ArrayList<>();
    highlights.find(made.id(), found::add);
    assertEquals(List.of(noted), found);

    highlights.delete(noted);
    assertEquals(List.of(), kept());
    undo();
    assertEquals("**why**", kept().getFirst().note());
  }

  @Test
  void theNoteIsFoundBySearch() throws LibraryException {
    SearchRequest request = SearchRequest.of("xylophone", 5);
    assertEquals(List.of(), sample.library().searching().entries(request));
    highlights.note(made(WORDS, Color.YELLOW), "like a *xylophone*");
    assertEquals(sample.id(0), sample.library().searching().entries(request).getFirst().id());
  }

  @Test
  void whatIsOfNoEntryIsRefused() throws LibraryException {
    TextAnchor anchor = selected(WORDS).anchor();
    highlights.make(new SelectedPassage(null, anchor), Color.YELLOW, made -> {});
    assertEquals("highlight.several", said().message().key());
    TextAnchor elsewhere = new TextAnchor(0, 12, "stands there", "nothing that ", " at all");
    highlights.make(new SelectedPassage("entry", elsewhere), Color.YELLOW, made -> {});
    assertEquals("highlight.nowhere", said().message().key());
    assertEquals(List.of(), kept());
  }

  @Test
  void aPageOfNoEntryHasNothingToHighlight() {
    reader.open(new Place.AtGhost(SampleLibrary.UNRESOLVED));
    assertFalse(highlights.canHighlight());
  }
}
