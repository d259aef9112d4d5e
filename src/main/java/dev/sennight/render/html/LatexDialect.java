package dev.sennight.render.html;

import dev.sennight.model.text.TextResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what people write, and SnuggleTeX lacks, into commands that it has. */
final class LatexDialect {
  private static final List<String> LINES = TextResource.lines(LatexDialect.class, "latex.txt");
  private static final Map<String, String> COMMANDS = meanings("symbol", "command");
  private static final Map<String, String> ENVIRONMENTS = meanings("environment");

  /** Environments that begin with how many columns they have. */
  private static final Set<String> COUNTED = Set.of("alignat", "alignat*", "alignedat");

  private final LatexReader latex;
  private final StringBuilder out = new StringBuilder();

  private LatexDialect(String latex) {
    this.latex = new LatexReader(latex);
  }

  private static Map<String, String> meanings(String... kinds) {
    Map<String, String> meanings = new HashMap<>();
    for (String line : LINES) {
      String[] words = line.split(" ", -1);
      if (List.of(kinds).contains(words[0])) {
        String meaning = words[0].equals("symbol") ? words[1] + " " : words[1];
        List.of(words).subList(2, words.length).forEach(name -> meanings.put(name, meaning));
      }
    }
    return Map.copyOf(meanings);
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
