package dev.sennight.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.search.query.QueryNote.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "空间智能 agent|空间智能 agent",
        "\"a b\" c|\"a b\" c",
        "“空间 智能”|\"空间 智能\"",
        "a -b|a -b",
        "a NOT b|a -b",
        "a OR b c|(a OR b) c",
        "a 或 b|(a OR b)",
        "(a b) OR c|((a b) OR c)",
        "-(a b)|-(a b)",
        "标题:具身|title:具身",
        "标题：具身|title:具身",
        "title:\"a b\"|title:\"a b\"",
        "年:2025|date:2025-01-01..2025-12-31",
        "year:2025-04|date:2025-04-01..2025-04-30",
        "week:2025-W18|week:2025-W18",
        "week:2025-W53|week:2025-W53",
        "week:2025-W18..2025-w20|week:2025-W18..2025-W20",
        "week:2025-W18..|date:2025-04-28..",
        "week:２０２５－Ｗ１８|week:2025-W18",
        "周:２０２５年第１８周|week:2025-W18",
        "周:二〇二五年第十九周|week:2025-W19",
        "week:\"2025 年第 18 周\"|week:2025-W18",
        "周:１８|week:18",
        "周:第二十三周|week:23",
        "week:w7|week:7",
        "年:２０２５|date:2025-01-01..2025-12-31",
        "年：二〇二五年|date:2025-01-01..2025-12-31",
        "年:２０２５．．２０２６|date:2025-01-01..2026-12-31",
        "after:２０２５|date:2026-01-01..",
        "年:最近三个月|date:2025-11-21..2026-02-20",
        "date:二〇二五年五月十日|date:2025-05-10",
        "周:18|week:18",
        "year:2025年第18周|week:2025-W18",
        "周:2025年5月第2周|date:2025-05-05..2025-05-11",
        "from:二〇二五年五月|date:2025-05-01..",
        "from:2025년5월2일|date:2025-05-02..",
        "date:2025-04-28|date:2025-04-28",
        "year:2024..2025-W01|date:2024-01-01..2025-01-05",
        "year:last-4-weeks|date:2026-01-24..2026-02-20",
        "after:2025|date:2026-01-01..",
        "after:last-7-days|date:2026-02-14..",
        "之后:昨天|date:2026-02-20..",
        "before:2025-W18|date:..2025-04-27",
        "as-of:2025-W20|as-of:2025-W20",
        "截至:2025年5月|as-of:2025-05-31",
        "as-of:2025|as-of:2025-12-31",
        "as-of:someday|someday",
        "from:2025-03|date:2025-03-01..",
        "年:去年|date:2025-01-01..2025-12-31",
        "原文:檢索|exact:檢索",
        "https://example.org/a|https://example.org/a",
        "Error: no|Error: no",
      })
  void isUnderstoodAs(String query, String explanation) {
    assertEquals(explanation, QueryParser.parse(query, TODAY).explanation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "＂空间 智能＂ c|\"空间 智能\" c",
        "「空间 智能」 c|\"空间 智能\" c",
        "『空间 智能』 c|\"空间 智能\" c",
        "｢空间 智能｣ c|\"空间 智能\" c",
        "﹁空间 智能﹂ c|\"空间 智能\" c",
        "﹃空间 智能﹄ c|\"空间 智能\" c",
        "〝空间 智能〞 c|\"空间 智能\" c",
        "〝空间 智能〟 c|\"空间 智能\" c",
        "„空间 智能“ c|\"空间 智能\" c",
        "„空间 智能” c|\"空间 智能\" c",
        "”空间 智能” c|\"空间 智能\" c",
        "“空间 智能\" c|\"空间 智能\" c",
        "\"空间 智能” c|\"空间 智能\" c",
        "“空间 智能“ c|\"空间 智能\" c",
        "«空间 智能» c|\"空间 智能\" c",
        "»空间 智能« c|\"空间 智能\" c",
        "‹空间 智能› c|\"空间 智能\" c",
        "›空间 智能‹ c|\"空间 智能\" c",
        "‘空间 智能’ c|\"空间 智能\" c",
        "‚空间 智能‘ c|\"空间 智能\" c",
        "'a b' c|\"a b\" c",
        "title:'a b' c|title:\"a b\" c",
        "标题：『a b』 c|title:\"a b\" c",
        "「空间 智能” c|\"空间 智能\" c",
        "“甲「乙 丙」丁” c|\"甲「乙 丙」丁\" c",
        "「say \"a b\" now」 c|「say \"a b\" now」 c",
        "don't 'tis c|don't 'tis c",
        "《三体》 c|《三体》 c",
        "5\" display|5 display",
        "空间」 c|空间」 c",
      })
  void aPhraseStandsInAnyQuotationMarks(String query, String explanation) {
    ParsedQuery parsed = QueryParser.parse(query, TODAY);
    assertEquals(explanation, parsed.explanation());
    assertEquals(List.of(), parsed.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "“", "”", "„", "‟", "〝", "＂", "«", "»", "‹", "›", "「", "『", "｢", "﹁", "﹃"})
  void aMarkWithoutPartnerReachesToTheEnd(String mark) {
    ParsedQuery parsed = QueryParser.parse("c " + mark + "空间 智能", TODAY);
    assertEquals("c \"空间 智能\"", parsed.explanation());
    assertEquals(List.of(QueryNote.of(Kind.OPEN_QUOTE)), parsed.notes());
  }

  @Test
  void whatIsWantedTwiceCountsOnce() {
    assertEquals("\"a b\" c", QueryParser.parse("\"a b\" c \"a b\"", TODAY).explanation());
    assertEquals("(a OR b)", QueryParser.parse("a OR b OR a", TODAY).explanation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"\"a b|\"a b\"", "(a b|a b", "a) b|a b", "title:|", "year:soon|soon", "OR|", "-|-"})
  void whatIsWrongIsSearchedAsFarAsItGoes(String query, String explanation) {
    ParsedQuery parsed = QueryParser.parse(query, TODAY);
    assertEquals(
        explanation == null ? "" : explanation,
        parsed.explanation().replaceAll("^\\((.*)\\)$", "$1"));
  }

  @Test
  void aNoteSaysWhatWasNotUnderstood() {
    assertEquals(List.of(QueryNote.of(Kind.NOT_A_TIME, "soon")), notes("year:soon"));
    assertEquals(List.of(QueryNote.of(Kind.OPEN_QUOTE)), notes("\"open"));
    assertEquals(List.of(QueryNote.of(Kind.OPEN_PARENTHESIS)), notes("(open"));
    assertEquals(List.of(QueryNote.of(Kind.STRAY_PARENTHESIS)), notes("stray)"));
    assertEquals(List.of(QueryNote.of(Kind.NO_VALUE, "title:")), notes("标题: 具身"));
    assertEquals(List.of(), notes("plain words"));
  }

  private static List<QueryNote> notes(String query) {
    return QueryParser.parse(query, TODAY).notes();
  }

  @Test
  void anyTextIsAQuery() {
    Random random = new Random(11);
    String[] pieces = {
      "\"",
      "(",
      ")",
      "-",
      ":",
      "title:",
      "年：",
      "year:2025",
      "OR",
      "NOT",
      " ",
      "a",
      "空间",
      "..",
      "2025-W99",
      "week:99",
      "“",
      "”",
      "|",
      "\\",
      "*",
      "\u0000",
      "\uD800",
      "has:",
      "-(",
      "((((",
      "last-4-weeks",
      "）"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder query = new StringBuilder();
      int count = random.nextInt(25);
      for (int i = 0; i < count; i++) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }
      assertNotNull(QueryParser.parse(query.toString(), TODAY).explanation());
    }
  }

  @Test
  void aVeryLongQueryIsCutAndSaysSo() throws Throwable {
    for (String piece : new String[] {"(", "-(", "a OR ", "\"", "title:", "空", "- NOT "}) {
      CpuTime.below(
          5, () -> assertFalse(QueryParser.parse(piece.repeat(10_000), TODAY).notes().isEmpty()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "git|exact:git",
        "Git 检索|exact:Git exact:检索",
        "\"a b\" -c|exact:\"a b\" -exact:c",
        "「甲 乙」|exact:「甲 乙」",
        "(a OR b) and|(exact:a OR exact:b) exact:and",
        "title:x exact:y last|title:x exact:y exact:last",
        "年:last-4-weeks C++|年:last-4-weeks exact:C++",
        "https://example.org/a|exact:https://example.org/a",
        "\"open|exact:\"open",
      })
  void hasAnExactForm(String query, String form) {
    assertEquals(form, ExactForm.of(query));
    assertEquals(form, ExactForm.of(form), "once is enough");
  }
}
