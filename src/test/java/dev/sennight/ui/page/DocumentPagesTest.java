package dev.sennight.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole document as one page: every heading once, where it stands. */
class DocumentPagesTest {
  @TempDir Path parent;

  private List<String> headings(String file, String text) throws Exception {
    Path root = Files.createDirectories(parent.resolve("library"));
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    LibraryLocation location =
        new LibraryLocation(root, parent.resolve("index"), parent.resolve("data"));
    LibraryOpening opening = Library.open(location);
    Library library = assertInstanceOf(LibraryOpening.Opened.class, opening).library();
    try (library) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      PageContent page =
          new DocumentPages(library, Texts.of(Language.ENGLISH)).of(file, Marks.NONE).orElseThrow();
      return page.page().parts().stream()
          .flatMap(part -> Stream.ofNullable(part.heading()))
          .toList();
    }
  }

  @Test
  void theHeadingsOfANoteStandInItsTextOnly() throws Exception {
    String note =
        """
        # Garden

        words

        ## Beds

        roses

        ### Soil

        loam
        """;
    assertEquals(List.of(), headings("notes/garden.md", note)); // it is the title of the page
  }

  @Test
  void theSectionsOfADigestStandBetweenItsEntries() throws Exception {
    String week =
        """
        # Week 18 of 2025

        ## News

        ### First

        words

        ## Tools

        ### Second

        words
        """;
    assertEquals(List.of("News", "First", "Tools", "Second"), headings("weekly/2025W18.md", week));
  }

  @Test
  void thePartsOfACardStandInTheCard() throws Exception {
    String deck =
        """
        ---
        type: cards
        ---
        # Deck

        ## Robot

        ### Definition

        a machine

        ### Insights

        none

        ## Agent

        ### Definition

        a program
        """;
    assertEquals(List.of("Robot", "Agent"), headings("cards/deck.md", deck));
  }
}
