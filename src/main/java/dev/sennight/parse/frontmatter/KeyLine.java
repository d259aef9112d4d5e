package dev.sennight.parse.frontmatter;

/** The line of an entry: a key, a colon, and what follows it. */
final class KeyLine {
  private static final int LONGEST_KEY = 60;

  private KeyLine() {}

  static boolean isBlankOrComment(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#");
  }

  static boolean isItem(String line) {
    String text = line.strip();
    return text.equals("-") || text.startsWith("- ") || text.startsWith("-\t");
  }

  static boolean isIndented(String line) {
    return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
  }

  /** Whether {@code line} begins an entry of the outermost map. */
  static boolean beginsEntry(String line) {
    return !isIndented(line) && !isBlankOrComment(line) && !isItem(line) && colon(line) > 0;
  }

  /** Whether the first line of {@code yaml} that says something is a key with its colon. */
  static boolean areIn(String yaml) {
    return yaml.lines()
        .filter(line -> !isBlankOrComment(line))
        .findFirst()
        .filter(line -> colon(line) > 0)
        .isPresent();
  }

  /** Where the colon after a key stands, an ASCII or a wide one; -1 when the line has no key. */
  static int colon(String line) {
    int strict = strictColon(line);
    if (strict > 0) {
      return strict;
    }
    int colon = line.indexOf(':');
    int wide = line.indexOf('：');
    int first = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
    boolean plain =
        first > 0
            && first <= LONGEST_KEY
            && !line.startsWith("//", first + 1)
            && line.substring(0, first).strip().matches("[\\p{L}_][\\p{L}\\d_-]*");
    return plain ? first : -1;
  }

  /** A colon before white space or the end of the line, after a key. */
  private static int strictColon(String line) {
    for (int i = line.indexOf(':'); i >= 0 && i <= LONGEST_KEY; i = line.indexOf(':', i + 1)) {
      if (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1))) {
        String key = line.substring(0, i).strip();
        return key.isEmpty() || "[{-*>".indexOf(key.charAt(0)) >= 0 ? -1 : i;
      }
    }
    return -1;
  }
}
