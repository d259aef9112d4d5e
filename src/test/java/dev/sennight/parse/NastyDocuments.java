package dev.sennight.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Documents that hang, overflow or slow down careless parsers. */
final class NastyDocuments {
  private static final int TEN_MB = 10_000_000;

  private NastyDocuments() {}

  /** By name. */
  static Map<String, Supplier<String>> all() {
    Map<String, Supplier<String>> all = new LinkedHashMap<>();
    all.put("nested quotes", () -> ">".repeat(10_000) + " deep");
    all.put("nested quotes apart", () -> "> ".repeat(10_000) + "deep");
    all.put("nested lists", () -> "- ".repeat(10_000) + "deep");
    all.put("numbered lists", () -> "1. ".repeat(10_000) + "deep");
    all.put("indented lists", NastyDocuments::indentedLists);
    all.put("stairs of quotes", NastyDocuments::stairs);
    all.put("one line", () -> "字".repeat(TEN_MB / 3));
    all.put("one line of words", () -> "word **bold** [a](b) `c` ".repeat(TEN_MB / 25));
    all.put("links", () -> "[a](https://example.com/a) ".repeat(100_000));
    all.put("wiki-links", () -> "[[a|b]] ".repeat(100_000));
    all.put("list of links", () -> "- [a](https://example.com/a)\n".repeat(100_000));
    all.put("open links", () -> "[a](b".repeat(100_000));
    all.put("open angles", () -> "[a](<b".repeat(100_000));
    all.put("open titles", () -> "[a](b \"".repeat(100_000));
    all.put("data address", () -> "<data:image/png;base64," + "A".repeat(2_000_000) + ">");
    all.put("mailto", () -> "<" + "a@".repeat(500_000) + ">");
    for (String piece :
        new String[] {
          "_",
          "_a",
          "_[",
          "*",
          "*a ",
          "**a *a ",
          "a**b",
          "[",
          "]",
          "[]",
          "![",
          "![[",
          "[[",
          "[[a ",
          "`",
          "` `` ",
          "`` ` ",
          "<",
          "<a ",
          "<a b=\"",
          "<b>",
          "</b>",
          "<b><i>",
          "&",
          "&#",
          "$",
          "$a ",
          "$$",
          "$$ a ",
          "%%",
          "%% a ",
          "^[",
          "[^",
          "[^a]",
          "~~",
          "~~a ",
          "==",
          "==a ",
          "#a",
          "# ",
          "\\",
          "|",
          "|-",
          "www.",
          "http://",
          "http://a(",
          "[a]: b\n",
          "[^a]: b\n",
          "<!--",
          "<details>",
          "<details>\n\n",
          "<a href=\"x\">",
          "<table>",
          "<td>",
          "a\n===\n",
          "- a\n\n",
          "1. a\n",
          "```\n",
          "~~~ \n> ",
          "> a\n\n",
          "|a|b|\n|-|-|\n",
          "[[a]](",
          "[x][y",
          "\t",
          "- \t",
          "**真，**",
          "![](",
          "(",
          "a ^b\n\n",
          "> [!a]\n",
          "\u0000",
          "\ud800",
          "\r",
          "\u2028"
        }) {
      all.put("many " + piece.strip(), () -> piece.repeat(200_000 / piece.length()));
    }
    all.put("open quote in front matter", () -> matter("title: \"x\n" + "a\n".repeat(129_000)));
    all.put("open quotes in front matter", () -> matter("a: \"x\n b\n".repeat(25_000)));
    all.put("open list in front matter", () -> matter("tags: [x\n" + "a\n".repeat(129_000)));
    all.put("long value in front matter", () -> matter("title: x\n" + " a\n".repeat(86_000)));
    all.put("quotes in front matter", () -> matter("tags: [" + "a\"".repeat(129_000) + "]\n"));
    all.put("lists in front matter", () -> matter("tags:\n" + "- [[a]]\n".repeat(30_000)));
    all.put("links in front matter", NastyDocuments::linksInFrontMatter);
    all.put("fences", NastyDocuments::fences);
    all.put("nested styles", () -> "*a _b ".repeat(20_000) + "c_ d* ".repeat(20_000));
    all.put("nested links", () -> "[".repeat(50_000) + "a" + "](b)".repeat(50_000));
    all.put("nested anchors", () -> "<a href='x'>".repeat(20_000) + "</a>".repeat(20_000));
    all.put("nested tags", () -> "<b>".repeat(20_000) + "a" + "</b>".repeat(20_000));
    all.put("wide table", () -> "|a".repeat(50_000) + "\n" + "|-".repeat(50_000) + "\n");
    all.put("lines", () -> "a\n".repeat(1_000_000));
    all.put("blank lines", () -> "\n".repeat(2_000_000));
    all.put("headings", () -> "## a\n\nb\n\n".repeat(100_000));
    return all;
  }

  private static String matter(String yaml) {
    return "---\n" + yaml + "---\nThe text.\n";
  }

  private static String linksInFrontMatter() {
    StringBuilder out = new StringBuilder("related:\n");
    for (int i = 0; out.length() < 250_000; i++) {
      out.append("- \"[[").append(i).append("]]\"\n");
    }
    return matter(out.toString());
  }

  private static String indentedLists() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      out.append(" ".repeat(2 * i)).append("- deep\n");
    }
    return out.toString();
  }

  private static String stairs() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      out.append(">".repeat(i)).append(" deep\n");
    }
    return out.toString();
  }

  private static String fences() {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < 2_000; i++) {
      out.append("`".repeat(i)).append(" a ");
    }
    return out.toString();
  }
}
