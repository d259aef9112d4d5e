package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Highlights, notes and tags stay with their entries. */
class HighlightsTest {
  private static final String TEXT =
      "The text of the entry, long enough to be told from all others in this library.";

  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(parent.resolve("library"));
    Files.writeString(root.resolve("week.md"), digest("First title", TEXT));
  }

  private static String digest(String title, String text) {
    return "# 2025 年第 18 周\n\n## News\n\n### %s\n\n%s\n\n### Another\n\nOther words.\n"
        .formatted(title, text);
  }

  private Library opened(String index) throws IOException {
    Library library =
        LibraryView.open(new LibraryLocation(root, parent.resolve(index), parent.resolve("data")));
    LibraryView.index(library);
    return library;
  }

  private static Entry entry(Library library, String title) throws IOException {
    EntrySummary summary =
        library.list(null).stream().filter(e -> e.title().equals(title)).findFirst().orElseThrow();
    return library.entry(summary.id()).orElseThrow();
  }

  private Entry highlightFirst() throws IOException {
    try (Library library = opened("index")) {
      Entry entry = entry(library, "First title");
      int start = entry.text().indexOf("long enough");
      TextAnchor anchor = TextAnchor.of(entry.text(), new TextRange(start, start + 11));
      Instant now = Instant.now();
      library
          .personal()
          .keep(
              List.of(
                  Highlight.of(entry.id(), anchor, Color.GREEN, now),
                  Highlight.noteOn(entry.id(), "on all of it", now)));
      library.personal().tag(" 待读 ", List.of(entry.id()), true);
      return entry;
    }
  }

  private static void assertFound(Library library, String title) throws IOException {
    Entry entry = entry(library, title);
    List<PlacedHighlight> placed = library.highlights().of(entry);
    assertEquals(placed, library.highlights().all());
    TextRange range = Objects.requireNonNull(placed.getFirst().range());
    assertEquals("long enough", entry.text().substring(range.start(), range.end()));
    assertEquals("on all of it", placed.get(1).highlight().note());
    assertTrue(placed.stream().noneMatch(PlacedHighlight::isOrphan));
    assertTrue(Objects.requireNonNull(library.personal().tags().get("待读")).contains(entry.id()));
  }

  @Test
  void theyFollowAnEntryThatIsEditedRetitledAndMoved() throws Exception {
    highlightFirst();
    Files.writeString(root.resolve("week.md"), digest("First title", "Put in before. " + TEXT));
    try (Library library = opened("index")) {
      assertFound(library, "First title");
    }
    Files.writeString(root.resolve("week.md"), digest("Second title", "Put in before. " + TEXT));
    opened("index").close();
    Files.createDirectories(root.resolve("archive"));
    Files.move(root.resolve("week.md"), root.resolve("archive/w18.md"));
    try (Library library = opened("index")) {
      assertFound(library, "Second title");
    }
  }

  @Test
  void theyFollowAnEntryThatGetsAnotherIdTwice() throws Exception {
    Entry before = highlightFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    try (Library library = opened("second")) {
      assertNotEquals(before.id(), entry(library, "Second title").id());
      assertFound(library, "Second title");
    }
    Files.writeString(root.resolve("week.md"), digest("Third title", TEXT));
    try (Library library = opened("third")) {
      assertFound(library, "Third title");
      assertEquals(2, library.personal().highlights().size(), "none was copied");
    }
  }

  @Test
  void whatIsGoneIsKeptAsAnOrphanAndComesBack() throws Exception {
    highlightFirst();
    Files.writeString(root.resolve("week.md"), digest("First title", "Something else entirely."));
    try (Library library = opened("index")) {
      List<PlacedHighlight> all = library.highlights().all();
      assertEquals(
          List.of(false, true), all.stream().map(PlacedHighlight::isOrphan).sorted().toList());
    }
    Files.delete(root.resolve("week.md"));
    Files.writeString(root.resolve("note.md"), "# A note\n\nnothing of note\n");
    try (Library library = opened("index")) {
      for (PlacedHighlight each : library.highlights().all()) {
        assertTrue(each.isOrphan());
        assertNull(each.entry());
        assertEquals("First title", each.title());
      }
    }
    Files.writeString(root.resolve("week.md"), digest("First title", TEXT));
    try (Library library = opened("index")) {
      assertFound(library, "First title");
    }
  }

  @Test
  void theyGoToAnotherMachineAndBack() throws Exception {
    highlightFirst();
    Path json = parent.resolve("out.json");
    try (PersonalData personal = PersonalData.in(parent.resolve("data"));
        PersonalData other = PersonalData.in(parent.resolve("other"))) {
      personal.exportTo(json);
      other.importFrom(json);
      assertEquals(personal.highlights(), other.highlights());
      assertEquals(personal.tags(), other.tags());
      Highlight first = other.highlights().getFirst();
      Highlight changed = first.with(Color.BLUE, "changed there", Instant.now().plusSeconds(60));
      other.keep(List.of(changed));
      other.importFrom(json);
      assertTrue(other.highlights().contains(changed), "the later change stays");
      other.exportTo(json);
      personal.importFrom(json);
      assertEquals(other.highlights(), personal.highlights());
    }
  }

  @ParameterizedTest
  @EnumSource(MovedHighlights.Edit.class)
  void theyFollowEntriesOfTheSamplesThatAreMoved(MovedHighlights.Edit edit) throws Exception {
    MovedHighlights.Outcome outcome =
        new MovedHighlights(Path.of("digests"), parent.resolve("copy")).run(edit, 300);
    assertTrue(outcome.right() >= 294 && outcome.wrong() == 0, outcome::toString);
  }
}
