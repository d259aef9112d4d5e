package dev.sennight.render.html;

import java.util.Map;
import java.util.Set;

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
          Map.entry("boldsymbol", "\\mathbf"),
          Map.entry("bm", "\\mathbf"),
          Map.entry("mathscr", "\\mathcal"),
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
      Map.ofEntries(
          Map.entry("aligned", ALIGNED),
          Map.entry("align", ALIGNED),
          Map.entry("align*", ALIGNED),
          Map.entry("split", ALIGNED),
          Map.entry("alignat", ALIGNED),
          Map.entry("alignat*", ALIGNED),
          Map.entry("alignedat", ALIGNED),
          Map.entry("flalign", ALIGNED),
          Map.entry("flalign*", ALIGNED),
          Map.entry("gathered", "array}{c"),
          Map.entry("gather", "array}{c"),
          Map.entry("gather*", "array}{c"),
          Map.entry("multline", "array}{c"),
          Map.entry("multline*", "array}{c"),
          Map.entry("smallmatrix", "matrix"));

  /** Environments that begin with how many columns they have. */
  private static final Set<String> COUNTED = Set.of("alignat", "alignat*", "alignedat");

  private final LatexReader latex;
  private final StringBuilder out = new StringBuilder();

  private LatexDialect(String latex) {
    this.latex = new LatexReader(latex);
  }

  /**
   * The formula in SnuggleTeX's commands.
   *
   * @throws LatexReader.Malformed when an argument is missing
   */
  static String translate(String latex) {
    return latex.indexOf('\\') < 0 ? latex : new LatexDialect(latex).translated();
  }

  private String translated() {
    while (!latex.atEnd()) {
      String token = latex.token();
      if (token.length() > 1 && token.startsWith("\\")) {
        command(token.substring(1));
      } else {
        out.append(token);
      }
    }
    return out.toString();
  }

  private void command(String name) {
    switch (name) {
      case "begin", "end" -> environment(name);
      case "left", "right" -> fence(name);
      case "frac", "dfrac", "tfrac", "cfrac" -> fraction();
      case "operatorname" -> {
        latex.skip("*");
        out.append("\\mathrm");
      }
      default -> {
        String other = COMMANDS.get(name);
        out.append(other == null ? "\\" + name : other);
      }
    }
  }

  private void environment(String command) {
    String name = latex.group();
    boolean begin = command.equals("begin");
    String other = ENVIRONMENTS.get(name);
    out.append('\\').append(command).append('{');
    if (other == null) {
      out.append(name);
    } else {
      int columns = other.indexOf('}');
      out.append(begin || columns < 0 ? other : other.substring(0, columns));
      if (begin && columns >= 0) {
        latex.optional(); // where its lines stand beside those around it
        if (COUNTED.contains(name)) {
          latex.group();
        }
      }
    }
    out.append('}');
  }

  /** {@code \left\|} is no fence there; it stands as a sign of the usual height. */
  private void fence(String command) {
    if (latex.skip("\\|")
        || latex.skip("\\lVert")
        || latex.skip("\\rVert")
        || latex.skip("\\Vert")) {
      out.append("\\Vert ");
    } else {
      out.append('\\').append(command);
    }
  }

  /** {@code \frac12} means {@code \frac{1}{2}}. */
  private void fraction() {
    out.append("\\frac");
    for (int i = 0; i < 2; i++) {
      out.append('{').append(translate(latex.argument())).append('}');
    }
  }
}
