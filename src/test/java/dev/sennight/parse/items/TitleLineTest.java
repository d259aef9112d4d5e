package dev.sennight.parse.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.LineBreaks;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLineTest {
  private static Block.Paragraph paragraph(String source) {
    return (Block.Paragraph)
        new MarkdownText(LineBreaks.COMMONMARK)
            .blocks(source.replace('⏎', '\n'), 1)
            .getFirst()
            .block();
  }

  /** The paragraph, its title, and what stays in the body: {@code =} for all of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tides rise | Tides rise | ''
          Tides rise  ⏎and fall | Tides rise | and fall
          [Tides](https://a.example): a table of them | Tides | =
          [Tides](https://a.example) a table of them | Tides a table of them | ''
          [Tides](https://a.example) - a table | Tides | =
          [Tides](https://a.example)（英文） | Tides（英文） | ''
          [新] [Tides](https://a.example)：潮汐表 | [新] Tides | =
          [a very long remark in brackets] [Tides](https://a.example): a table | [a very long remark in brackets] Tides: a table | ''
          [Tides](https://a.example)⏎A table of them. | Tides | A table of them.
          [Tides](https://a.example) with some words⏎A table. | Tides with some words | A table.
          Soon: [Tides](https://a.example) | Soon: Tides | ''
          🔹 Tides rise | Tides rise | ''
          • • Tides | Tides | ''
          Tides rise ([link](https://a.example)) | Tides rise | =
          Tides rise. [link](https://a.example) | Tides rise. | =
          Tides rise [link](https://a.example) | Tides rise link | ''
          Tides rise ([a long source name](https://a.example)) | Tides rise (a long source name) | ''
          Tide ([link](https://a.example)) | Tide | =
          Ti ([link](https://a.example)) | Ti (link) | ''
          潮汐上涨。【[来源](https://a.example)】 | 潮汐上涨。 | =
          **Tides**: a table of them | Tides | =
          **Tides:** a table of them | Tides | =
          **潮汐。** 一张表 | 潮汐 | =
          **Tides.** A table | Tides | =
          **Tides** a table of them | Tides a table of them | ''
          **Tides** | Tides | ''
          **[Tides](https://a.example)** a table of them | Tides | =
          **:** a table | : a table | ''
          Tides rise https://a.example | Tides rise | https://a.example
          https://a.example | https://a.example | ''
          Tides [→](https://a.example) | Tides | →
          Tides https://a.example  ⏎and more | Tides | https://a.example and more
          Tides rise every day now. And they fall again. | Tides rise every day now | =
          Mr. Tide rises every day. And falls. | Mr. Tide rises every day | =
          潮汐每天上涨。然后落下。 | 潮汐每天上涨 | =
          潮汐说：“涨了。”然后落下。 | 潮汐说：“涨了。”然后落下。 | ''
          潮汐上涨！然后落下。 | 潮汐上涨！ | =
          潮汐（上涨。）然后落下。 | 潮汐（上涨。）然后落下。 | ''
          abc; def | abc; def | ''
          潮汐；落下 | 潮汐 | =
          Why do the tides rise every day? Nobody knows. | Why do the tides rise every day? | =
          ![](a.png) | '' | =
          """)
  void aParagraphHasATitle(String source, String title, String rest) {
    Block.Paragraph paragraph = paragraph(source);
    TitleLine line = TitleLine.of(paragraph.content());
    assertEquals(title, InlineText.plain(line.title()));
    if (rest.equals("=")) {
      assertEquals(paragraph.content(), line.rest());
    } else {
      assertEquals(rest, PlainText.ofInlines(line.rest()).replace('\n', ' '));
    }
  }

  @Test
  void aLongSentenceIsCutBetweenWordsWhereThereAreAny() {
    assertEquals("潮".repeat(60) + "…", excerpt("潮".repeat(101)));
    assertEquals("tide ".repeat(12).strip() + "…", excerpt("tide ".repeat(21).strip()));
    assertEquals("t".repeat(60) + "…", excerpt("t".repeat(70) + " tide".repeat(8)));
    assertEquals("🌊".repeat(29) + "t…", excerpt("🌊".repeat(29) + "t🌊".repeat(20)));
    assertEquals("潮".repeat(60), excerpt("潮".repeat(60) + "。"));
  }

  private static String excerpt(String text) {
    return PlainText.ofInlines(TitleLine.excerpt(text));
  }

  @ParameterizedTest
  @CsvSource({
    "[Tides](https://a.example), true",
    "[Tides](https://a.example): a long table of tides, true",
    "[Tides](https://a.example) is a long table of tides, false",
    "https://a.example, false",
    "Tides [link](https://a.example), false",
    "[Tides](tides.md), false",
  })
  void aLinkAtTheBeginningMayBeATitle(String source, boolean expected) {
    assertEquals(expected, TitleLine.beginsWithLink(paragraph(source).content()));
  }

  @ParameterizedTest
  @CsvSource({
    "': a table', true",
    "' – a table', true",
    "' -- a table', true",
    "' -', true",
    "'-table', false",
    "' -table', false",
    "' a table', false",
    "' ', false",
  })
  void aMarkPartsANameFromWhatExplainsIt(String after, boolean expected) {
    assertEquals(expected, TitleLine.explains(List.of(new Inline.Text(after))));
  }
}
