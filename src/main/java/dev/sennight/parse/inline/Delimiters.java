package dev.sennight.parse.inline;

import dev.sennight.model.text.Inline.Style;
import dev.sennight.parse.text.Chars;
import org.jspecify.annotations.Nullable;

/**
 * Runs of {@code * _ ~ =} and how they pair, after CommonMark, with one difference: punctuation of
 * Chinese and Japanese does not keep a run from opening or closing, and neither does other
 * punctuation that has a Chinese character on its far side. So {@code **真，**她} is bold.
 */
final class Delimiters {
  private static final String MARKS = "*_~=";
  private final NodeList nodes;
  @Nullable Node lastRun;

  Delimiters(NodeList nodes) {
    this.nodes = nodes;
  }

  /** Makes a run of what stands at start, or returns null when it can neither open nor close. */
  static @Nullable Node run(String source, int start, int end) {
    char mark = source.charAt(start);
    if ((mark == '~' || mark == '=') && end - start != 2) {
      return null;
    }
    int before = start == 0 ? '\n' : source.codePointBefore(start);
    int after = end == source.length() ? '\n' : source.codePointAt(end);
    boolean left = flanks(before, after);
    boolean right = flanks(after, before);
    Node run = new Node(Node.Kind.RUN, start, end);
    run.mark = mark;
    run.count = end - start;
    run.firstCount = run.count;
    boolean whole = mark == '_';
    run.canOpen = left && (!whole || !right || Chars.isPunctuation(before));
    run.canClose = right && (!whole || !left || Chars.isPunctuation(after));
    return run.canOpen || run.canClose ? run : null;
  }

  /** Whether a run leans against {@code near}, with {@code far} on its other side. */
  private static boolean flanks(int far, int near) {
    if (Chars.isSpace(near)) {
      return false;
    }
    return isEastAsian(near)
        || !Chars.isPunctuation(near)
        || Chars.isSpace(far)
        || Chars.isPunctuation(far)
        || isEastAsian(far);
  }

  private static boolean isEastAsian(int c) {
    return Chars.isWide(c) || Chars.isHangul(c);
  }

  void push(Node run) {
    Node top = lastRun;
    run.previousRun = top;
    if (top != null) {
      top.nextRun = run;
    }
    lastRun = run;
  }

  /** Pairs all runs above {@code bottom} and forgets them. */
  void process(@Nullable Node bottom) {
    @Nullable Node[] floors = new @Nullable Node[MARKS.length() * 6];
    boolean[] floored = new boolean[floors.length];
    Node closer = lowest(bottom);
    while (closer != null) {
      if (!closer.canClose) {
        closer = closer.nextRun;
        continue;
      }
      int key = key(closer);
      Node floor = floored[key] ? floors[key] : bottom;
      Node opener = opener(closer, floor, bottom);
      if (opener != null) {
        closer = pair(opener, closer);
      } else {
        floors[key] = closer.previousRun;
        floored[key] = true;
        Node following = closer.nextRun;
        if (!closer.canOpen) {
          unlink(closer);
        }
        closer = following;
      }
    }
    forget(bottom);
  }

  private static int key(Node run) {
    return (MARKS.indexOf(run.mark) * 2 + (run.canOpen ? 1 : 0)) * 3 + run.firstCount % 3;
  }

  private @Nullable Node lowest(@Nullable Node bottom) {
    Node run = lastRun == bottom ? null : lastRun;
    while (run != null && run.previousRun != bottom && run.previousRun != null) {
      run = run.previousRun;
    }
    return run;
  }

  private static @Nullable Node opener(Node closer, @Nullable Node floor, @Nullable Node bottom) {
    Node run = closer.previousRun;
    while (run != null && run != floor && run != bottom) {
      if (run.mark == closer.mark && run.canOpen && fits(run, closer)) {
        return run;
      }
      run = run.previousRun;
    }
    return null;
  }

  private static boolean fits(Node opener, Node closer) {
    if (!opener.canClose && !closer.canOpen) {
      return true;
    }
    return (opener.firstCount + closer.firstCount) % 3 != 0
        || (opener.firstCount % 3 == 0 && closer.firstCount % 3 == 0);
  }

  /** Wraps what stands between, and returns the run to go on with. */
  private @Nullable Node pair(Node opener, Node closer) {
    int used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
    Node styled = new Node(Node.Kind.STYLED, opener.end - used, closer.start + used);
    styled.style =
        switch (closer.mark) {
          case '~' -> Style.STRIKETHROUGH;
          case '=' -> Style.HIGHLIGHT;
          default -> used == 2 ? Style.STRONG : Style.EMPHASIS;
        };
    nodes.wrap(opener, closer, styled);
    opener.nextRun = closer;
    closer.previousRun = opener;
    opener.count -= used;
    closer.count -= used;
    if (opener.count == 0) {
      unlink(opener);
      nodes.remove(opener);
    }
    if (closer.count > 0) {
      return closer;
    }
    Node following = closer.nextRun;
    unlink(closer);
    nodes.remove(closer);
    return following;
  }

  private void unlink(Node run) {
    Node before = run.previousRun;
    Node after = run.nextRun;
    if (before != null) {
      before.nextRun = after;
    }
    if (after == null) {
      lastRun = before;
    } else {
      after.previousRun = before;
    }
  }

  private void forget(@Nullable Node bottom) {
    lastRun = bottom;
    if (bottom != null) {
      bottom.nextRun = null;
    }
  }
}
