package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.export.EntryMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds what is written against files in {@code src/test/resources/dev/sennight/render}. Run with
 * {@code -Dsennight.golden=write} to write them again, then read the difference.
 */
class GoldenPageTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/sennight/render");
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);

  @Test
  void everything() throws IOException {
    Page page =
        Samples.page("都有", Samples.everything(), new TextRange(2, 9), new TextRange(60, 64));
    hold("everything.html", body(new PageRenderer().render(page, STYLE).document()));
  }

  @Test
  void card() throws IOException {
    hold(
        "card.html",
        body(new PageRenderer().render(Samples.page("卡", Samples.card()), STYLE).document()));
  }

  @Test
  void standalone() throws IOException {
    List<Block> blocks =
        List.of(
            Samples.p(Samples.wiki("关键词", "卡片"), Samples.web("https://example.org", "网页")),
            Samples.p(Samples.image("pic.png", "图")),
            Samples.p(Samples.image("pic.svg", "画")));
    String html =
        new PageRenderer()
            .standalone(
                Samples.page("独立", blocks),
                STYLE,
                file -> file.endsWith(".png") ? "data:image/png;base64,AAAA" : "");
    hold("standalone.html", body(html));
  }

  @Test
  void markdown() throws IOException {
    hold("everything.md", EntryMarkdown.write("都有", Samples.everything()));
  }

  @Test
  void anIssueIsOnePageOfManyParts() throws IOException {
    PageAddress to = new PageAddress.ToEntry("item00000001", null);
    List<Block> blocks = List.of(Samples.h(4, "同名"), Samples.p("一样的话"));
    Match mark = new Match(0, 2, false);
    Page.Part one =
        new Page.Part("e-1", "第一条", 3, to, "a.md", blocks, List.of(mark), Samples.LINKS);
    Page.Part two =
        new Page.Part("e-2", "第二条", 3, null, "a.md", blocks, List.of(mark), Samples.LINKS);
    Page page =
        new Page(
            "一期",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(one, two),
            null,
            null,
            List.of(new Page.Notice("也可能是", List.of(new Page.Crumb("另一篇", to)))));
    String html = new PageRenderer().render(page, STYLE).document();
    assertTrue(HtmlReading.ofDocument(html).ids().containsAll(List.of("m-0", "m-1", "h-同名-2")));
    hold("issue.html", body(html));
  }

  private static String body(String html) {
    return html.substring(html.indexOf("<body>"));
  }

  private static void hold(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("sennight.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, name);
  }
}
