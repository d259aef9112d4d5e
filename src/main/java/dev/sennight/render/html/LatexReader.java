package dev.sennight.render.html;

import java.util.Optional;

/** Reads a formula token by token. */
final class LatexReader {
  private final String latex;
  private int at;

  LatexReader(String latex) {
    this.latex = latex;
  }

  /** What was expected is missing; carries nothing of the formula. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed() {
      super("a formula is not understood", null, false, false);
    }
  }

  boolean atEnd() {
    return at >= latex.length();
  }

  /** What is not read yet. */
  String remainder() {
    return latex.substring(at);
  }

  /** A command with its backslash, or one character; not at the end. */
  String token() {
    int start = at;
    at += Character.charCount(latex.codePointAt(at));
    if (latex.charAt(start) == '\\' && !atEnd()) {
      int name = at;
      while (!atEnd() && isLetter(latex.charAt(at))) {
        at++;
      }
      if (at == name) {
        at += Character.charCount(latex.codePointAt(at));
      }
    }
    return latex.substring(start, at);
  }

  /** Skips {@code expected} after white space; false when something else comes. */
  boolean skip(String expected) {
    skipSpace();
    boolean found = latex.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  /** Reads the digit that comes next; 0 when none does. */
  int digit() {
    boolean digit = !atEnd() && latex.charAt(at) >= '1' && latex.charAt(at) <= '9';
    return digit ? latex.charAt(at++) - '0' : 0;
  }

  /** What a macro takes: a group without its braces, a command, or a character. */
  String argument() {
    skipSpace();
    if (atEnd()) {
      throw new Malformed();
    }
    return latex.charAt(at) == '{' ? group() : token();
  }

  /** A group without its braces. */
  String group() {
    return between("{", "}").orElseThrow(Malformed::new);
  }

  /** What stands in square brackets, if they come next. */
  Optional<String> optional() {
    return between("[", "]");
  }

  private Optional<String> between(String open, String close) {
    if (!skip(open)) {
      return Optional.empty();
    }
    int start = at;
    int depth = 0;
    while (!atEnd()) {
      int before = at;
      String token = token();
      if (depth == 0 && token.equals(close)) {
        return Optional.of(latex.substring(start, before));
      }
      depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
    }
    throw new Malformed();
  }

  private void skipSpace() {
    while (!atEnd() && Character.isWhitespace(latex.charAt(at))) {
      at++;
    }
  }

  /** Appends {@code piece}; a command before it stays a command of its own. */
  static void join(StringBuilder text, String piece) {
    if (!piece.isEmpty() && isLetter(piece.charAt(0)) && endsWithCommand(text)) {
      text.append(' ');
    }
    text.append(piece);
  }

  private static boolean endsWithCommand(StringBuilder text) {
    int name = text.length();
    while (name > 0 && isLetter(text.charAt(name - 1))) {
      name--;
    }
    int slash = name;
    while (slash > 0 && text.charAt(slash - 1) == '\\') {
      slash--;
    }
    return name < text.length() && (name - slash) % 2 == 1; // of two slashes the first ends a line
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
