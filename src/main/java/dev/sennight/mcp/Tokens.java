package dev.sennight.mcp;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * About how many tokens a text costs a language model: one for each character beyond Latin and its
 * kin, one for four characters of others. Tokenizers differ; this errs on the high side for both.
 */
final class Tokens {
  /** What a default answer fits. */
  static final int ANSWER = 2_000;

  private static final int LATIN_END = 0x2E80;
  private static final int PER_TOKEN = 4;

  private Tokens() {}

  static int of(String text) {
    return cost(text) / PER_TOKEN + 1;
  }

  private static int cost(String text) {
    int cost = 0;
    for (int i = 0; i < text.length(); i++) {
      cost += cost(text.charAt(i));
    }
    return cost;
  }

  private static int cost(char c) {
    return c < LATIN_END ? 1 : PER_TOKEN;
  }

  /**
   * The end of the part of {@code text} that begins at {@code start}: at most {@code tokens} and
   * {@code chars} long, and, when the text goes on, at the end of a line or sentence in its second
   * half, or else of a character.
   */
  static int partEnd(String text, int start, int tokens, int chars) {
    int end = start;
    int left = tokens * PER_TOKEN;
    int most = (int) Math.min(text.length(), (long) start + chars);
    while (end < most && left >= cost(text.charAt(end))) {
      left -= cost(text.charAt(end));
      end++;
    }
    if (end == text.length()) {
      return end;
    }
    int half = start + (end - start) / 2;
    int line = text.lastIndexOf('\n', end - 1) + 1;
    if (line > half) {
      return line;
    }
    int sentence = sentenceEnd(text, half, end);
    if (sentence > half) {
      return sentence;
    }
    boolean splits = end > start + 1 && Character.isLowSurrogate(text.charAt(end));
    return Math.max(start + 1, splits ? end - 1 : end);
  }

  private static int sentenceEnd(String text, int from, int to) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text.substring(from, to));
    sentences.last();
    int end = sentences.previous();
    return end == BreakIterator.DONE ? -1 : from + end;
  }
}
