package dev.sennight.parse.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every card its head. Between two cards may stand the head of the one before, of the one
 * after, of both, or of none; the choice is made for the whole deck at once, so that every card
 * gets exactly one at the least cost.
 */
public final class HeadFinder {
  private static final int LONGEST_HEAD = 12;
  private static final int SLACK = 2;
  private static final double NO_HEAD = 40;
  private static final double STRAY = 5;
  private static final int MOST_STRAYS = 8;
  private static final double LISTED = 4;
  private static final Pattern LIST_MARKS =
      Pattern.compile("^\\d{1,3}[.、．\\s]\\s*|[.·…\\s]{2,}\\d{0,4}$|\\s+\\d{1,4}$");

  private final DumpCard.Sequence deck;
  private final List<String> texts;
  private final Map<String, Integer> listed = new HashMap<>();

  public HeadFinder(DumpCard.Sequence deck) {
    this.deck = deck;
    this.texts = deck.cards().stream().map(card -> card.text().toLowerCase(Locale.ROOT)).toList();
    deck.gaps().getFirst().forEach(line -> listed.merge(listName(line), 1, Integer::sum));
  }

  /**
   * What a gap holds.
   *
   * @param after head of the card before the gap
   * @param before head of the card after the gap
   * @param tail bullets that the page layout set behind the labels of the card before
   * @param strays lines that belong to no card
   */
  public record Gap(
      double cost,
      @Nullable DumpHead after,
      @Nullable DumpHead before,
      List<DumpLine> tail,
      List<DumpLine> strays) {}

  /** The cheapest reading up to a gap; linked, so that long decks cost no copies. */
  private record Path(double cost, @Nullable Gap gap, @Nullable Path previous) {}

  /**
   * Lines that may be a head.
   *
   * @param to exclusive; 0 for no head
   */
  private record Range(int from, int to, double cost) {
    static final Range NONE = new Range(0, 0, 0);

    int length() {
      return to - from;
    }

    boolean holds(int line) {
      return line >= from && line < to;
    }
  }

  /** The gaps of the deck, one more than cards. */
  public List<Gap> find() {
    int cards = deck.cards().size();
    Path open = new Path(0, null, null);
    Path headed = new Path(Double.MAX_VALUE, null, null);
    for (int i = 0; i <= cards; i++) {
      Path nextOpen = new Path(Double.MAX_VALUE, null, null);
      Path nextHeaded = nextOpen;
      for (boolean after : i == 0 ? new boolean[] {false} : new boolean[] {false, true}) {
        Path from = after || i == 0 ? open : headed;
        double penalty = 0;
        if (!after && i > 0 && open.cost() + NO_HEAD < headed.cost()) {
          from = open;
          penalty = NO_HEAD;
        }
        nextOpen = better(nextOpen, from, penalty, gap(i, after, false));
        if (i < cards) {
          nextHeaded = better(nextHeaded, from, penalty, gap(i, after, true));
        }
      }
      open = nextOpen;
      headed = nextHeaded;
    }
    List<Gap> gaps = new ArrayList<>();
    for (Path path = open; path != null; path = path.previous()) {
      if (path.gap() != null) {
        gaps.add(path.gap());
      }
    }
    return gaps.reversed();
  }

  private static Path better(Path best, Path from, double penalty, @Nullable Gap gap) {
    if (gap == null || from.cost() == Double.MAX_VALUE) {
      return best;
    }
    double cost = from.cost() + penalty + gap.cost();
    if (cost >= best.cost()) {
      return best;
    }
    return new Path(cost, gap, from);
  }

  /** The cheapest reading of gap {@code i} with these heads; null when it has too few lines. */
  private @Nullable Gap gap(int i, boolean after, boolean before) {
    List<DumpLine> lines = deck.gaps().get(i);
    int tail = 0;
    while (i > 0 && tail < lines.size() && lines.get(tail).isBullet()) {
      tail++;
    }
    List<Range> firsts = after ? starts(i, lines, tail) : List.of(Range.NONE);
    List<Range> seconds = before ? ends(i, lines, tail) : List.of(Range.NONE);
    Range bestFirst = null;
    Range bestSecond = null;
    double least = Double.MAX_VALUE;
    for (Range first : firsts) {
      for (Range second : seconds) {
        boolean overlap = before && second.from() < first.to();
        double cost =
            first.cost() + second.cost() + strayCost(i, lines.size(), tail, first, second);
        if (!overlap && cost < least) {
          least = cost;
          bestFirst = first;
          bestSecond = second;
        }
      }
    }
    return bestFirst == null || bestSecond == null
        ? null
        : read(least, lines, tail, bestFirst, bestSecond);
  }

  /** Ranges near the start of the gap, as heads of the card before it. */
  private List<Range> starts(int i, List<DumpLine> lines, int tail) {
    List<Range> ranges = new ArrayList<>();
    for (int from = tail; from < Math.min(lines.size(), tail + SLACK + 1); from++) {
      double termCost = termCost(i, i - 1, lines.get(from));
      for (int to = from + 1; to <= Math.min(lines.size(), from + LONGEST_HEAD); to++) {
        ranges.add(range(lines, from, to, termCost));
      }
    }
    return ranges;
  }

  /** Ranges near the end of the gap, as heads of the card after it. */
  private List<Range> ends(int i, List<DumpLine> lines, int tail) {
    List<Range> ranges = new ArrayList<>();
    int first = Math.max(tail, lines.size() - SLACK - LONGEST_HEAD);
    for (int from = first; from < lines.size(); from++) {
      double termCost = termCost(i, i, lines.get(from));
      int to = Math.max(from + 1, lines.size() - SLACK);
      for (; to <= Math.min(lines.size(), from + LONGEST_HEAD); to++) {
        ranges.add(range(lines, from, to, termCost));
      }
    }
    return ranges;
  }

  private static Range range(List<DumpLine> lines, int from, int to, double termCost) {
    return new Range(from, to, termCost + DumpHead.restCost(lines.subList(from + 1, to)));
  }

  private double termCost(int gap, int card, DumpLine term) {
    return DumpHead.termCost(term, texts.get(card)) - listBonus(term, gap);
  }

  private static Gap read(double cost, List<DumpLine> lines, int tail, Range first, Range second) {
    List<DumpLine> strays = new ArrayList<>();
    for (int k = tail; k < lines.size(); k++) {
      if (!first.holds(k) && !second.holds(k)) {
        strays.add(lines.get(k));
      }
    }
    return new Gap(cost, head(lines, first), head(lines, second), lines.subList(0, tail), strays);
  }

  private static @Nullable DumpHead head(List<DumpLine> lines, Range range) {
    return range.length() == 0 ? null : new DumpHead(lines.subList(range.from(), range.to()));
  }

  /** A term that a table of contents before the first card lists is a sure one. */
  private double listBonus(DumpLine term, int gap) {
    int own = gap == 0 ? 1 : 0;
    return listed.getOrDefault(listName(term), 0) > own ? LISTED : 0;
  }

  /** A line of a table of contents without its number, dots and page. */
  private static String listName(DumpLine line) {
    return LIST_MARKS.matcher(line.text()).replaceAll("");
  }

  /** Text before the first card and after the last is no stray: it is preface and appendix. */
  private double strayCost(int i, int lines, int tail, Range first, Range second) {
    if (i == 0) {
      return second.length() > 0 ? STRAY * (lines - second.to()) : 0;
    }
    if (i == deck.cards().size()) {
      return first.length() > 0 ? STRAY * (first.from() - tail) : 0;
    }
    int strays = lines - tail - first.length() - second.length();
    return STRAY * Math.min(strays, MOST_STRAYS);
  }
}
