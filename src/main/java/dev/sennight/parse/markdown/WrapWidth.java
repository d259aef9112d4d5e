package dev.sennight.parse.markdown;

import dev.sennight.model.text.CjkText;
import dev.sennight.parse.text.Chars;
import java.util.List;

/**
 * Whether the lines of a document's paragraphs are wrapped at a width, as editors wrap them: then a
 * line break says nothing. Where they are not, the user broke the lines.
 *
 * <p>A break fits a width when its line is no longer and the next word would have made it so. The
 * width that most breaks fit is the document's, if no more than a quarter of the breaks fit it not,
 * and few lines are longer. A sentence that goes on in lower case speaks for any width.
 */
final class WrapWidth {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 130;

  /** Columns by which a line may be short of the width: people also wrap by hand. */
  private static final int SLACK = 6;

  private static final String SENTENCE_ENDS = ".!?:";
  private static final String MARKUP = "[(*_`~=\"'";
  private static final int MISSES = 4;
  private static final int LONG_LINES = 5;

  /** Breaks that fit a width, as differences to the width before. */
  private final int[] fits = new int[WIDEST + 2];

  /** Lines by their columns; the last holds all that are longer. */
  private final int[] lengths = new int[WIDEST + SLACK + 2];

  private int breaks;
  private int flowing;
  private int lines;

  /** Takes in a paragraph: its lines as they stand in the document, marks of blocks included. */
  void add(List<String> paragraph) {
    for (int i = 0; i < paragraph.size(); i++) {
      String line = paragraph.get(i).stripTrailing();
      int columns = columns(line, 0, line.length());
      if (!line.contains("://")) {
        lines++;
        lengths[Math.min(columns, lengths.length - 1)]++;
      }
      boolean hard = line.endsWith("\\") || paragraph.get(i).endsWith("  ");
      if (i + 1 < paragraph.size() && !hard && !line.isEmpty()) {
        add(line, columns, paragraph.get(i + 1).strip());
      }
    }
  }

  private void add(String line, int columns, String next) {
    boolean goesOn = goesOn(line, next);
    if (!goesOn && (line.contains("://") || next.contains("://"))) {
      return; // nobody breaks an address
    }
    breaks++;
    if (goesOn) {
      flowing++;
      return;
    }
    int most = columns + 1 + firstWord(next) + SLACK;
    int from = Math.max(NARROWEST, columns);
    int to = Math.min(WIDEST + 1, most);
    if (from < to) {
      fits[from]++;
      fits[to]--;
    }
  }

  /** Whether a sentence in Latin letters goes on in the next line. */
  private static boolean goesOn(String line, String next) {
    char last = line.charAt(line.length() - 1);
    int first = 0;
    while (first < next.length() && MARKUP.indexOf(next.charAt(first)) >= 0) {
      first++;
    }
    return SENTENCE_ENDS.indexOf(last) < 0
        && !CjkText.isCjk(last)
        && first < next.length()
        && !CjkText.isCjk(next.charAt(first))
        && Character.isLowerCase(next.charAt(first));
  }

  /** Whether the breaks say nothing; true when there are none. */
  boolean isWrapped() {
    int best = 0;
    int width = NARROWEST;
    int fitting = 0;
    for (int i = NARROWEST; i <= WIDEST; i++) {
      fitting += fits[i];
      if (fitting > best) {
        best = fitting;
        width = i;
      }
    }
    int misses = breaks - flowing - best;
    int longer = 0;
    for (int i = width + SLACK + 1; i < lengths.length; i++) {
      longer += lengths[i];
    }
    boolean fewLonger = best == 0 || longer * LONG_LINES <= lines;
    return breaks == 0 || (misses * MISSES <= breaks && fewLonger);
  }

  private static int firstWord(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      if (Chars.isWide(line.charAt(end))) {
        end += end == 0 ? 1 : 0;
        break;
      }
      end++;
    }
    return columns(line, 0, end);
  }

  /** How wide a text is, in widths of a Latin letter. */
  private static int columns(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      columns += Chars.isWide(c) || Chars.isHangul(c) ? 2 : 1;
      i += Character.charCount(c);
    }
    return columns;
  }
}
