package dev.sennight.search;

import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.Highlighter.Mark;
import dev.sennight.search.Highlighter.Pattern;
import dev.sennight.search.SearchAnswer.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Cuts passages out of texts: whole words, from the beginning of a sentence where possible. */
public final class Passages {
  /** Longest snippet in columns, where a Han character takes two. */
  private static final int COLUMNS = 320;

  private static final int LEAD_COLUMNS = 40;
  private static final int LEAST_COLUMNS = 24;
  private static final float REPEAT = 0.1f;
  private static final String BREAK = "… ";
  private static final String CLOSING = "，。、；：！？）」』】》”’,.;:!?)]}";

  /** A line with what web clippers write as the name of an image that has none. */
  private static final java.util.regex.Pattern IMAGE_NAME =
      java.util.regex.Pattern.compile("(?m)^\\h*(?:Image|image|图片|图像)\\h*(?:\\n|$)");

  private Passages() {}

  private record Window(int start, int end, float worth) {
    boolean holds(Mark mark) {
      return mark.start() >= start && mark.end() <= end;
    }
  }

  /** The one or two densest passages of {@code text}, which is a note or that of an entry. */
  static Snippet of(String text, Highlighter marks, boolean note) {
    List<Mark> found = marks.find(text);
    List<Window> windows = new ArrayList<>();
    Window first = best(text, found, null);
    windows.add(first == null ? new Window(0, end(text, 0, COLUMNS), 0) : first);
    Window second = first == null ? null : best(text, found, first);
    if (second != null) {
      windows.add(second);
      windows.sort(Comparator.comparingInt(Window::start));
    }
    StringBuilder out = new StringBuilder();
    List<TextRange> ranges = new ArrayList<>();
    List<TextRange> all = Highlighter.merge(found);
    for (Window window : windows) {
      out.append(out.isEmpty() ? "" : BREAK);
      for (Window piece : withoutImageNames(text, window, all)) {
        int shift = out.length() - piece.start();
        for (TextRange range : all) {
          int start = Math.max(range.start(), piece.start());
          int end = Math.min(range.end(), piece.end());
          if (start < end) {
            ranges.add(new TextRange(start + shift, end + shift));
          }
        }
        String passage = text.substring(piece.start(), piece.end());
        out.append(passage.replace('\n', ' ').replace('\t', ' '));
      }
    }
    return new Snippet(out.toString(), ranges, note ? 0 : windows.getFirst().start(), note);
  }

  /** A window without lines that only say that there is an image, unless they are marked. */
  private static List<Window> withoutImageNames(
      String text, Window window, List<TextRange> marked) {
    List<Window> left = new ArrayList<>();
    int start = window.start();
    Matcher image = IMAGE_NAME.matcher(text).region(start, window.end());
    while (image.find()) {
      int from = image.start();
      int to = image.end();
      if (marked.stream().noneMatch(range -> range.start() < to && range.end() > from)) {
        left.add(new Window(start, from, 0));
        start = to;
      }
    }
    left.add(new Window(start, window.end(), 0));
    return left;
  }

  /** The window that holds most, apart from {@code taken}. */
  private static @Nullable Window best(String text, List<Mark> found, @Nullable Window taken) {
    Window best = null;
    Set<List<String>> before = new HashSet<>();
    if (taken != null) {
      found.stream().filter(taken::holds).forEach(mark -> before.add(mark.pattern().terms()));
    }
    for (int i = 0; i < found.size(); i++) {
      int start = lead(text, found.get(i).start());
      if (taken != null && start < taken.end()) {
        start = skipMarks(text, taken.end(), found.get(i).start());
      }
      int end = end(text, start, COLUMNS / 2 - 1);
      boolean overlaps = taken != null && start < taken.end() && end > taken.start();
      if (overlaps || found.get(i).start() < start) {
        continue;
      }
      Set<List<String>> seen = new HashSet<>(before);
      float worth = 0;
      for (int k = i; k < found.size() && found.get(k).end() <= end; k++) {
        Pattern pattern = found.get(k).pattern();
        worth += seen.add(pattern.terms()) ? pattern.worth() : pattern.worth() * REPEAT;
      }
      if (worth > 0 && (best == null || worth > best.worth())) {
        best = new Window(start, end, worth);
      }
    }
    return best;
  }

  /**
   * Where a passage with a match at {@code match} begins: at its sentence, else at a clause, else
   * at a word, never with a mark that belongs to what comes before.
   */
  public static int lead(String text, int match) {
    int width = 0;
    int start = match;
    int clause = match;
    while (start > 0 && width < LEAD_COLUMNS) {
      char before = text.charAt(start - 1);
      if (before == '\n' || "。！？；!?;".indexOf(before) >= 0) {
        return skipMarks(text, start, match);
      }
      clause = "，、：".indexOf(before) >= 0 ? start : clause;
      width += columns(before);
      start--;
    }
    start = start > 0 && clause < match ? clause : start;
    while (start < match && splitsWord(text, start)) {
      start++;
    }
    return skipMarks(text, start, match);
  }

  private static int skipMarks(String text, int start, int most) {
    int at = start;
    while (at < most
        && (Character.isWhitespace(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** The end of a passage that begins at {@code start}: whole words, at most {@code columns}. */
  private static int end(String text, int start, int columns) {
    int width = 0;
    int end = start;
    while (end < text.length() && width + columns(text.charAt(end)) <= columns) {
      width += columns(text.charAt(end++));
    }
    int whole = end;
    while (whole > start && splitsWord(text, whole)) {
      whole--;
    }
    return whole - start < LEAST_COLUMNS ? end - (splitsPair(text, end) ? 1 : 0) : whole;
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static boolean splitsWord(String text, int at) {
    boolean inside = at > 0 && at < text.length();
    return splitsPair(text, at) || inside && inWord(text, at - 1) && inWord(text, at);
  }

  /**
   * Whether {@code text} at {@code at} belongs to a word: of {@code GPT-5.1} and {@code 62.6%} all
   * does.
   */
  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    if (isWord(text, at)) {
      return true;
    }
    if ("%+#".indexOf(c) >= 0) {
      return isWord(text, at - 1) || at > 1 && text.charAt(at - 1) == c && isWord(text, at - 2);
    }
    return ".,-_'’".indexOf(c) >= 0 && isWord(text, at - 1) && isWord(text, at + 1);
  }

  private static boolean isWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && !CjkText.isCjk(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static int columns(char c) {
    return c >= 0x1100 ? 2 : 1;
  }
}
