package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of Logseq that begin with lines of {@code key:: value}. */
class PropertyLinesTest {
  @TempDir Path temp;
  private Library library;

  @BeforeEach
  void pages() throws IOException {
    TestLibrary files = new TestLibrary(temp);
    files.write(
        "pages/river.md",
        "title:: The River: a study",
        "alias:: 大河, [[Big Water]]",
        "tags:: #water, [[long read]]",
        "kingdom:: Alcedinidae",
        "",
        "- Words.");
    files.write("pages/one.md", "kingdom:: Ardeidae", "- Words.");
    files.write("plain.md", "See std::vector and", "std:: is a name.");
    library = files.openWhole();
    TestLibrary.index(library);
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  @Test
  void titleAliasesAndTagsTakeEffect() throws Exception {
    assertEquals(List.of("one", "The River: a study", "plain"), TestLibrary.titles(library));
    for (String name : List.of("The River: a study", "大河", "Big Water", "river")) {
      Resolution to = library.links().resolve("plain.md", LinkForm.WIKI, name);
      assertEquals("pages/river.md", assertInstanceOf(Resolution.Found.class, to, name).file());
    }
    assertEquals(
        List.of("water", "long read"),
        library.list(null).stream()
            .filter(entry -> entry.file().equals("pages/river.md"))
            .findFirst()
            .orElseThrow()
            .facts()
            .tags());
  }

  @Test
  void allLinesStayText() throws Exception {
    String id = TestLibrary.id(library, "The River: a study");
    String text = PlainText.of(body(id));
    assertTrue(text.contains("kingdom:: Alcedinidae"), text);
    assertTrue(text.contains("alias:: 大河, Big Water"), text);
  }

  private List<Block> body(String id) throws Exception {
    return library.entry(new EntryId(id)).orElseThrow().body();
  }
}
