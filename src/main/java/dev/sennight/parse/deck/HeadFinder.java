package dev.sennight.parse.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every card its head. Between two cards may stand the head of the one before, of the one
 * after, of both, or of none; the choice is made for the whole deck at once, so that every card
 * gets exactly one at the least cost.
 */
final class HeadFinder {
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

  HeadFinder(DumpCard.Sequence deck) {
    this.deck = deck;
    this.texts = deck.cards().stream().map(DumpCard::text).toList();
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
  record Gap(
      double cost,
      @Nullable DumpHead after,
      @Nullable DumpHead before,
      List<DumpLine> tail,
      List<DumpLine> strays) {}

  private record Path(double cost, List<Gap> gaps) {}

  /** The gaps of the deck, one more than cards. */
  List<Gap> find() {
    int cards = deck.cards().size();
    Path open = new Path(0, List.of());
    Path headed = new Path(Double.MAX_VALUE, List.of());
    for (int i = 0; i <= cards; i++) {
      Path nextOpen = new Path(Double.MAX_VALUE, List.of());
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
    return open.gaps();
  }

  private static Path better(Path best, Path from, double penalty, @Nullable Gap gap) {
    if (gap == null || from.cost() == Double.MAX_VALUE) {
      return best;
    }
    double cost = from.cost() + penalty + gap.cost();
    if (cost >= best.cost()) {
      return best;
    }
    List<Gap> gaps = new ArrayList<>(from.gaps());
    gaps.add(gap);
    return new Path(cost, gaps);
  }

  /** The cheapest reading of gap {@code i} with these heads; null when it has too few lines. */
  private @Nullable Gap gap(int i, boolean after, boolean before) {
    List<DumpLine> lines = deck.gaps().get(i);
    int tail = 0;
    while (i > 0 && tail < lines.size() && lines.get(tail).isBullet()) {
      tail++;
    }
    Gap best = null;
    int[] none = {0, 0};
    for (int[] first : after ? starts(lines, tail) : List.of(none)) {
      int from = after ? first[1] : tail;
      for (int[] second : before ? ends(lines, from) : List.of(none)) {
        Gap gap = read(i, lines, tail, after ? first : none, before ? second : none);
        best = best == null || gap.cost() < best.cost() ? gap : best;
      }
    }
    return best;
  }

  /** Ranges near the start of the gap. */
  private static List<int[]> starts(List<DumpLine> lines, int tail) {
    List<int[]> ranges = new ArrayList<>();
    for (int from = tail; from < Math.min(lines.size(), tail + SLACK + 1); from++) {
      for (int to = from + 1; to <= Math.min(lines.size(), from + LONGEST_HEAD); to++) {
        ranges.add(new int[] {from, to});
      }
    }
    return ranges;
  }

  /** Ranges near the end of the gap. */
  private static List<int[]> ends(List<DumpLine> lines, int least) {
    List<int[]> ranges = new ArrayList<>();
    for (int to = lines.size(); to > Math.max(least, lines.size() - SLACK - 1); to--) {
      for (int from = Math.max(least, to - LONGEST_HEAD); from < to; from++) {
        ranges.add(new int[] {from, to});
      }
    }
    return ranges;
  }

  private Gap read(int i, List<DumpLine> lines, int tail, int[] first, int[] second) {
    List<DumpLine> strays = new ArrayList<>();
    double cost = 0;
    DumpHead after = null;
    DumpHead before = null;
    if (first[1] > 0) {
      after = new DumpHead(lines.subList(first[0], first[1]));
      cost += DumpHead.cost(after.lines(), texts.get(i - 1)) - listBonus(after, i);
    }
    if (second[1] > 0) {
      before = new DumpHead(lines.subList(second[0], second[1]));
      cost += DumpHead.cost(before.lines(), texts.get(i)) - listBonus(before, i);
    }
    for (int k = tail; k < lines.size(); k++) {
      boolean inFirst = k >= first[0] && k < first[1];
      boolean inSecond = k >= second[0] && k < second[1];
      if (!inFirst && !inSecond) {
        strays.add(lines.get(k));
      }
    }
    cost += strayCost(i, lines, first, second, strays.size());
    return new Gap(cost, after, before, lines.subList(0, tail), strays);
  }

  /** A term that a table of contents before the first card lists is a sure one. */
  private double listBonus(DumpHead head, int gap) {
    int own = gap == 0 ? 1 : 0;
    return listed.getOrDefault(listName(head.lines().getFirst()), 0) > own ? LISTED : 0;
  }

  /** A line of a table of contents without its number, dots and page. */
  private static String listName(DumpLine line) {
    return LIST_MARKS.matcher(line.text()).replaceAll("");
  }

  /** Text before the first card and after the last is no stray: it is preface and appendix. */
  private double strayCost(int i, List<DumpLine> lines, int[] first, int[] second, int strays) {
    if (i == 0) {
      return second[1] > 0 ? STRAY * (lines.size() - second[1]) : 0;
    }
    if (i == deck.cards().size()) {
      return first[1] > 0 ? STRAY * first[0] : 0;
    }
    return STRAY * Math.min(strays, MOST_STRAYS);
  }
}
