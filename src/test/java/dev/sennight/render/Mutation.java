package dev.sennight.render;

import dev.sennight.parse.ScalableInputs;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Makes documents that nobody would write out of such that people do, and small ones of those. */
final class Mutation {
  /** What is put in: markup at odd places, controls, look-alikes, addresses, half of everything. */
  private static final List<String> PIECES =
      List.of(
          "\u202e",
          "\u2066",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u00ad",
          "\u0000",
          "\u001b[31m",
          "\ud800",
          "\udc00",
          "\u2028",
          "\u0085",
          "\r",
          "\r\n",
          "\t",
          "\n\n",
          "\n---\n",
          "\n===\n",
          "\n# ",
          "\n## ",
          "\n### ",
          "\n> ",
          "\n- ",
          "\n1. ",
          "\n    ",
          "\n```\n",
          "\n~~~ x\n",
          "\n| a | b |\n|---|---|\n",
          "|",
          "*",
          "**",
          "_",
          "`",
          "``",
          "[",
          "]",
          "](",
          ")",
          "[[",
          "]]",
          "![[",
          "[^1]",
          "[^1]: ",
          "^id",
          "#tag",
          "$",
          "$$",
          "\\",
          "&lt;",
          "&#0;",
          "&#x110000;",
          "&",
          "<",
          ">",
          "<b>",
          "</b>",
          "<script>",
          "</script>",
          "<style>",
          "<iframe src=x>",
          "<svg onload=alert(1)>",
          "<img src=x onerror=alert(1)>",
          "<a href=\"javascript:alert(1)\">",
          "</a>",
          "<details ontoggle=alert(1)>",
          "<summary>",
          "<table><tr><td>",
          "</table>",
          "<think>",
          "<br",
          "<p",
          "<![CDATA[",
          "<?",
          "<!",
          "\"",
          "'",
          "javascript:alert(1)",
          "data:text/html,<b>",
          "data:image/png;base64,AAAA",
          "file:///etc",
          "\\\\host\\share",
          "http://\u0430pple.com",
          "https://a@b:c/",
          "mailto:x",
          "../../../",
          "%00",
          "%2e%2e%2f",
          "\\frac{",
          "\\href{javascript:x}{y}",
          "}",
          "{",
          "> [!note]- ",
          "- [x] ",
          "空间",
          "智能",
          "。",
          "“",
          "”",
          "👩‍👩‍👧",
          "e\u0301\u0301\u0301",
          "!include x",
          "=1+1");

  private static final List<IntFunction<String>> HOSTILE =
      List.copyOf(ScalableInputs.all().values());
  private static final int MOST_HOSTILE = 3_000;

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** {@code text} with a few changes. */
  String of(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      change(changed);
    }
    return changed.toString();
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(8)) {
      case 6 -> text.insert(at, hostile());
      case 0, 1, 2 -> text.insert(at, piece());
      case 3 -> text.delete(at, end);
      case 4 -> text.insert(at, text.substring(at, end));
      case 5 -> text.insert(at, piece().repeat(1 + random.nextInt(200)));
      default -> {
        String taken = text.substring(at, end);
        text.delete(at, end).insert(random.nextInt(text.length() + 1), taken);
      }
    }
  }

  /** What costs more than its size where something is wrong. */
  private String hostile() {
    return HOSTILE.get(random.nextInt(HOSTILE.size())).apply(1 + random.nextInt(MOST_HOSTILE));
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  /** The smallest text found that still {@code fails}, by leaving out ever smaller parts. */
  static String shrunk(String text, Predicate<String> fails) {
    String small = text;
    for (int size = Math.max(1, small.length() / 2); size >= 1; size /= 2) {
      for (int at = 0; at < small.length(); ) {
        String less = small.substring(0, at) + small.substring(Math.min(small.length(), at + size));
        if (fails.test(less)) {
          small = less;
        } else {
          at += size;
        }
      }
    }
    return small;
  }
}
