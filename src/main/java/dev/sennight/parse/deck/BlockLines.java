package dev.sennight.parse.deck;

import dev.sennight.model.Card.Proposition;
import dev.sennight.model.Card.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a card's blocks: propositions, reasoning, insights. */
public final class BlockLines {
  private static final Pattern LETTER = Pattern.compile("([A-ZＡ-Ｚ])\\s*[:：.、．)）]\\s*(.*)");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,2})\\s*(?:[.．](?!\\d)|[、)）])\\s*(.*)");
  private static final Pattern DOTS = Pattern.compile("\\s+•\\s*");
  private static final Pattern DASHES =
      Pattern.compile("(?<![⇔→⇒∧∨+=:：<>\\s])(?:\\s+-\\s+|\\s{2,}-(?=\\p{L}))");
  private static final double FULL = 0.85;

  private BlockLines() {}

  /** A text that may go on in the next line; its label is "" where none is written. */
  private static final class Piece {
    private final String label;
    private final StringBuilder text;
    private boolean space;

    Piece(String label, String start, DumpLine line) {
      this.label = label;
      this.text = new StringBuilder(start);
      this.space = line.spaceAfter();
    }

    void add(DumpLine line) {
      LineJoin.append(text, line.text(), space || line.isBullet());
      space = line.spaceAfter();
    }

    String text() {
      return LineJoin.oneSpace(text.toString());
    }
  }

  /** Lines with the next mark, and others that {@code begins} tells, begin a piece. */
  private static List<Piece> pieces(
      List<DumpLine> lines, Pattern mark, Predicate<DumpLine> begins) {
    List<Piece> pieces = new ArrayList<>();
    int marked = 0;
    for (DumpLine line : lines) {
      Matcher matcher = mark.matcher(line.text());
      if (matcher.matches() && isNext(matcher.group(1), marked)) {
        marked++;
        pieces.add(new Piece(matcher.group(1), matcher.group(2), line));
      } else if (pieces.isEmpty() || begins.test(line)) {
        pieces.add(new Piece("", withoutBullet(line), line));
      } else {
        pieces.getLast().add(line);
      }
    }
    return pieces;
  }

  /** Propositions A, B, C …; where a deck has no letters they are given. */
  static List<Proposition> propositions(List<DumpLine> lines) {
    boolean letters = !lines.isEmpty() && LETTER.matcher(lines.getFirst().text()).matches();
    List<Proposition> propositions = new ArrayList<>();
    for (Piece piece :
        pieces(lines, letters ? LETTER : NUMBER, line -> !letters && line.isBullet())) {
      boolean given = letters || piece.label.isEmpty();
      String label = given ? letter(propositions.size()) : piece.label;
      propositions.add(new Proposition(label, piece.text()));
    }
    return propositions;
  }

  private static boolean isNext(String mark, int count) {
    char c = mark.charAt(0);
    return Character.isDigit(c)
        ? Integer.parseInt(mark) == count + 1
        : (c >= 'Ａ' ? c - 'Ａ' : c - 'A') == count;
  }

  private static String letter(int index) {
    return Character.toString('A' + index % 26);
  }

  /**
   * Numbered steps; lines that are set in or begin with a bullet are points of theirs, other lines
   * go on with the line before.
   */
  public static List<Step> reasoning(List<DumpLine> lines) {
    boolean indents = lines.stream().anyMatch(line -> line.indent() > 1);
    int widest = lines.stream().mapToInt(DumpLine::width).max().orElse(0);
    List<Piece> steps = new ArrayList<>();
    List<List<Piece>> points = new ArrayList<>();
    int number = 0;
    DumpLine before = null;
    for (DumpLine line : lines) {
      Matcher mark = NUMBER.matcher(line.text());
      boolean next = mark.matches() && line.indent() <= 1 && isNext(mark.group(1), number);
      if (next || steps.isEmpty()) {
        number += next ? 1 : 0;
        steps.add(new Piece("", next ? mark.group(2) : line.text(), line));
        points.add(new ArrayList<>());
      } else if (isPoint(line, before, indents, widest)) {
        addPoints(points.getLast(), line);
      } else {
        (points.getLast().isEmpty() ? steps.getLast() : points.getLast().getLast()).add(line);
      }
      before = line;
    }
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      all.add(new Step(steps.get(i).text(), points.get(i).stream().map(Piece::text).toList()));
    }
    return all;
  }

  /** Where a dump lost all indents, a line that follows one that is not full is a point too. */
  private static boolean isPoint(
      DumpLine line, @Nullable DumpLine before, boolean indents, int widest) {
    if (line.isBullet() || line.indent() > 1) {
      return true;
    }
    return !indents && before != null && before.width() < widest * FULL;
  }

  /** Bullets of one kind that stand in one line are points of their own. */
  private static void addPoints(List<Piece> points, DumpLine line) {
    char mark = line.text().charAt(0);
    Pattern again = mark == '•' ? DOTS : DASHES;
    if (!line.isBullet() || (mark != '•' && mark != '-')) {
      points.add(new Piece("", withoutBullet(line), line));
      return;
    }
    for (String part : again.split(withoutBullet(line), -1)) {
      points.add(new Piece("", part.strip(), line));
    }
  }

  /** Points that the page layout set apart from their step. */
  public static List<Step> withTail(List<Step> steps, List<DumpLine> tail) {
    if (tail.isEmpty() || steps.isEmpty()) {
      return steps;
    }
    List<Piece> points = new ArrayList<>();
    tail.forEach(line -> addPoints(points, line));
    Step last = steps.getLast();
    List<String> all =
        Stream.concat(last.points().stream(), points.stream().map(Piece::text)).toList();
    List<Step> longer = new ArrayList<>(steps.subList(0, steps.size() - 1));
    longer.add(new Step(last.text(), all));
    return longer;
  }

  /** Numbered lines, or without numbers one a bullet, or else one a paragraph. */
  static List<String> insights(List<DumpLine> lines) {
    boolean numbers = lines.stream().anyMatch(line -> NUMBER.matcher(line.text()).matches());
    return pieces(lines, NUMBER, line -> !numbers && (line.isBullet() || line.blankBefore()))
        .stream()
        .map(Piece::text)
        .toList();
  }

  private static String withoutBullet(DumpLine line) {
    return line.isBullet() ? line.text().substring(1).strip() : line.text();
  }
}
