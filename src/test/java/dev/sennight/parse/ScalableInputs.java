package dev.sennight.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Documents of any size, of kinds whose cost could grow faster than their size. */
public final class ScalableInputs {
  private static final String[] PIECES = {
    "[",
    "[[",
    "[[[[ ",
    "![",
    "![[",
    "[[a ",
    "[]",
    "[a](b",
    "[a](<b",
    "[a](b \"",
    "[a][b",
    "[^a",
    "^[",
    "[a](",
    "*a_",
    "*a_*a_ ",
    "**a *b ",
    "_a",
    "_[",
    "a**b",
    "*",
    "~~a ",
    "==a ",
    "***a_ b** ",
    "<code>",
    "<code>a ",
    "</CODE>",
    "<tt>x",
    "<b>",
    "<b><i>",
    "<b>a</i>",
    "<B>x</b>",
    "<a href=\"x\">",
    "<a b=\"",
    "<a b='",
    "<!--",
    "<",
    "</b>",
    "&amp;",
    "&#",
    "$",
    "$a ",
    "$$ a ",
    "$a\\",
    "%% a ",
    "%%",
    "`",
    "` `` ",
    "`` ` ",
    "\\",
    "www.a",
    "http://a(",
    "http://a.b/(",
    "#a",
    "#a ",
    "^",
    "a ^b\n\n",
    "- a\n",
    "- a\n\n",
    "1. a\n",
    "1. a\n\n",
    "- a\n  - b\n",
    "- a\n\n  b\n\n",
    "> a\n",
    "> a\n\n",
    "> - a\n",
    "> - a\n\n",
    "> [!a]\n",
    "> > a\n> b\n",
    "- > a\n",
    "- \t",
    "```\n",
    "```\na\n```\n",
    "~~~ \n> ",
    "    a\n\n",
    "# a\n",
    "## a\n\nb\n\n",
    "###### a\n",
    "a\n===\n",
    "a\n---\n\n",
    "---\n",
    "|a|b|\n|-|-|\n",
    "|a|b|\n|-|-|\n|c|d|\n\n",
    "|",
    "|-",
    "a|b\n",
    "a\n",
    "a\n\n",
    "\n",
    "[a]: b\n",
    "[^a]: b\n",
    "[^a]: b\n\n",
    "[^a]",
    "[a]",
    "[[a]]",
    "[[a]] ",
    "![[a]]\n\n",
    "[[a#b]] ",
    "[a](#b) ",
    "[x](y.md) ",
    "<https://a.b/c> ",
    "https://a.b/c ",
    "<details>\n\n",
    "<details>",
    "<table>\n",
    "<table>\n<tr><td>a</td></tr>\n</table>\n",
    "<td>",
    "<pre>\n",
    "<p>a",
    "<li>a",
    "<div>a</div>\n",
    "<br>",
    "<img src=a>",
    "$$\na\n",
    "$$\na\n$$\n",
    "%%\na\n",
    "<!--\n",
    "<script>\n",
    "a:: b\n",
    "#tag/",
    "#b/c ",
    "[!a]",
    "- [ ] a\n",
    "- [x](y) z\n",
    "- **a** b\n",
    "1、a\n",
    "（1）a\n",
    "**a**\nhttps://a.b\n\n",
    "核心观察\n",
    "A\n",
    "\t",
    " ",
    "\f",
    "字",
    "，",
    "a.",
    "a-",
    "\u200b",
    "\u0301",
    "\ud83d\ude00",
    "\ud800",
    "\u0000"
  };

  private ScalableInputs() {}

  /** The kinds, by name; each makes a document of about as many characters as it is asked for. */
  public static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    for (String piece : PIECES) {
      all.put("many " + shown(piece), size -> piece.repeat(size / piece.length()));
    }
    markup(all);
    structure(all);
    frontMatter(all);
    multiplied(all);
    return all;
  }

  private static String shown(String piece) {
    return piece.strip().replace("\n", "⏎").replace("\t", "⇥").replace("\u0000", "␀");
  }

  private static void markup(Map<String, IntFunction<String>> all) {
    all.put("nested brackets", size -> halves(size, "[", "a", "](b)"));
    all.put("nested styles", size -> halves(size, "*a _b ", "c", "c_ d* "));
    all.put("nested tags", size -> halves(size, "<b>", "a", "</b>"));
    all.put("nested anchors", size -> halves(size, "<a href=x>", "a", "</a>"));
    all.put("runs of backticks", size -> lines(size, i -> i % 2000, i -> "`".repeat(i) + " a "));
    all.put("tags that cross", size -> halves(size, "<b><i><u>", "a", "</b></i></u>"));
    all.put("lines in one paragraph", size -> "*a* `b` [c](d)\n".repeat(size / 15));
    all.put("one line of links", size -> "[a](https://a.b/c) ".repeat(size / 19));
    all.put("names in one line", size -> counted(size, i -> "[[n" + i + "]] "));
    all.put("tags by number", size -> counted(size, i -> "#t" + i + " "));
    all.put("unclosed addresses", size -> "<a:b".repeat(size / 4));
    all.put("attributes", size -> "<b " + counted(size, i -> "a" + i + "=1 ") + ">");
    all.put("one attribute", size -> "<b " + "a=1 ".repeat(size / 4));
    all.put("one word", size -> "a".repeat(size));
    all.put("one word per line", size -> ("a".repeat(5000) + "\n\n").repeat(size / 5002));
  }

  private static void structure(Map<String, IntFunction<String>> all) {
    all.put("headings", size -> counted(size, i -> "## Heading " + i + "\n\ntext\n\n"));
    all.put("bare headings", size -> counted(size, i -> "# h" + i + "\n"));
    all.put(
        "headings of a digest", size -> digest() + counted(size, i -> "## H" + i + "\n\nb\n\n"));
    all.put("items of a digest", size -> digest() + "## S\n\n" + counted(size, i -> i + "、a\n\n"));
    all.put("levels", size -> counted(size, i -> "#".repeat(1 + i % 6) + " h\n\na\n\n"));
    all.put("names of blocks", size -> counted(size, i -> "## h" + i + "\n\na ^n" + i + "\n\n"));
    all.put("wide table", size -> wide(size));
    all.put("tall table", size -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(size / 6));
    all.put("many tables", size -> "|a|\n|-|\n|b|\n\n".repeat(size / 13));
    all.put("cells of HTML", size -> "<table>\n" + "<tr><td>a".repeat(size / 9) + "\n</table>\n");
    all.put("quotes apart", size -> "> ".repeat(90) + "a\n" + "> b\n".repeat(size / 4));
    all.put("deep quotes", size -> ("> ".repeat(90) + "a\n").repeat(size / 182));
    all.put("deep quotes, lazy", size -> ("> ".repeat(90) + "a\n\nb\n").repeat(size / 185));
    all.put("deep lists", size -> ("- ".repeat(90) + "a\n").repeat(size / 182));
    all.put("stairs of lists", size -> lines(size, i -> i % 60, i -> "  ".repeat(i) + "- a\n"));
    all.put("stairs of numbers", size -> lines(size, i -> i % 60, i -> "   ".repeat(i) + "1. a\n"));
    all.put("stairs apart", size -> lines(size, i -> i % 60, i -> "  ".repeat(i) + "- a\n\n"));
    all.put("stairs of quotes", size -> lines(size, i -> i % 90, i -> ">".repeat(i) + " a\n"));
    all.put("list in a list", size -> "- a\n" + "  - b\n".repeat(size / 6));
    all.put("paragraphs in an item", size -> "- a\n\n" + "  b\n\n".repeat(size / 5));
    all.put("paragraphs in a quote", size -> "> b\n>\n".repeat(size / 6));
    all.put("paragraphs in a note", size -> "[^a]: x\n\n" + "    b\n\n".repeat(size / 7));
    all.put("code in a quote", size -> "> ```\n" + "> a\n".repeat(size / 4));
    all.put("bare code in a quote", size -> ">     a\n".repeat(size / 8));
    all.put("underlined in a quote", size -> "> a\n".repeat(size / 4) + "> ===\n");
    all.put("quote in a list", size -> "- > a\n" + "  > b\n".repeat(size / 6));
    all.put("table in a quote", size -> "> |a|b|\n> |-|-|\n" + "> |c|d|\n".repeat(size / 8));
    all.put("callout", size -> "> [!a] b\n" + "> c\n".repeat(size / 4));
    all.put("code in an item", size -> "- a\n\n" + "      b\n\n".repeat(size / 9));
    all.put("blank lines in an item", size -> "- a\n" + "\n".repeat(size) + "  b\n");
    all.put("blank lines in code", size -> "    a\n" + "\n".repeat(size) + "    b\n");
    all.put("underlines", size -> "a\n" + "b\n=\n".repeat(size / 4));
    all.put("long paragraph with bars", size -> "a|b\n".repeat(size / 8) + "-|\n".repeat(size / 6));
    all.put("delimiter rows", size -> "|-|-|\n".repeat(size / 6));
    all.put("details", size -> halves(size, "<details>\n\n", "a\n\n", "</details>\n\n"));
    all.put("contents", size -> counted(size, i -> "- [h" + i + "](#h" + i + ")\n"));
  }

  private static void frontMatter(Map<String, IntFunction<String>> all) {
    all.put("matter: keys", size -> matter(counted(size, i -> "k" + i + ": v\n")));
    all.put("matter: one key", size -> matter("a: b\n".repeat(size / 5)));
    all.put("matter: a list", size -> matter("tags:\n" + counted(size, i -> "- t" + i + "\n")));
    all.put(
        "matter: a flow list",
        size -> matter("tags: [" + counted(size, i -> "t" + i + ",") + "]\n"));
    all.put("matter: a block", size -> matter("text: |\n" + "  a\n".repeat(size / 4)));
    all.put("matter: open quotes", size -> matter("a: \"x\n b\n".repeat(size / 9)));
    all.put("matter: open quote", size -> matter("a: \"x\n" + "b\n".repeat(size / 2)));
    all.put("matter: open list", size -> matter("a: [x\n" + "b: c\n".repeat(size / 5)));
    all.put("matter: open lists", size -> matter("a: [x\n".repeat(size / 6)));
    all.put("matter: plain lines", size -> matter("a: x\n" + " b\n".repeat(size / 3)));
    all.put(
        "matter: deep maps", size -> matter(lines(size, i -> i % 60, i -> " ".repeat(i) + "a:\n")));
    all.put("matter: brackets", size -> matter("a: " + halves(size, "[", "", "]") + "\n"));
    all.put("matter: braces", size -> matter("a: " + halves(size, "{a: ", "b", "}") + "\n"));
    all.put("matter: links", size -> matter("r:\n" + counted(size, i -> "- \"[[" + i + "]]\"\n")));
    all.put("matter: not closed", size -> "---\n" + "a: b\n".repeat(size / 5));
    all.put("matter: aliases", size -> matter("a: &a [b]\n" + "c: *a\n".repeat(size / 6)));
    all.put("matter: anchors", size -> matter(counted(size, i -> "a" + i + ": &a" + i + " [b]\n")));
    all.put("matter: tabs", size -> matter("a:\n" + "\t- b\n".repeat(size / 5)));
    all.put("matter: tags", size -> matter("a: ! 'x'\n".repeat(size / 9)));
    all.put("matter: errors", size -> matter("a: [b\n- c}\n: d\n".repeat(size / 14)));
    all.put(
        "matter: object", size -> "{" + counted(size, i -> "\"k" + i + "\": 1,") + "\"z\": 1}\n");
    all.put("matter: long object", size -> "{\"a\": \"" + "b".repeat(size) + "\"}\ntext\n");
  }

  /** Little text that is repeated wherever other text names it. */
  private static void multiplied(Map<String, IntFunction<String>> all) {
    all.put(
        "one long address",
        size -> "[a]: https://a.b/" + "c".repeat(size / 2) + "\n\n" + "[a] ".repeat(size / 8));
    all.put(
        "one long address, apart",
        size -> "[a]: https://a.b/" + "c".repeat(size / 2) + "\n\n" + "[a]\n\n".repeat(size / 12));
    all.put(
        "one long picture",
        size -> "[a]: https://a.b/" + "c".repeat(size / 2) + "\n\n" + "![a] ".repeat(size / 10));
    all.put(
        "addresses by number",
        size ->
            counted(size / 2, i -> "[a" + i + "]: https://a.b/" + i + "\n")
                + "\n"
                + counted(size / 2, i -> "[a" + i + "] "));
    all.put("definitions", size -> counted(size, i -> "[a" + i + "]: b\n"));
    all.put("definitions apart", size -> counted(size, i -> "[a" + i + "]: b\n\n"));
    all.put(
        "notes",
        size ->
            counted(size / 2, i -> "a[^" + i + "] ")
                + "\n\n"
                + counted(size / 2, i -> "[^" + i + "]: b\n"));
    all.put(
        "one long note in each entry",
        size ->
            digest()
                + "## s\n\na[^1]\n\n".repeat(size / 28)
                + "[^1]: "
                + "b ".repeat(size / 4)
                + "\n");
    all.put(
        "one long heading above all",
        size ->
            digest() + "## " + "h".repeat(size / 2) + "\n\n" + "### s\n\na\n\n".repeat(size / 20));
    all.put(
        "long tags in parts",
        size ->
            matter("tags: [" + counted(size / 2, i -> "t" + i + ",") + "]\n")
                + "## h\n\na\n\n".repeat(size / 18));
    all.put("inline notes", size -> "a^[b] ".repeat(size / 6));
    all.put("notes in notes", size -> counted(size, i -> "[^" + i + "]: a[^" + (i + 1) + "]\n"));
  }

  private static String digest() {
    return "# 某某周刊（第 12 期）\n\n";
  }

  private static String matter(String yaml) {
    return "---\ntitle: T\n" + yaml + "---\nThe text.\n";
  }

  private static String wide(int size) {
    return "|a".repeat(size / 6)
        + "\n"
        + "|-".repeat(size / 6)
        + "\n"
        + "|b".repeat(size / 6)
        + "\n";
  }

  private static String halves(int size, String before, String middle, String after) {
    int times = size / (before.length() + after.length());
    return before.repeat(times) + middle + after.repeat(times);
  }

  private static String counted(int size, IntFunction<String> piece) {
    return lines(size, i -> i, piece);
  }

  private static String lines(int size, IntUnaryOperator number, IntFunction<String> piece) {
    StringBuilder out = new StringBuilder(size);
    for (int i = 0; out.length() < size; i++) {
      out.append(piece.apply(number.applyAsInt(i)));
    }
    return out.toString();
  }
}
