package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.parse.markdown.LineBreaks;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out is a {@code |} here. */
class SpokenTextTest {
  private static String spoken(String title, String markdown) {
    List<Block> body =
        new MarkdownText(LineBreaks.COMMONMARK)
            .read(markdown.replace('⏎', '\n'), 1).blocks().stream().map(Located::block).toList();
    return SpokenText.of(title, body).replaceAll("\n+", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "one `code` two; |one | two|",
        "one $x+y$ two; |one | two|",
        "see <https://a.example/b> now; |see | now|",
        "see [words](https://a.example/b) now; |see words now|",
        "see ![a picture](p.png) now; |see a picture now|",
        "one *two* **three**; |one two three|",
        "one #tag two; |one tag two|",
        "one⏎two; |one two|",
        "一个⏎名字; |一个名字|",
        "one  ⏎two; |one|two|",
        "first⏎⏎second; |first|second|",
        "before⏎⏎![[embedded]]⏎⏎after; |before|after|",
      })
  void theWordsAreKept(String markdown, String expected) {
    assertEquals(expected, spoken("", markdown));
  }

  @Test
  void codeIsNotSpoken() {
    assertEquals("|before|after|", spoken("", "before\n\n```\ncode\n```\n\nafter"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "see https://a.example/b!c now; see | now|",
        "(https://a.example/b) now; (|) now|",
        "https://a.example; |",
        "ab://c ftp://d e; | | e|",
        "看https://a.example/路; 看|路|",
        "\"x://y~z\"; \"|\"|",
        "no address: //; no address: //|",
      })
  void anAddressInATitleIsNoWord(String title, String expected) {
    assertEquals(expected, spoken(title, ""));
  }

  @Test
  void whatIsNoMarkdownIsSpokenWithoutItsAddresses() {
    Block raw = new Block.RawText("plain x://y words");
    assertEquals("title\nplain \n words\n", SpokenText.of("title", List.of(raw)));
  }
}
