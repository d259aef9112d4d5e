package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.ParsedDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTitleTest {
  private static ParsedDocument parse(String file, String text) {
    return new DocumentParser()
        .parse(file, text.replace("⏎", "\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.读《河流》.md | # 1 引言⏎⏎话。⏎⏎# 2 概要⏎⏎话。 | 81.读《河流》",
        "2 Rivers.md | Words first.⏎⏎# Links⏎⏎- [[a]] | 2 Rivers",
        "a.md | # Rivers⏎⏎Words.⏎⏎## Links⏎⏎Words. | Rivers",
        "a.md | <!-- hidden -->⏎# Rivers⏎⏎Words. | Rivers",
        "a.md | ---⏎title: Streams⏎---⏎# Rivers⏎⏎Words. | Streams",
        "a.md | # Heron Weekly 12⏎⏎# News⏎⏎Words. | Heron Weekly 12",
        "notes/rivers/README.md | Words. | rivers",
        "notes/rivers/index.md | ## Links⏎⏎Words. | rivers",
        "README.md | Words. | README"
      })
  void theTitleIsTheHeadingThatStandsFirstAndAlone(String file, String text, String title) {
    assertEquals(title, parse(file, text).names().title());
  }

  @Test
  void aNoteIsOfTheDayThatItsNameBeginsWith() {
    assertEquals("2023-12-01", date("231201 Rivers.md"));
    assertEquals("2022-09-15", date("journals/2022_09_15.md"));
    assertEquals("2022-09-15", date("2022-09-15 Rivers.md"));
    assertEquals("null", date("81 Rivers.md"));
    assertEquals("null", date("2022 Rivers.md"));
  }

  private static String date(String file) {
    return String.valueOf(parse(file, "Words.").entries().getFirst().date());
  }

  @Test
  void aSourceIsNamedByManyKeys() {
    ParsedDocument article =
        parse(
            "a.md",
            "---⏎title: 川⏎source_name: Heron Blog⏎source_url: https://example.org/r⏎"
                + "published_at: '2026-07-10'⏎---⏎本文。");
    var entry = article.entries().getFirst();
    assertEquals("2026-07-10", String.valueOf(entry.date()));
    assertEquals("https://example.org/r", entry.facts().sources().getFirst());
    assertEquals("Heron Blog", entry.text().lines().findFirst().orElse(""));
  }
}
