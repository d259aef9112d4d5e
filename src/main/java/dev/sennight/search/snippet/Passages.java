package dev.sennight.search.snippet;

import dev.sennight.model.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One or two passages of a text.
 *
 * @param text the passages, parted by {@code … }
 * @param matches ranges in {@code text}
 * @param start offset of the first passage in the whole text
 */
public record Passages(String text, List<TextRange> matches, int start) {
  /** Longest text in columns, where a Han character takes two. */
  private static final int COLUMNS = 320;

  private static final String BREAK = " … ";

  public Passages {
    matches = List.copyOf(matches);
  }

  /** Chooses the densest passages of {@code text}. */
  public static Passages of(String text, Marks marks) {
    List<Marks.Mark> found = marks.find(text);
    if (found.isEmpty()) {
      int end = fit(text, 0, COLUMNS);
      return new Passages(flat(text.substring(0, end)), List.of(), 0);
    }
    Window first = best(text, found, COLUMNS / 2, null);
    Window second = best(text, found, COLUMNS / 2, first);
    List<Window> windows = new ArrayList<>(List.of(first));
    if (second != null && second.worth() > 0) {
      windows.add(second);
      windows.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    return join(text, found, windows);
  }

  private static Passages join(String text, List<Marks.Mark> found, List<Window> windows) {
    StringBuilder out = new StringBuilder();
    List<TextRange> ranges = new ArrayList<>();
    List<TextRange> all = Marks.merge(found);
    for (Window window : windows) {
      if (!out.isEmpty()) {
        out.append(BREAK);
      }
      int shift = out.length() - window.start();
      for (TextRange range : all) {
        if (range.start() >= window.start() && range.end() <= window.end()) {
          ranges.add(new TextRange(range.start() + shift, range.end() + shift));
        }
      }
      out.append(flat(text.substring(window.start(), window.end())));
    }
    return new Passages(out.toString(), ranges, windows.getFirst().start());
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  private static Window best(
      String text,
      List<Marks.Mark> found,
      int columns,
      @org.jspecify.annotations.Nullable Window taken) {
    Window best = null;
    for (int i = 0; i < found.size(); i++) {
      int start = Math.max(0, found.get(i).start() - 20);
      int end = fit(text, start, columns);
      if (taken != null && start < taken.end() && end > taken.start()) {
        continue;
      }
      Set<String> seen = new HashSet<>();
      float worth = 0;
      for (int k = i; k < found.size() && found.get(k).end() <= end; k++) {
        worth += seen.add(found.get(k).term()) ? found.get(k).worth() : found.get(k).worth() / 8;
      }
      if (best == null || worth > best.worth()) {
        best = new Window(start, end, worth);
      }
    }
    return best == null && taken == null ? new Window(0, fit(text, 0, columns), 0) : best;
  }

  /** The end of the text that starts at {@code start} and takes {@code columns}. */
  private static int fit(String text, int start, int columns) {
    int width = 0;
    int i = start;
    while (i < text.length()) {
      width += text.charAt(i) >= 0x1100 ? 2 : 1;
      if (width > columns) {
        break;
      }
      i++;
    }
    return i;
  }

  private record Window(int start, int end, float worth) {}
}
