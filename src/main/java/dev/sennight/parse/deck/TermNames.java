package dev.sennight.parse.deck;

import dev.sennight.parse.frontmatter.ValueList;
import java.util.ArrayList;
import java.util.List;

/** The names that one cell of a term table lists. */
final class TermNames {
  /** Letters of the shortest Latin name beside a slash: {@code TCP/IP} and {@code A/B} are one. */
  private static final int SHORTEST_LATIN = 3;

  private TermNames() {}

  /** The names in {@code cell}, which commas and slashes part. */
  static List<String> of(String cell) {
    List<String> names = new ArrayList<>();
    for (String part : ValueList.split(cell)) {
      List<String> parts = slashed(part);
      names.addAll(parts.stream().allMatch(TermNames::isName) ? parts : List.of(part));
    }
    return names;
  }

  /** The parts between slashes that stand outside of brackets, stripped. */
  private static List<String> slashed(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([（【".indexOf(c) >= 0) {
        depth++;
      } else if (")]）】".indexOf(c) >= 0) {
        depth--;
      } else if (depth <= 0 && (c == '/' || c == '／' || c == '|')) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  private static boolean isName(String part) {
    return TermColumn.hasOtherLetters(part)
        || part.codePoints().filter(Character::isLetter).count() >= SHORTEST_LATIN;
  }
}
