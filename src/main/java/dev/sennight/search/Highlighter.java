package dev.sennight.search;

import dev.sennight.index.Tokenizer;
import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.rank.Alternative;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.Word.Feature;
import dev.sennight.search.rank.Word.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to mark for a query, and where it stands in a text. Safe for use by many threads. */
final class Highlighter {
  private static final float LEAST_WEIGHT = 0.5f;
  private static final int LONGEST_TEXT = 2_000_000;

  private final Map<String, Set<Pattern>> byFirst = new HashMap<>();
  private final BitSet firstCharacters = new BitSet();
  private final List<ExactText> written;

  /**
   * Terms side by side that are to be marked.
   *
   * @param worth what a passage gains by holding it
   * @param word number of the query word it belongs to
   * @param piece whether it is only a piece of the word, not marked where the whole word stands
   * @param other whether it is searched in place of the word as typed
   */
  record Pattern(
      List<String> terms,
      List<Integer> positions,
      float worth,
      int word,
      boolean piece,
      boolean other) {}

  /** A place where a pattern stands in a text, in UTF-16 units. */
  record Mark(int start, int end, Pattern pattern) {}

  /** The first {@code terms} of a pattern, the first of them at {@code position} of a text. */
  private record Begun(Pattern pattern, int position, int terms, int start, int end) {
    int next() {
      return position + pattern.positions.get(terms);
    }
  }

  /**
   * Marks what stands for {@code words}.
   *
   * @param written marked as well, only as it is written
   */
  Highlighter(List<Word> words, List<ExactText> written) {
    this.written = written;
    for (int i = 0; i < words.size(); i++) {
      List<Feature> features = words.get(i).features();
      boolean onlyStopWords = features.stream().allMatch(f -> f.weight() < LEAST_WEIGHT);
      for (Feature feature : features) {
        add(words.get(i), feature, i, onlyStopWords);
      }
    }
  }

  private void add(Word word, Feature feature, int number, boolean onlyStopWords) {
    boolean piece = feature.role() != Role.WHOLE;
    boolean weak = feature.role() == Role.PART && feature.weight() < LEAST_WEIGHT;
    for (Alternative each : feature.alternatives()) {
      String first = each.terms().getFirst();
      boolean single = each.terms().size() == 1;
      boolean tiny = weak && single && first.length() < 2;
      boolean stopWord = weak && single && CjkText.isCjk(first.charAt(0)) && !onlyStopWords;
      if (each.isInText() && !tiny && !stopWord) {
        float worth = Math.max(0.05f, feature.weight()) * each.weight();
        byFirst
            .computeIfAbsent(each.open() ? first + "*" : first, k -> new LinkedHashSet<>())
            .add(
                new Pattern(
                    each.terms(),
                    each.positions(),
                    worth,
                    number,
                    piece,
                    word.isOther(feature, each)));
        firstCharacters.set(first.charAt(0));
      }
    }
  }

  /** Marks in the order they begin; pieces only of words that do not stand whole. */
  List<Mark> find(String text) {
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Mark> marks = byFirst.isEmpty() ? new ArrayList<>() : folded(read);
    Set<Integer> whole = new HashSet<>();
    marks.forEach(m -> whole.addAll(m.pattern().piece() ? Set.of() : Set.of(m.pattern().word())));
    marks.removeIf(m -> m.pattern().piece() && whole.contains(m.pattern().word()));
    for (ExactText each : written) {
      Pattern pattern = new Pattern(List.of(each.text()), List.of(0), 1, -1, false, false);
      each.in(read).forEach(range -> marks.add(new Mark(range.start(), range.end(), pattern)));
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return marks;
  }

  private List<Mark> folded(String text) {
    List<Mark> marks = new ArrayList<>();
    List<Begun> begun = new ArrayList<>();
    Tokenizer tokens = Tokenizer.forText();
    tokens.start(text);
    while (tokens.next()) {
      int position = tokens.position();
      begun.removeIf(each -> each.next() < position);
      char first = tokens.buffer()[tokens.from()];
      if (begun.isEmpty() && !firstCharacters.get(first)) {
        continue;
      }
      String term = tokens.term();
      for (int i = begun.size() - 1; i >= 0; i--) {
        Begun each = begun.get(i);
        if (each.next() == position && each.pattern.terms.get(each.terms).equals(term)) {
          begun.remove(i);
          goOn(each, tokens, begun, marks);
        }
      }
      for (Pattern pattern : byFirst.getOrDefault(term, Set.of())) {
        goOn(new Begun(pattern, position, 0, tokens.start(), 0), tokens, begun, marks);
      }
      int length = Character.charCount(term.codePointAt(0));
      if (CjkText.isCjk(first) && term.codePointCount(0, term.length()) <= 2) {
        // a single character that was asked for, at the beginning of a pair
        int start = tokens.start();
        byFirst
            .getOrDefault(term.substring(0, length) + "*", Set.of())
            .forEach(pattern -> marks.add(new Mark(start, start + length, pattern)));
      }
    }
    return marks;
  }

  /** The term that comes next stands at the current token. */
  private static void goOn(Begun each, Tokenizer token, List<Begun> begun, List<Mark> marks) {
    int terms = each.terms + 1;
    int end = Math.max(each.end, token.end());
    if (terms == each.pattern.terms.size()) {
      marks.add(new Mark(each.start, end, each.pattern));
    } else {
      begun.add(new Begun(each.pattern, each.position, terms, each.start, end));
    }
  }

  /** What to mark in {@code text}, in order, without overlaps; what was typed goes first. */
  List<Match> matches(String text) {
    Map<Boolean, List<Mark>> marks =
        find(text).stream().collect(Collectors.partitioningBy(mark -> mark.pattern().other()));
    List<Match> matches = new ArrayList<>();
    merge(marks.getOrDefault(false, List.of())).forEach(range -> matches.add(Match.of(range)));
    int typed = matches.size();
    int next = 0;
    for (TextRange range : merge(marks.getOrDefault(true, List.of()))) {
      while (next < typed && matches.get(next).end() <= range.start()) {
        next++;
      }
      if (next == typed || matches.get(next).start() >= range.end()) {
        matches.add(new Match(range.start(), range.end(), true));
      }
    }
    matches.sort(Comparator.comparingInt(Match::start));
    return matches;
  }

  /** The ranges to mark in {@code text}, in order, without overlaps. */
  List<TextRange> ranges(String text) {
    return merge(find(text));
  }

  static List<TextRange> merge(List<Mark> marks) {
    List<TextRange> ranges = new ArrayList<>();
    for (Mark mark : marks) {
      boolean apart = ranges.isEmpty() || ranges.getLast().end() < mark.start();
      TextRange last = apart ? new TextRange(mark.start(), mark.end()) : ranges.removeLast();
      ranges.add(new TextRange(last.start(), Math.max(last.end(), mark.end())));
    }
    return ranges;
  }
}
