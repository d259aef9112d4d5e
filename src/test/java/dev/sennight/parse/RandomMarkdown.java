package dev.sennight.parse;

import java.util.List;
import java.util.Random;

/** Markdown that nobody would write: marks in any order, and words among them. */
public final class RandomMarkdown {
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
          "<ul>",
          "</ul>",
          "<ol start=\"2\">",
          "</ol>",
          "<li>",
          "</li>",
          "<blockquote>",
          "</blockquote>",
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
  private static final int FLOOD_EVERY = 100;
  private static final int LONGEST_FLOOD = 300;

  private final Random random;

  /** The same documents for the same {@code seed}. */
  public RandomMarkdown(long seed) {
    random = new Random(seed);
  }

  /** The next document. Its words are {@code w0z}, {@code 词1z} and so on, each once. */
  public String document() {
    StringBuilder source = new StringBuilder();
    int words = 0;
    int pieces = 1 + random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(3) == 0) {
        source.append(random.nextBoolean() ? "w" : "词").append(words++).append("z");
      } else {
        String piece = MARKUP.get(random.nextInt(MARKUP.size()));
        boolean flood = random.nextInt(FLOOD_EVERY) == 0;
        source.append(piece.repeat(flood ? 2 + random.nextInt(LONGEST_FLOOD) : 1));
      }
    }
    return source.toString();
  }
}
