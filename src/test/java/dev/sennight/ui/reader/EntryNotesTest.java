package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.library.LibraryException;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.reader.EntryNotes.Kept;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryNotesTest {
  @AutoClose private final SampleLibrary sample = new SampleLibrary(1, 3);
  private final NoticeViewModel notices = new NoticeViewModel();
  private final ReaderViewModel reader =
      new ReaderViewModel(
          Tasks.inline(),
          (page, style, texts) -> new RenderedPage("", page.title(), List.of(), ""),
          new RecordingHost(),
          Texts.of(Language.ENGLISH),
          PageStyle.standard(PageStyle.Theme.LIGHT));
  private final EntryNotes notes = new EntryNotes(Tasks.inline(), reader, notices);

  @BeforeEach
  void openAnEntry() {
    reader.use(sample.library());
    reader.open(Place.AtEntry.of(sample.id(0)));
  }

  private Kept read() {
    List<Kept> read = new ArrayList<>();
    notes.read(read::add);
    return read.getFirst();
  }

  @Test
  void noteAndTagsAreKeptAsTyped() throws LibraryException {
    Kept first = read();
    assertEquals(new Kept(sample.id(0), "", List.of()), first);
    Kept second = first.typed(" # why\n\n- *because* ", "later， #to read, later,");
    notes.keep(first, second);
    assertEquals(
        new Kept(sample.id(0), " # why\n\n- *because* ", List.of("later", "to read")), second);
    assertEquals(second, read());
    notes.keep(second, second.typed("another", "later"));
    assertEquals(new Kept(sample.id(0), "another", List.of("later")), read());
    assertEquals(1, sample.library().personal().highlights().size());
  }

  @Test
  void anEmptyNoteIsNone() throws LibraryException {
    Kept first = read();
    Kept second = first.typed("words", "");
    notes.keep(first, second);
    notes.keep(second, second.typed(" \n", ""));
    assertEquals(first, read());
    assertEquals(List.of(), sample.library().personal().highlights());
  }

  @Test
  void whatWasChangedIsSaidAndUndone() {
    Kept first = read();
    notes.changed(first, first);
    assertEquals(List.of(), notices.shown());
    Kept second = first.typed("words", "later");
    notes.keep(first, second);
    notes.changed(first, second);
    Notice said = notices.shown().getLast();
    assertEquals("entryNote.kept", said.message().key());
    said.offers().getFirst().action().run();
    assertEquals(first, read());
  }

  @Test
  void withoutAnEntryThereIsNothingToNote() {
    reader.open(new Place.AtGhost(SampleLibrary.UNRESOLVED));
    List<Kept> read = new ArrayList<>();
    notes.read(read::add);
    assertEquals(List.of(), read);
    assertEquals("entryNote.none", notices.shown().getLast().message().key());
  }
}
