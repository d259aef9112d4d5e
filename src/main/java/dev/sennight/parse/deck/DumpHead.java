package dev.sennight.parse.deck;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The head of a card in a dump: a line with the term, lines of definition, a line of motto. */
public record DumpHead(List<DumpLine> lines) {
  private static final int TERM_WIDTH = 24;
  private static final int MOTTO_WIDTH = 36;
  private static final int SHORTEST_DEFINITION = 12;
  private static final int USUAL_LINES = 4;
  private static final Pattern CLAUSE = Pattern.compile(".*[。；，,：:、！？!?;].*");
  private static final Pattern TWO_HALVES =
      Pattern.compile("([^，,、；;]{2,9})[，,；;]([^，,、；;。]{2,9})[。！]?");

  public DumpHead {
    lines = List.copyOf(lines);
  }

  public String term() {
    return LineJoin.oneSpace(lines.getFirst().text());
  }

  public String motto() {
    return hasMotto() ? LineJoin.oneSpace(lines.getLast().text()) : "";
  }

  public String definition() {
    return DumpLine.join(lines.subList(1, hasMotto() ? lines.size() - 1 : lines.size()));
  }

  private boolean hasMotto() {
    return lines.size() > 2 || (lines.size() == 2 && isMotto(lines.getLast()));
  }

  /**
   * How unlike a term the line is; less than 0 for one that its card names often.
   *
   * @param cardText the text of the card it would belong to, in lower case
   */
  static double termCost(DumpLine line, String cardText) {
    return termCost(line) - 2 * affinity(line.text().toLowerCase(Locale.ROOT), cardText);
  }

  /**
   * How unlike definition and motto the lines after a term are. With {@link #termCost}: about 0 for
   * a clear head, 10 and more for lines that are none.
   */
  static double restCost(List<DumpLine> lines) {
    if (lines.isEmpty()) {
      return 12;
    }
    if (lines.size() == 1) {
      return isMotto(lines.getLast()) ? 5 : 8;
    }
    double cost = mottoCost(lines.getLast()) + (lines.getFirst().blankBefore() ? 1 : 0);
    int width = 0;
    for (DumpLine line : lines.subList(0, lines.size() - 1)) {
      width += line.width();
      cost += line.pageBefore() ? 3 : 0;
      cost += line.blankBefore() && isMotto(line) ? 5 : 0;
      cost += line.isBullet() ? 6 : 0;
    }
    cost += width < SHORTEST_DEFINITION ? 4 : 0;
    return cost + Math.max(0, lines.size() - 1 - USUAL_LINES) * 2.0;
  }

  private static double termCost(DumpLine line) {
    double cost = Math.max(0, line.width() - TERM_WIDTH);
    cost += CLAUSE.matcher(line.text()).matches() ? 6 : 0;
    cost += line.isBullet() ? 15 : 0;
    cost += Character.isLetterOrDigit(line.text().codePointAt(0)) ? 0 : 6;
    return cost + (line.pageBefore() ? -1 : line.blankBefore() ? 0 : 2);
  }

  private static double mottoCost(DumpLine line) {
    double cost = Math.max(0, line.width() - MOTTO_WIDTH) / 2.0;
    cost += line.blankBefore() ? 0 : 2;
    cost += line.isBullet() ? 6 : 0;
    return cost + (isMotto(line) ? -3 : 1);
  }

  /** Two short halves of about the same length. */
  private static boolean isMotto(DumpLine line) {
    var halves = TWO_HALVES.matcher(line.text());
    return halves.matches() && Math.abs(halves.group(1).length() - halves.group(2).length()) <= 2;
  }

  /** Which share of the term's pairs of characters the card's text holds, 0 to 1. */
  private static double affinity(String term, String cardText) {
    int found = 0;
    for (int i = 0; i + 2 <= term.length(); i++) {
      found += cardText.contains(term.substring(i, i + 2)) ? 1 : 0;
    }
    return term.length() < 2 ? 0 : (double) found / (term.length() - 1);
  }
}
