package dev.sennight.search.snippet;

import dev.sennight.index.analysis.TextScanner;
import dev.sennight.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what to mark in a text. Safe for use by many threads. */
public final class Marks {
  private final Map<String, Float> terms;

  /** Marks terms, each with what it is worth. */
  public Marks(Map<String, Float> terms) {
    this.terms = Map.copyOf(terms);
  }

  /** A place in the text and what it is worth. */
  record Mark(int start, int end, float worth, String term) {}

  List<Mark> find(String text) {
    List<Mark> marks = new ArrayList<>();
    TextScanner scanner = TextScanner.forText();
    scanner.start(text);
    while (scanner.next()) {
      Float worth = terms.get(scanner.term());
      if (worth != null) {
        marks.add(new Mark(scanner.start(), scanner.end(), worth, scanner.term()));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return marks;
  }

  /** The ranges to mark, in order, without overlaps. */
  public List<TextRange> ranges(String text) {
    return merge(find(text));
  }

  static List<TextRange> merge(List<Mark> marks) {
    List<TextRange> ranges = new ArrayList<>();
    for (Mark mark : marks) {
      if (!ranges.isEmpty() && ranges.getLast().end() >= mark.start()) {
        TextRange last = ranges.removeLast();
        ranges.add(new TextRange(last.start(), Math.max(last.end(), mark.end())));
      } else {
        ranges.add(new TextRange(mark.start(), mark.end()));
      }
    }
    return ranges;
  }
}
