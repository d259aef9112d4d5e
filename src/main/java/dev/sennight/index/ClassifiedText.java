package dev.sennight.index;

import dev.sennight.model.text.FoldedText;

/** A folded text with the class of each character. Reused from text to text. */
final class ClassifiedText {
  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte CJK = 2;
  static final byte LOWER = 3;
  static final byte UPPER = 4;
  static final byte DIGIT = 5;
  static final byte SIGN = 6;

  private static final byte[] ASCII = asciiClasses();

  private final FoldedText folded = new FoldedText();
  char[] chars = new char[0];
  byte[] classes = new byte[1024];
  int length;

  /** Starts over with {@code source}; nothing of it is read before {@link #next()}. */
  void start(CharSequence source) {
    folded.start(source);
    length = 0;
  }

  /** Reads the next part of the text in place of the one before; false at its end. */
  boolean next() {
    boolean more = folded.next();
    chars = folded.chars();
    length = folded.length();
    if (classes.length < length) {
      classes = new byte[chars.length];
    }
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(chars[i + 1])) {
        byte type = Character.isIdeographic(Character.toCodePoint(c, chars[i + 1])) ? CJK : SIGN;
        classes[i++] = type;
        classes[i] = type;
      } else {
        byte type = classOf(c);
        classes[i] = type == LOWER && folded.isCapital(i) ? UPPER : type;
      }
    }
    return more;
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

  /** Where the character {@code i} begins in the text as given. */
  int start(int i) {
    return folded.start(i);
  }

  /** Where it ends, exclusive. */
  int end(int i) {
    return folded.end(i);
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
      } else if (c >= '0' && c <= '9') {
        classes[c] = DIGIT;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        classes[c] = SPACE;
      }
    }
    return classes;
  }
}
