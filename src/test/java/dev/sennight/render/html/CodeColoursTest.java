package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColoursTest {
  @Test
  void wordsStringsNumbersAndCommentsAreFound() {
    String code = "int x = 42; // why\nString s = \"é空\";\n/* a\n b */ return null;";
    assertEquals(
        List.of(
            "TYPE int",
            "NUMBER 42",
            "COMMENT // why",
            "FUNCTION String",
            "STRING \"é空\"",
            "COMMENT /* a",
            "COMMENT  b */",
            "KEYWORD return",
            "KEYWORD null"),
        coloured("java", code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python",
        "js",
        "ts",
        "bash",
        "json",
        "yaml",
        "sql",
        "rust",
        "go",
        "c++",
        "html",
        "css",
        "xml",
        "toml",
        "kotlin",
        "php",
        "latex",
        "dockerfile",
        "markdown",
        "",
        "no such language"
      })
  void runsAddUpToTheText(String language) {
    Random random = new Random(5);
    String[] pieces = {
      "/*", "*/", "\"", "'", "\n", "<!--", "-->", "#", "`", "${", "}", "def f", "🧵", "\r", "空",
      "\u0000", "<a b=\"", "1e5"
    };
    for (int i = 0; i < 200; i++) {
      StringBuilder code = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        code.append(pieces[random.nextInt(pieces.length)]);
      }
      int sum =
          CodeColours.INSTANCE.runs(language, code.toString()).stream()
              .mapToInt(CodeColours.Run::length)
              .sum();
      assertEquals(code.length(), sum, language);
    }
  }

  @Test
  void everyNamedLanguageHasALexer() {
    for (String language : List.of("python", "js", "tsx", "bash", "rs", "go", "cs", "jsonc")) {
      assertTrue(CodeLanguages.style(language) != null, language);
    }
  }

  private static List<String> coloured(String language, String code) {
    List<String> out = new ArrayList<>();
    int at = 0;
    for (CodeColours.Run run : CodeColours.INSTANCE.runs(language, code)) {
      if (run.kind() != CodeColours.Kind.PLAIN) {
        out.add(run.kind() + " " + code.substring(at, at + run.length()));
      }
      at += run.length();
    }
    return out;
  }
}
