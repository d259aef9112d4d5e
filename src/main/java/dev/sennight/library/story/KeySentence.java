package dev.sennight.library.story;

import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.TextRange;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence as it stands in an entry, and where it names what is asked for.
 *
 * @param start offset in the entry's plain text; -1 for its title
 * @param matches ranges in {@code text}
 */
public record KeySentence(String text, int start, List<TextRange> matches) {
  private static final int SHORTEST = 24;
  private static final int LONGEST = 180;

  /** What is cut from a line that has no sentences, such as one of code. */
  private static final int MOST = 400;

  private static final double DIGITS = 0.3;
  private static final double EARLY = 0.4;

  public KeySentence {
    matches = List.copyOf(matches);
  }

  /**
   * The sentence of {@code text} with a match that shares most with {@code title}; among equals one
   * that is neither short nor long, holds a figure, and comes early. The title itself when only
   * that holds a match; empty when neither does, as for an entry that is found by its topic.
   *
   * @param matches ranges in {@code text}, in order
   * @param titleMatches ranges in {@code title}
   */
  public static Optional<KeySentence> of(
      String title, List<TextRange> titleMatches, String text, List<TextRange> matches) {
    Set<String> wanted = pairs(title);
    TextRange best = null;
    double most = -1;
    for (TextRange sentence : sentences(text, matches)) {
      double worth = worth(text, sentence, wanted);
      if (worth > most) {
        best = sentence;
        most = worth;
      }
    }
    if (best == null) {
      return titleMatches.isEmpty()
          ? Optional.empty()
          : Optional.of(new KeySentence(title, -1, titleMatches));
    }
    String words = text.substring(best.start(), best.end());
    return Optional.of(new KeySentence(words, best.start(), within(best, matches)));
  }

  /** The first sentence of {@code text}, without matches; empty for blank text. */
  public static Optional<KeySentence> opening(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return Optional.empty();
    }
    TextRange range = sentence(text, new TextRange(first, first + 1));
    String words = text.substring(range.start(), range.end());
    return Optional.of(new KeySentence(words, range.start(), List.of()));
  }

  /**
   * Where {@code names} stand in {@code text}, in order, in any case and width. A name in Latin
   * letters ends where its letters end: {@code Qwen3} names Qwen, storage does not name RAG.
   */
  public static List<TextRange> named(List<String> names, String text) {
    return names.stream()
        .flatMap(name -> FoldedText.find(name, text).stream())
        .filter(range -> isApart(text, range.start()) && isApart(text, range.end()))
        .sorted(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end))
        .toList();
  }

  private static boolean isApart(String text, int at) {
    return at == 0 || at == text.length() || !isLatin(text, at - 1) || !isLatin(text, at);
  }

  private static boolean isLatin(String text, int at) {
    return Character.isLetter(text.charAt(at)) && !CjkText.isCjk(text.charAt(at));
  }

  private static List<TextRange> within(TextRange sentence, List<TextRange> matches) {
    return matches.stream()
        .filter(match -> match.start() >= sentence.start() && match.end() <= sentence.end())
        .map(match ->
            new TextRange(match.start() - sentence.start(), match.end() - sentence.start()))
        .toList();
  }

  private static double worth(String text, TextRange sentence, Set<String> wanted) {
    String words = text.substring(sentence.start(), sentence.end());
    Set<String> shared = pairs(words);
    shared.retainAll(wanted);
    int columns = words.chars().map(c -> CjkText.isCjk((char) c) ? 2 : 1).sum();
    double size = columns < SHORTEST ? (double) columns / SHORTEST : 1;
    size = columns > LONGEST ? (double) LONGEST / columns : size;
    return size
        + (double) shared.size() / Math.max(1, wanted.size())
        + (words.chars().anyMatch(Character::isDigit) ? DIGITS : 0)
        + EARLY * (1 - (double) sentence.start() / text.length());
  }

  /** Pairs of characters, which serve Chinese and Latin words alike. */
  private static Set<String> pairs(String text) {
    String folded = FoldedText.of(text);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))
          && Character.isLetterOrDigit(folded.charAt(i + 1))) {
        pairs.add(folded.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /** The sentences that hold one of {@code matches}, each once. */
  private static List<TextRange> sentences(String text, List<TextRange> matches) {
    List<TextRange> found = new ArrayList<>();
    for (TextRange match : matches) {
      if (found.isEmpty() || found.getLast().end() < match.end()) {
        found.add(sentence(text, match));
      }
    }
    return found;
  }

  private static TextRange sentence(String text, TextRange match) {
    int lineStart = text.lastIndexOf('\n', match.start()) + 1;
    int lineEnd = text.indexOf('\n', match.end());
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(line);
    int first = match.start() - lineStart;
    int last = match.end() - lineStart;
    int start = breaks.isBoundary(first) ? first : breaks.preceding(first);
    int end = breaks.isBoundary(last) ? last : breaks.following(last);
    start = Math.max(start, last - MOST);
    end = end < 0 ? line.length() : Math.min(end, Math.max(last, start + MOST));
    while (end > last && isSpace(line.charAt(end - 1))) {
      end--;
    }
    while (start < first && isSpace(line.charAt(start))) {
      start++;
    }
    return new TextRange(lineStart + start, lineStart + end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
