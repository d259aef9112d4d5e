package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a document holds, reading it never throws and loses no word. */
class PropertyTest {
  private static final int ROUNDS = 4_000;
  private static final List<String> MARKUP =
      List.of(
          "*",
          "**",
          "***",
          "_",
          "__",
          "~~",
          "==",
          "`",
          "``",
          "```\n",
          "~~~\n",
          "[",
          "]",
          "[[",
          "]]",
          "![[",
          "(",
          ")",
          "](",
          "<",
          ">",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<br>",
          "<p>",
          "</p>",
          "<details>",
          "</details>",
          "<summary>",
          "</summary>",
          "<think>",
          "</think>",
          "<table>",
          "</table>",
          "<tr>",
          "<td>",
          "</td>",
          "<pre>",
          "</pre>",
          "<sup>",
          "</sup>",
          "#",
          "# ",
          "## ",
          "### ",
          "- ",
          "1. ",
          "+ ",
          "> ",
          ">",
          "    ",
          "\t",
          "  \n",
          "\\\n",
          "\n",
          "\n\n",
          "\n\n\n",
          "---\n",
          "===\n",
          "***\n",
          "|",
          "|-|-|\n",
          "$",
          "$$",
          "$$\n",
          "\\",
          "^[",
          "[^",
          "^",
          "&amp;",
          "&",
          "!",
          ":",
          "。",
          "，",
          "（",
          "）",
          "“",
          "”",
          "　",
          " ",
          " ",
          "- [ ] ",
          "- [x] ",
          "> [!note] ",
          "=\"",
          "\"",
          "'",
          "/>",
          "한글",
          "😀",
          "%");
  private final DocumentParser parser = new DocumentParser();

  @Test
  void noWordIsLost() {
    Random random = new Random(20250504);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder source = new StringBuilder();
      int words = 0;
      int pieces = 1 + random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        if (random.nextInt(3) == 0) {
          source.append(random.nextBoolean() ? "w" : "词").append(words++).append("z");
        } else {
          source.append(MARKUP.get(random.nextInt(MARKUP.size())));
        }
      }
      check(source.toString(), words);
    }
  }

  private void check(String source, int words) {
    ParsedDocument document = parser.parse("n.md", source.getBytes(StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder(PlainText.of(document.preamble()));
    for (ParsedEntry entry : document.entries()) {
      all.append(entry.title()).append('\n').append(entry.text());
      entry.links().forEach(link -> append(link, all));
      entry.body().forEach(block -> appendLanguage(block, all));
    }
    document.blocks().forEach(block -> all.append(block.id()).append('\n'));
    document.headings().forEach(heading -> all.append(heading.title()).append('\n'));
    String text = all.toString();
    for (String line : source.lines().toList()) {
      // What follows a fence on its line is the language of the code, or nothing.
      boolean fence = line.contains("```") || line.contains("~~~");
      for (int i = 0; i < words; i++) {
        assertTrue(
            fence || !line.contains(i + "z") || text.contains(i + "z"),
            "word " + i + " of " + source + "\nis not in " + document);
      }
    }
  }

  /** A link's address is no visible text, but it is kept. */
  private static void append(Link link, StringBuilder all) {
    all.append(link.raw()).append('\n');
  }

  /** A fence's info string. */
  private static void appendLanguage(Block block, StringBuilder all) {
    all.append(block).append('\n');
  }

  @Test
  void everyLineOfALinkIsItsLine() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder source = new StringBuilder();
      int lines = 1 + random.nextInt(30);
      for (int line = 1; line <= lines; line++) {
        String prefix =
            List.of("", "> ", "- ", "  ", "## ", "| ", "\n", "1. ").get(random.nextInt(8));
        line += prefix.equals("\n") ? 1 : 0;
        source.append(prefix).append("[[L").append(line).append("]]\n");
      }
      ParsedDocument document =
          parser.parse("n.md", source.toString().getBytes(StandardCharsets.UTF_8));
      document
          .entries()
          .getFirst()
          .links()
          .forEach(link -> assertEquals("L" + link.line(), link.target(), source::toString));
    }
  }
}
