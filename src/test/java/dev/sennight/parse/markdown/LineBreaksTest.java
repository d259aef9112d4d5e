package dev.sennight.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.DocumentParser;
import dev.sennight.parse.series.SeriesRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which line breaks the user made, and which the width of an editor. */
class LineBreaksTest {
  private static String text(String source) {
    return text(source, LineBreaks.AS_WRITTEN);
  }

  private static String text(String source, LineBreaks lineBreaks) {
    List<Block> blocks =
        new MarkdownText(lineBreaks).blocks(source, 1).stream().map(Located::block).toList();
    return PlainText.of(blocks);
  }

  /** Paragraphs of words, wrapped at a width. */
  private static String wrapped(int width, int shortest, int longest) {
    Random words = new Random(width);
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < 400; i++) {
      String word = "Wort".repeat(3).substring(0, words.nextInt(shortest, longest));
      if (i % 60 == 59) {
        out.append("\n\n");
        column = 0;
      } else if (column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.append('\n').toString();
  }

  private static String han(int... lengths) {
    StringBuilder out = new StringBuilder();
    for (int length : lengths) {
      out.append("字".repeat(length)).append('\n');
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 120})
  void proseThatIsWrappedAtAWidthIsJoined(int width) {
    String source = wrapped(width, 1, 11);
    assertEquals(source.lines().filter(String::isBlank).count() + 1, text(source).lines().count());
    String quoted = "> " + source.strip().replace("\n", "\n> ");
    assertEquals(text(source), text(quoted));
  }

  @Test
  void chineseThatIsWrappedAtAWidthIsJoined() {
    assertEquals(han(115), text(han(40, 40, 35)));
    assertEquals(han(75) + han(70), text(han(36, 36, 3) + "\n" + han(36, 34)));
  }

  @Test
  void linesOfNoWidthAreLines() {
    String verse = han(7, 7, 7, 7);
    assertEquals(verse, text(verse));
    String thoughts = han(48, 12, 33, 5);
    assertEquals(thoughts, text(thoughts));
    assertEquals("Name: A\nCity: B\n", text("Name: A\nCity: B\n"));
    assertEquals("One.\nTwo is longer.\nThree.\n", text("One.\nTwo is longer.\nThree.\n"));
    assertEquals(thoughts, text("- " + thoughts.strip().replace("\n", "\n  ") + "\n"));
  }

  @Test
  void aParagraphThatIsOneLineIsWitnessAgainstAWidth() {
    String pair = han(32, 20);
    assertEquals(han(52), text(pair));
    assertEquals(pair + han(120) + han(90), text(pair + "\n" + han(120) + "\n" + han(90)));
  }

  @Test
  void aSentenceThatGoesOnIsNoLine() {
    assertEquals("This goes on here.\n", text("This goes\non here.\n"));
    assertEquals("See a link, or code.\n", text("See [a\nlink](x), or\n`code`.\n"));
  }

  @Test
  void twoIdeographicSpacesBeginAParagraph() {
    List<Located> blocks = new MarkdownText().blocks("题\n　　甲。\n　　乙\n丙。 ^id\n", 5);
    assertEquals(
        List.of("5-5 题", "6-6 甲。", "7-8 乙 丙。"),
        blocks.stream().map(b -> b.line() + "-" + b.endLine() + " " + words(b.block())).toList());
    assertEquals("题　　甲。\n", text("题\n　　甲。\n", LineBreaks.COMMONMARK));
  }

  private static String words(Block block) {
    return PlainText.of(List.of(block)).strip().replace('\n', ' ');
  }

  @Test
  void htmlAndTablesKeepNoLines() {
    assertEquals("甲乙\n", text("<div>甲\n乙</div>\n"));
    assertTrue(text("|a|\n|-|\n|b|\n\n甲\n乙\n").endsWith("a\nb\n甲\n乙\n"));
  }

  @Test
  void commonMarkCanBeAskedForInTheRules() {
    byte[] source = "甲\n乙\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        new DocumentParser().parse("n.md", source).entries().getFirst().text().contains("\n乙"));
    SeriesRules.Reading read = SeriesRules.read("{\"lineBreaks\": \"commonmark\", \"series\": []}");
    SeriesRules own = ((SeriesRules.Reading.Done) read).rules().before(SeriesRules.shipped());
    assertFalse(
        new DocumentParser(own).parse("n.md", source).entries().getFirst().text().contains("\n乙"));
    assertEquals(
        new SeriesRules.Reading.Failed(
            1, "line 1, field “lineBreaks” must be “as written” or “commonmark”"),
        SeriesRules.read("{\"lineBreaks\": \"soft\"}"));
  }
}
