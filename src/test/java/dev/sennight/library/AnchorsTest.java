package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that links can point to: HTML elements with a name, and headings with an id. */
class AnchorsTest {
  private static final String DIGEST = "周刊/2025-W21.md";
  @TempDir Path temp;
  private Library library;

  @BeforeEach
  void digestAndNote() throws IOException {
    TestLibrary files = new TestLibrary(temp);
    files.write(
        DIGEST,
        "# 2025 年第 21 周",
        "",
        "## 业界",
        "",
        "### <a name=\"one\"></a>苍鹭归来",
        "",
        "正文一。",
        "",
        "<a id=\"two\"></a>",
        "",
        "### 河流改道",
        "",
        "正文二 <span id=\"inner\">内</span>。",
        "",
        "### 翠鸟 {#three .bird}",
        "",
        "正文三，见[上文](#inner)。");
    files.write(
        "n.md",
        "# N",
        "",
        "[去](#here)，[表](#cell)。",
        "",
        "<a name=\"here\"></a>",
        "",
        "段。",
        "",
        "<div id=\"box\">",
        "",
        "框内。",
        "",
        "</div>",
        "",
        "<h3 id=\"old\">旧标题</h3>",
        "",
        "| 甲 |",
        "|---|",
        "| <a id=\"cell\">格</a> |");
    library = files.openWhole();
    TestLibrary.index(library);
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private Resolution.Found found(String from, String target) throws LibraryException {
    return assertInstanceOf(
        Resolution.Found.class, library.links().resolve(from, LinkForm.MARKDOWN, target), target);
  }

  @ParameterizedTest
  @CsvSource({"one, 苍鹭归来", "two, 河流改道", "three, 翠鸟", "inner, 河流改道"})
  void anAnchorLeadsToTheEntryItStandsAtOrIn(String anchor, String title) throws Exception {
    Resolution.Found found = found(DIGEST, "#" + anchor);
    assertEquals(TestLibrary.id(library, title), Objects.requireNonNull(found.entry()).value());
    assertEquals(anchor.equals("inner") ? "^inner" : null, found.subpath());
    assertEquals(found, found("n.md", "周刊/2025-W21.md#" + anchor));
  }

  @Test
  void titlesAreFreeOfAnchors() throws Exception {
    assertEquals(List.of("N", "苍鹭归来", "河流改道", "翠鸟"), TestLibrary.titles(library));
  }

  @ParameterizedTest
  @CsvSource({"here, ^here", "box, ^box", "old, 旧标题", "cell, ^cell"})
  void anAnchorOfANoteLeadsToItsPlace(String anchor, String subpath) throws Exception {
    assertEquals(subpath, found("n.md", "#" + anchor).subpath());
    Resolution wiki = library.links().resolve(DIGEST, LinkForm.WIKI, "n#" + anchor);
    assertEquals(subpath, assertInstanceOf(Resolution.Found.class, wiki).subpath());
  }

  @Test
  void anAnchorThatIsNotThereIsMissing() throws Exception {
    assertNull(found("n.md", "#nowhere").subpath());
  }
}
