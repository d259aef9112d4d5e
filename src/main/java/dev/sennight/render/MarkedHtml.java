package dev.sennight.render;

import dev.sennight.model.text.Match;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import dev.sennight.render.html.LatinMarks;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Writes the text of a part and counts it as {@link dev.sennight.model.text.PlainText} does, so
 * that ranges of that text are marked where they fall, across styles, links and blocks.
 */
final class MarkedHtml {
  private final HtmlWriter out;
  private final List<Match> marks;
  private final int firstNumber;
  private final List<PageHighlight> highlights;
  private final BitSet named = new BitSet();
  private final Set<String> begun = new HashSet<>();
  private int offset;
  private LatinMarks latin = LatinMarks.NONE;

  /**
   * @param marks in order, without overlaps
   * @param firstNumber number of the first mark in the page
   * @param highlights in order, without overlaps
   */
  MarkedHtml(HtmlWriter out, List<Match> marks, int firstNumber, List<PageHighlight> highlights) {
    this.out = out;
    this.marks = marks;
    this.firstNumber = firstNumber;
    this.highlights = highlights;
  }

  /** Sets which marks of the following text are Latin; returns what was set before. */
  LatinMarks latin(LatinMarks following) {
    LatinMarks before = latin;
    latin = following;
    return before;
  }

  /** Where in the plain text the next character stands. */
  int offset() {
    return offset;
  }

  /** Goes on at another place, for text that the page shows elsewhere than the document. */
  void seek(int newOffset) {
    offset = newOffset;
  }

  /** Counts text that the page does not show as such. */
  void skip(int length) {
    offset += length;
  }

  /** Whether a mark falls into the next {@code length} units. */
  boolean marksWithin(int length) {
    int next = nextMark();
    return next < marks.size() && marks.get(next).start() < offset + length;
  }

  /** Writes text that the plain text has too. */
  void text(String text) {
    int done = 0;
    int next = nextHighlight();
    int from = offset;
    for (; next < highlights.size() && done < text.length(); next++) {
      PageHighlight highlight = highlights.get(next);
      int start = whole(text, Math.clamp((long) highlight.start() - from, done, text.length()));
      int end = whole(text, Math.clamp((long) highlight.end() - from, start, text.length()));
      marked(text.substring(done, start));
      if (end > start) {
        openHighlight(next);
        marked(text.substring(start, end));
        out.close(Element.MARK);
      }
      done = end;
    }
    marked(done == 0 ? text : text.substring(done));
  }

  /** Writes text outside of highlights, or within one. */
  private void marked(String text) {
    int done = 0;
    int mark = nextMark();
    while (mark < marks.size() && marks.get(mark).start() < offset + text.length()) {
      int start = whole(text, Math.max(done, marks.get(mark).start() - offset));
      int end = whole(text, Math.min(text.length(), marks.get(mark).end() - offset));
      if (start > done) {
        latin.write(text.substring(done, start), out);
      }
      if (end > start) {
        openMark(mark, "hit");
        latin.write(text.substring(start, end), out);
        out.close(Element.MARK);
      }
      done = Math.max(done, end);
      mark++;
    }
    if (done < text.length()) {
      latin.write(done == 0 ? text : text.substring(done), out);
    }
    offset += text.length();
  }

  /**
   * Writes something that stands for {@code length} units and cannot be split, and marks it whole.
   */
  void whole(int length, Runnable writing) {
    boolean marked = length > 0 && marksWithin(length);
    int next = nextHighlight();
    boolean highlighted =
        length > 0 && next < highlights.size() && highlights.get(next).start() < offset + length;
    if (highlighted) {
      openHighlight(next);
    }
    if (marked) {
      openMark(nextMark(), "hit whole");
    }
    writing.run();
    if (marked) {
      out.close(Element.MARK);
    }
    if (highlighted) {
      out.close(Element.MARK);
    }
    offset += length;
  }

  private void openHighlight(int number) {
    PageHighlight highlight = highlights.get(number);
    out.open(Element.MARK, highlight.styleClass());
    if (begun.add(highlight.id())) {
      out.set(Attribute.ID, PageAnchors.of(highlight.subpath()));
    }
  }

  private void openMark(int mark, String styleClass) {
    out.open(Element.MARK, marks.get(mark).other() ? styleClass + " other" : styleClass);
    if (!named.get(mark)) {
      named.set(mark);
      out.set(Attribute.ID, PageAnchors.mark(firstNumber + mark));
    }
  }

  /** The first mark that ends after {@link #offset}. */
  private int nextMark() {
    return next(marks.size(), i -> marks.get(i).end());
  }

  private int nextHighlight() {
    return next(highlights.size(), i -> highlights.get(i).end());
  }

  private int next(int size, IntUnaryOperator end) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end.applyAsInt(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Never cuts a surrogate pair. */
  private static int whole(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
