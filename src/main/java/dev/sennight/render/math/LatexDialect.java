package dev.sennight.render.math;

import java.util.Map;

/** Puts what people write, and SnuggleTeX lacks, into commands that it has. */
final class LatexDialect {
  private static final String ALIGNED = "array}{rlrlrlrl";

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("to", "\\rightarrow "),
          Map.entry("gets", "\\leftarrow "),
          Map.entry("iff", "\\Leftrightarrow "),
          Map.entry("implies", "\\Rightarrow "),
          Map.entry("dots", "\\ldots "),
          Map.entry("lVert", "\\Vert "),
          Map.entry("rVert", "\\Vert "),
          Map.entry("|", "\\Vert "),
          Map.entry("lvert", "\\vert "),
          Map.entry("rvert", "\\vert "),
          Map.entry("dfrac", "\\frac"),
          Map.entry("tfrac", "\\frac"),
          Map.entry("cfrac", "\\frac"),
          Map.entry("boldsymbol", "\\mathbf"),
          Map.entry("bm", "\\mathbf"),
          Map.entry("mathscr", "\\mathcal"),
          Map.entry("operatorname", "\\mathrm"),
          Map.entry("text", "\\mbox"),
          Map.entry("textrm", "\\mbox"),
          Map.entry("textnormal", "\\mbox"),
          Map.entry("varphi", "\u03C6"),
          Map.entry("triangle", "\u25B3"),
          Map.entry("square", "\u25A1"),
          Map.entry("degree", "\u00B0"),
          Map.entry("colon", ":"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("big", ""),
          Map.entry("Big", ""),
          Map.entry("bigg", ""),
          Map.entry("Bigg", ""),
          Map.entry("bigl", ""),
          Map.entry("bigr", ""),
          Map.entry("Bigl", ""),
          Map.entry("Bigr", ""),
          Map.entry("biggl", ""),
          Map.entry("biggr", ""),
          Map.entry("limits", ""),
          Map.entry("nolimits", ""),
          Map.entry("displaystyle", ""),
          Map.entry("textstyle", ""),
          Map.entry("nonumber", ""),
          Map.entry("notag", ""),
          Map.entry("mathop", ""));

  private static final Map<String, String> ENVIRONMENTS =
      Map.of(
          "aligned", ALIGNED,
          "align", ALIGNED,
          "align*", ALIGNED,
          "split", ALIGNED,
          "alignat", ALIGNED,
          "gathered", "array}{c",
          "gather", "array}{c",
          "gather*", "array}{c",
          "smallmatrix", "matrix");

  private final String latex;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private LatexDialect(String latex) {
    this.latex = latex;
  }

  static String translate(String latex) {
    return latex.indexOf('\\') < 0 ? latex : new LatexDialect(latex).translated();
  }

  private String translated() {
    while (at < latex.length()) {
      char c = latex.charAt(at);
      if (c == '\\' && at + 1 < latex.length()) {
        command();
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private void command() {
    String name = name(at + 1);
    at += 1 + name.length();
    switch (name) {
      case "begin", "end" -> environment(name);
      case "left", "right" -> fence(name);
      case "frac", "dfrac", "tfrac" -> {
        out.append("\\frac");
        shortArguments();
      }
      case "operatorname" -> {
        at += at < latex.length() && latex.charAt(at) == '*' ? 1 : 0;
        out.append("\\mathrm");
      }
      default -> {
        String other = COMMANDS.get(name);
        out.append(other == null ? "\\" + name : other);
      }
    }
  }

  private String name(int start) {
    int end = start;
    while (end < latex.length() && isLetter(latex.charAt(end))) {
      end++;
    }
    return latex.substring(start, Math.max(end, Math.min(latex.length(), start + 1)));
  }

  private void environment(String command) {
    int close = latex.indexOf('}', at);
    String name =
        at < latex.length() && latex.charAt(at) == '{' && close > 0
            ? latex.substring(at + 1, close)
            : "";
    String other = ENVIRONMENTS.get(name);
    out.append('\\').append(command);
    if (other != null) {
      int columns = other.indexOf('}');
      boolean end = command.equals("end") && columns > 0;
      out.append('{').append(end ? other.substring(0, columns) : other).append('}');
      at = close + 1;
    }
  }

  /** {@code \left\|} is no fence there; it stands as a sign of the usual height. */
  private void fence(String command) {
    String next = at + 1 < latex.length() && latex.charAt(at) == '\\' ? name(at + 1) : "";
    boolean norm = next.equals("|") || next.equals("lVert") || next.equals("rVert");
    if (norm || next.equals("Vert")) {
      at += 1 + next.length();
      out.append("\\Vert ");
    } else {
      out.append('\\').append(command);
    }
  }

  /** {@code \frac12} means {@code \frac{1}{2}}. */
  private void shortArguments() {
    for (int i = 0; i < 2 && at < latex.length() && isDigit(latex.charAt(at)); i++) {
      out.append('{').append(latex.charAt(at)).append('}');
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
