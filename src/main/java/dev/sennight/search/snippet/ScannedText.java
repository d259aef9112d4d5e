package dev.sennight.search.snippet;

import dev.sennight.index.analysis.Tokenizer;
import java.util.Arrays;

/** The tokens of a text, in a form in which terms side by side are quickly found. */
final class ScannedText {
  private char[] terms = new char[1024];
  private int used;
  private int[] froms = new int[256];
  private int[] lengths = new int[256];
  private int[] positions = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  private ScannedText(String text) {
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(text);
    while (scanner.next()) {
      add(scanner);
    }
  }

  static ScannedText of(String text) {
    return new ScannedText(text);
  }

  private void add(Tokenizer scanner) {
    if (size == froms.length) {
      froms = Arrays.copyOf(froms, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      positions = Arrays.copyOf(positions, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    int length = scanner.length();
    if (used + length > terms.length) {
      terms = Arrays.copyOf(terms, 2 * terms.length + length);
    }
    System.arraycopy(scanner.buffer(), scanner.from(), terms, used, length);
    froms[size] = used;
    lengths[size] = length;
    used += length;
    positions[size] = scanner.position();
    starts[size] = scanner.start();
    ends[size++] = scanner.end();
  }

  int size() {
    return size;
  }

  char firstCharacter(int i) {
    return terms[froms[i]];
  }

  String term(int i) {
    return new String(terms, froms[i], lengths[i]);
  }

  int start(int i) {
    return starts[i];
  }

  /** Where the pattern that begins with token {@code i} ends in the text; -1 if it is not there. */
  int matchEnd(int i, Pattern pattern) {
    int end = ends[i];
    for (int k = 1; k < pattern.terms().size(); k++) {
      int at = find(i, positions[i] + pattern.positions().get(k), pattern.terms().get(k));
      if (at < 0) {
        return -1;
      }
      end = Math.max(end, ends[at]);
    }
    return end;
  }

  private int find(int from, int position, String term) {
    for (int i = from; i < size && positions[i] <= position; i++) {
      if (positions[i] == position && is(i, term)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(int i, String term) {
    if (lengths[i] != term.length()) {
      return false;
    }
    for (int k = 0; k < lengths[i]; k++) {
      if (terms[froms[i] + k] != term.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
