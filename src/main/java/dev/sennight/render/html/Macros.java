package dev.sennight.render.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Expands the macros that a formula defines, and those of LaTeX that SnuggleTeX lacks. SnuggleTeX
 * would expand them without end: a definition that it would act on never reaches it.
 */
final class Macros {
  private static final int MOST_EXPANSIONS = 1000;

  private static final Set<String> NEW_COMMANDS =
      Set.of("newcommand", "renewcommand", "providecommand");

  /** What would define something in a way that is not understood here. */
  private static final Set<String> REFUSED =
      Set.of("newenvironment", "renewenvironment", "let", "edef", "xdef", "futurelet");

  private static final Macro BINOMIAL =
      new Macro(2, null, "\\left(\\begin{array}{c}#1\\\\#2\\end{array}\\right)");

  private final Map<String, Macro> macros =
      new HashMap<>(Map.of("binom", BINOMIAL, "dbinom", BINOMIAL, "tbinom", BINOMIAL));
  private final int longest;
  private final StringBuilder out = new StringBuilder();
  private LatexReader rest;
  private int expansions;

  private Macros(String latex, int longest) {
    this.rest = new LatexReader(latex);
    this.longest = longest;
  }

  /**
   * The formula without macros; empty when a definition is not understood, or when what it expands
   * to has more than {@code longest} characters or takes more than 1,000 expansions.
   */
  static Optional<String> expand(String latex, int longest) {
    if (latex.indexOf('\\') < 0) {
      return Optional.of(latex);
    }
    try {
      return Optional.of(new Macros(latex, longest).expanded());
    } catch (LatexReader.Malformed notUnderstood) {
      return Optional.empty();
    }
  }

  private String expanded() {
    while (!rest.atEnd()) {
      String token = rest.token();
      String name = token.startsWith("\\") ? token.substring(1) : "";
      if (NEW_COMMANDS.contains(name)) {
        newCommand();
      } else if (name.equals("def") || name.equals("gdef")) {
        define();
      } else if (name.equals("DeclareMathOperator")) {
        declareOperator();
      } else if (REFUSED.contains(name)) {
        throw new LatexReader.Malformed();
      } else if (macros.containsKey(name)) {
        expand(macros.get(name));
      } else {
        LatexReader.join(out, token);
      }
    }
    return out.toString();
  }

  private void newCommand() {
    rest.skip("*");
    String name = name(rest.argument());
    int parameters = rest.optional().map(Macros::number).orElse(0);
    String first = rest.optional().orElse(null);
    macros.put(name, new Macro(parameters, first, rest.argument()));
  }

  /** {@code \def\name#1#2{…}}. */
  private void define() {
    String name = name(rest.argument());
    int parameters = 0;
    while (rest.skip("#" + (parameters + 1))) {
      parameters++;
    }
    macros.put(name, new Macro(parameters, null, rest.group()));
  }

  private void declareOperator() {
    rest.skip("*");
    String name = name(rest.argument());
    macros.put(name, new Macro(0, null, "\\operatorname{" + rest.argument() + "}"));
  }

  private void expand(Macro macro) {
    List<String> arguments = new ArrayList<>();
    if (macro.first() != null) {
      arguments.add(rest.optional().orElse(macro.first()));
    }
    while (arguments.size() < macro.parameters()) {
      arguments.add(rest.argument());
    }
    StringBuilder text = macro.body(arguments, longest);
    LatexReader.join(text, rest.remainder());
    if (++expansions > MOST_EXPANSIONS || out.length() + text.length() > longest) {
      throw new LatexReader.Malformed();
    }
    rest = new LatexReader(text.toString());
  }

  private static String name(String written) {
    String command = written.strip();
    if (command.length() < 2 || command.charAt(0) != '\\') {
      throw new LatexReader.Malformed();
    }
    return command.substring(1);
  }

  private static int number(String written) {
    if (!written.matches("[0-9]")) {
      throw new LatexReader.Malformed();
    }
    return written.charAt(0) - '0';
  }
}
