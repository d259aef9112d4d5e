package dev.sennight.index.analysis;

import java.util.Arrays;

/**
 * A text folded character by character, with the class of each character and where it came from. A
 * long text is folded in parts that end at spaces, so that memory does not grow with it. Reused
 * from text to text.
 */
final class FoldedText {
  /** Characters of a text that are folded at once. */
  static final int PART = 1 << 16;

  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte CJK = 2;
  static final byte LOWER = 3;
  static final byte UPPER = 4;
  static final byte DIGIT = 5;
  static final byte SIGN = 6;

  private static final byte[] ASCII = asciiClasses();

  char[] chars = new char[1024];
  byte[] classes = new byte[1024];
  int[] origins = new int[1024];
  int length;
  private CharSequence text = "";
  private int end;

  /** Starts over with {@code source}; nothing of it is folded before {@link #next()}. */
  void start(CharSequence source) {
    text = source;
    end = 0;
    length = 0;
  }

  /** Folds the next part of the text in place of the one before; false at its end. */
  boolean next() {
    length = 0;
    int from = end;
    end = partEnd(from);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (length + 20 > chars.length) {
        grow();
      }
      if (c < 0x80) {
        byte type = ASCII[c];
        add(type == UPPER ? (char) (c + 32) : c, type, i);
      } else {
        other(i, c);
      }
    }
    return from < end;
  }

  /** Behind the last space of the part; a word without an end is cut. */
  private int partEnd(int from) {
    int most = from + PART;
    if (most >= text.length()) {
      return text.length();
    }
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
    char folded = CharFold.fold(c);
    if (folded == CharFold.DROP) {
      return;
    }
    if (folded == CharFold.EXPAND) {
      byte upper = Character.isUpperCase(c) ? UPPER : 0;
      String more = CharFold.expand(c);
      for (int k = 0; k < more.length() && k < 18; k++) {
        byte type = classOf(more.charAt(k));
        add(more.charAt(k), type == LOWER && upper != 0 ? upper : type, i);
      }
      return;
    }
    if (Character.isSurrogate(folded)) {
      add(folded, surrogateClass(text, i), i);
      return;
    }
    add(folded, c < 0x80 || folded >= 0x80 ? classOf(folded) : wideClass(c, folded), i);
  }

  private static byte wideClass(char c, char folded) {
    return c >= 0xFF21 && c <= 0xFF3A ? UPPER : ASCII[folded];
  }

  private static byte surrogateClass(CharSequence text, int i) {
    int start = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    if (start < 0 || start + 1 >= text.length()) {
      return OTHER;
    }
    if (!Character.isSurrogatePair(text.charAt(start), text.charAt(start + 1))) {
      return OTHER;
    }
    int point = Character.toCodePoint(text.charAt(start), text.charAt(start + 1));
    return Character.isIdeographic(point) ? CJK : SIGN;
  }

  private void add(char c, byte type, int origin) {
    chars[length] = c;
    classes[length] = type;
    origins[length++] = origin;
  }

  private void grow() {
    int size = chars.length * 2;
    chars = Arrays.copyOf(chars, size);
    classes = Arrays.copyOf(classes, size);
    origins = Arrays.copyOf(origins, size);
  }

  boolean isAlnum(int i) {
    return i >= 0 && i < length && classes[i] >= LOWER && classes[i] <= DIGIT;
  }

  boolean isLetter(int i) {
    return i >= 0 && i < length && (classes[i] == LOWER || classes[i] == UPPER);
  }

  boolean isCjk(int i) {
    return i < length && classes[i] == CJK;
  }

  /** How many UTF-16 units the character at {@code i} has. */
  int charLength(int i) {
    boolean pair =
        Character.isHighSurrogate(chars[i])
            && i + 1 < length
            && Character.isLowSurrogate(chars[i + 1]);
    return pair ? 2 : 1;
  }

  /** One past the last unit, in the original text, of the folded character {@code i}. */
  int originEnd(int i) {
    return origins[i] + 1;
  }

  private static byte classOf(char c) {
    if (c < 0x80) {
      return ASCII[c];
    }
    if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) {
      return CJK;
    }
    if (c >= 0x3040 && c <= 0x30FF && c != 0x30FB && c != 0x30A0 || c >= 0x3105 && c <= 0x312F) {
      return CJK;
    }
    if (c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c == 0x3005 || c == 0x3007) {
      return CJK;
    }
    if (Character.isLetter(c)) {
      return LOWER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return LOWER;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : OTHER;
  }

  private static byte[] asciiClasses() {
    byte[] classes = new byte[0x80];
    for (char c = 0; c < 0x80; c++) {
      if (c >= 'a' && c <= 'z') {
        classes[c] = LOWER;
      } else if (c >= 'A' && c <= 'Z') {
        classes[c] = UPPER;
      } else if (c >= '0' && c <= '9') {
        classes[c] = DIGIT;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        classes[c] = SPACE;
      }
    }
    return classes;
  }
}
