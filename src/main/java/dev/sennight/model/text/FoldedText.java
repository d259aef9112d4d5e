package dev.sennight.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in the form in which search and comparison read it, and where each character of it came
 * from. Width, case, accents, compatibility forms, traditional Han, radicals and composition do not
 * count; characters that nobody sees leave no trace.
 *
 * <p>A long text is folded in parts that end at spaces, so that memory does not grow with it.
 * Reused from text to text; not safe for use by two threads.
 */
public final class FoldedText {
  /** Characters of a text that are folded at once. */
  public static final int PART = 1 << 16;

  /** No character folds to more. */
  private static final int LONGEST = 18;

  private char[] chars = new char[0];
  private boolean[] capitals = new boolean[0];
  private int[] origins = new int[0];
  private int length;
  private CharSequence text = "";
  private int end;
  private final int part;

  /** For texts of any length. */
  public FoldedText() {
    this(PART);
  }

  private FoldedText(int part) {
    this.part = part;
  }

  /** The folded form of a whole text. */
  public static String of(CharSequence text) {
    FoldedText folded = new FoldedText();
    folded.start(text);
    StringBuilder out = new StringBuilder(text.length());
    while (folded.next()) {
      out.append(folded.chars, 0, folded.length);
    }
    return out.toString();
  }

  /**
   * Where {@code words} stand in {@code text} in any form, in order, without overlaps; nowhere when
   * they fold to nothing.
   */
  public static List<TextRange> find(String words, CharSequence text) {
    String wanted = of(words);
    List<TextRange> found = new ArrayList<>();
    FoldedText folded = new FoldedText(Integer.MAX_VALUE);
    folded.start(text);
    folded.next();
    String within = new String(folded.chars, 0, folded.length);
    int at = wanted.isEmpty() ? -1 : within.indexOf(wanted);
    int end = 0;
    while (at >= 0) {
      int last = at + wanted.length() - 1;
      if (folded.start(at) >= end) {
        end = folded.end(last);
        found.add(new TextRange(folded.start(at), end));
      }
      at = within.indexOf(wanted, last + 1);
    }
    return found;
  }

  /** Starts over with {@code source}; nothing of it is folded before {@link #next()}. */
  public void start(CharSequence source) {
    text = source;
    end = 0;
    length = 0;
  }

  /** Folds the next part of the text in place of the one before; false at its end. */
  public boolean next() {
    length = 0;
    int from = end;
    end = partEnd(from);
    makeRoom(end - from + LONGEST);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (length + LONGEST > chars.length) {
        makeRoom(2 * chars.length);
      }
      if (c < 0x80) {
        boolean capital = c >= 'A' && c <= 'Z';
        add(capital ? (char) (c + 32) : c, capital, i);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pair(i++);
      } else {
        other(i, c);
      }
    }
    return from < end;
  }

  /** Behind the last space of the part; a word without an end is cut. */
  private int partEnd(int from) {
    if (text.length() - from <= part) {
      return text.length();
    }
    int most = from + part;
    int to = most;
    while (to > from && text.charAt(to - 1) > ' ') {
      to--;
    }
    if (to > from) {
      return to;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  private void other(int i, char c) {
    char folded = CharacterFold.fold(c);
    if (folded == CharacterFold.EXPAND) {
      addAll(CharacterFold.expand(c), Character.isUpperCase(c), i);
    } else if (folded != CharacterFold.DROP) {
      add(folded, c >= 0xFF21 && c <= 0xFF3A, i);
    }
  }

  /** Letters and enclosed characters may stand for others; emoji and rare ideographs do not. */
  private void pair(int i) {
    int point = Character.toCodePoint(text.charAt(i), text.charAt(i + 1));
    boolean enclosed = point >= 0x1F100 && point <= 0x1F2FF;
    if (DefaultIgnorable.is(point)) {
      return;
    }
    String same = text.subSequence(i, i + 2).toString();
    boolean letter = enclosed || Character.isLetterOrDigit(point);
    String more = letter ? CharacterFold.expand(point) : same;
    if (more.equals(same)) {
      add(text.charAt(i), false, i);
      add(text.charAt(i + 1), false, i + 1);
    } else {
      addAll(more, Character.isUpperCase(point), i);
    }
  }

  private void addAll(String more, boolean capital, int origin) {
    char first = more.isEmpty() ? 0 : more.charAt(0);
    char composed = length == 0 ? 0 : CharacterFold.compose(chars[length - 1], first);
    if (composed != 0) {
      chars[length - 1] = composed;
    }
    boolean taken = composed != 0 || CharacterFold.isVoicing(first);
    for (int k = taken ? 1 : 0; k < Math.min(LONGEST, more.length()); k++) {
      add(more.charAt(k), capital, origin);
    }
  }

  private void add(char c, boolean capital, int origin) {
    chars[length] = c;
    capitals[length] = capital;
    origins[length++] = origin;
  }

  private void makeRoom(int size) {
    if (size <= chars.length) {
      return;
    }
    chars = Arrays.copyOf(chars, size);
    capitals = Arrays.copyOf(capitals, size);
    origins = Arrays.copyOf(origins, size);
  }

  /** The folded characters of the part; beyond {@link #length()} they mean nothing. */
  public char[] chars() {
    return chars;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** Whether the letter that {@code i} was folded from was a capital. */
  public boolean isCapital(int i) {
    return capitals[i];
  }

  /** Where the character that {@code i} was folded from begins in the text as given. */
  public int start(int i) {
    return origins[i];
  }

  /**
   * Where it ends, exclusive, with all that belongs to it and leaves no trace: accents, variation
   * selectors, characters that nobody sees.
   */
  public int end(int i) {
    int next = i + 1;
    while (next < length && origins[next] == origins[i]) {
      next++;
    }
    return next < length ? origins[next] : end;
  }
}
