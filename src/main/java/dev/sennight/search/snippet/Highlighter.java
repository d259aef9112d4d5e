package dev.sennight.search.snippet;

import dev.sennight.index.IndexFields;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.filter.ExactText;
import dev.sennight.search.rank.Alternative;
import dev.sennight.search.rank.Feature;
import dev.sennight.search.rank.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to mark for a query, and where it stands in a text. Safe for use by many threads. */
public final class Highlighter {
  private static final float LEAST_WEIGHT = 0.5f;
  private static final int LONGEST_TEXT = 2_000_000;

  private final Map<String, List<Pattern>> byFirst = new HashMap<>();
  private final BitSet firstCharacters = new BitSet();
  private final Map<ExactText, Pattern> written = new LinkedHashMap<>();

  /**
   * Marks what stands for {@code words}.
   *
   * @param exact marked as well, only as it is written
   */
  public Highlighter(List<Word> words, List<ExactText> exact) {
    for (ExactText each : exact) {
      int number = words.size() + written.size();
      written.put(each, new Pattern(List.of(each.text()), List.of(0), 1, number, false));
    }
    for (int i = 0; i < words.size(); i++) {
      List<Feature> features = words.get(i).features();
      boolean onlyStopWords = features.stream().allMatch(f -> f.weight() < LEAST_WEIGHT);
      for (Feature feature : features) {
        add(feature, i, onlyStopWords);
      }
    }
  }

  private void add(Feature feature, int word, boolean onlyStopWords) {
    boolean piece = feature.role() != Feature.Role.WHOLE;
    boolean weak = feature.role() == Feature.Role.PART && feature.weight() < LEAST_WEIGHT;
    for (Alternative alternative : feature.alternatives()) {
      boolean open = alternative.open() && alternative.field().equals(IndexFields.TEXT);
      boolean single = alternative.terms().size() == 1;
      boolean tiny = weak && single && alternative.terms().getFirst().length() < 2;
      boolean stopWord = weak && single && isHan(alternative) && !onlyStopWords;
      if (!alternative.field().equals(IndexFields.TEXT) || tiny || stopWord) {
        continue;
      }
      float worth = Math.max(0.05f, feature.weight()) * alternative.weight();
      add(new Pattern(alternative.terms(), alternative.positions(), worth, word, piece), open);
    }
  }

  private static boolean isHan(Alternative alternative) {
    return alternative.terms().getFirst().charAt(0) >= 0x2E80;
  }

  private void add(Pattern pattern, boolean open) {
    String first = pattern.terms().getFirst();
    if (!first.isEmpty()) {
      String key = open ? first + "*" : first;
      byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
      firstCharacters.set(first.charAt(0));
    }
  }

  /** Marks in the order they begin; pieces only of words that do not stand whole. */
  List<Mark> find(String text) {
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Mark> marks = byFirst.isEmpty() ? new ArrayList<>() : folded(read);
    written.forEach((each, pattern) ->
        each.in(read).forEach(range -> marks.add(new Mark(range.start(), range.end(), pattern))));
    marks.sort(Comparator.comparingInt(Mark::start));
    return marks;
  }

  private List<Mark> folded(String text) {
    ScannedText scanned = ScannedText.of(text);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < scanned.size(); i++) {
      if (firstCharacters.get(scanned.firstCharacter(i))) {
        String term = scanned.term(i);
        match(scanned, i, byFirst.get(term), marks);
        int first = Character.charCount(term.codePointAt(0));
        if (term.charAt(0) >= 0x2E80 && term.codePointCount(0, term.length()) <= 2) {
          single(scanned.start(i), first, byFirst.get(term.substring(0, first) + "*"), marks);
        }
      }
    }
    Set<Integer> whole = new HashSet<>();
    marks.forEach(m -> whole.addAll(m.pattern().piece() ? Set.of() : Set.of(m.pattern().word())));
    marks.removeIf(m -> m.pattern().piece() && whole.contains(m.pattern().word()));
    return marks;
  }

  private static void match(
      ScannedText scanned,
      int i,
      @org.jspecify.annotations.Nullable List<Pattern> patterns,
      List<Mark> marks) {
    if (patterns == null) {
      return;
    }
    for (Pattern pattern : patterns) {
      int end = scanned.matchEnd(i, pattern);
      if (end >= 0) {
        marks.add(new Mark(scanned.start(i), end, pattern));
      }
    }
  }

  /** A single character that was asked for stands at the beginning of a pair. */
  private static void single(
      int start,
      int length,
      @org.jspecify.annotations.Nullable List<Pattern> patterns,
      List<Mark> marks) {
    if (patterns != null) {
      for (Pattern pattern : patterns) {
        marks.add(new Mark(start, start + length, pattern));
      }
    }
  }

  /** The ranges to mark in {@code text}, in order, without overlaps. */
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
