package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinMarksTest {
  private static String written(LatinMarks marks, String text) {
    HtmlWriter out = new HtmlWriter();
    marks.write(text, out);
    return out.finish().replace("<span class=\"latin\">", "{").replace("</span>", "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Haskell’s “lazy” — it’s strict… | Haskell{’}s {“}lazy{”} {—} it{’}s strict{…}
          “‘Nested’”                      | {“‘}Nested{’”}
          plain words                     | plain words
          Привет «мир» — “тут”            | Привет «мир» {—} {“}тут{”}
          emoji 🚀 isn’t Chinese          | emoji 🚀 isn{’}t Chinese
          他说“很好”……                     | 他说“很好”……
          用“Claude”写的 Haskell’s         | 用“Claude”写的 Haskell{’}s
          ‘引’和 ’90s                      | ‘引’和 ’90s
          한국어 “인용”                     | 한국어 “인용”
          """)
  void marksAmongLatinLettersHaveAClass(String text, String marked) {
    String out = written(LatinMarks.in(text), text).replaceAll("&#128640;", "🚀");
    assertEquals(marked, out);
  }

  @ParameterizedTest
  @CsvSource({"Haskell’s “lazy”"})
  void codeIsLeftAsItIs(String text) {
    assertEquals(text, written(LatinMarks.NONE, text));
  }
}
