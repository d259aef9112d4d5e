package dev.sennight.ui.insight.plot;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * What a plot shows.
 *
 * @param label says a piece of time
 * @param first the piece of time of the first value
 * @param values of each line, all equally many
 */
public record PlotLines(IntFunction<String> label, int first, List<List<Long>> values) {
  /** More points than this are not told apart in a window. */
  static final int MOST = 300;

  static final PlotLines NONE = new PlotLines(String::valueOf, 0, List.of());

  /** How many pieces of time there are. */
  int length() {
    return values.isEmpty() ? 0 : values.getFirst().size();
  }

  /** How many pieces of time make a point. */
  int together() {
    return Math.max(1, (length() + MOST - 1) / MOST);
  }

  /** How many points each line has. */
  int points() {
    return (length() + together() - 1) / together();
  }

  /** The mean of the pieces of a point: what areas show. */
  double mean(int line, int point) {
    return pieces(line, point).average().orElse(0);
  }

  /** The largest of the pieces of a point: what lines show. */
  long most(int line, int point) {
    return pieces(line, point).max().orElse(0);
  }

  /** The piece of time that is the largest of a point. */
  int pieceOfMost(int line, int point) {
    int from = point * together();
    return first + from + part(line, point).indexOf(most(line, point));
  }

  private LongStream pieces(int line, int point) {
    return part(line, point).stream().mapToLong(Long::longValue);
  }

  private List<Long> part(int line, int point) {
    int from = point * together();
    return values.get(line).subList(from, Math.min(length(), from + together()));
  }
}
