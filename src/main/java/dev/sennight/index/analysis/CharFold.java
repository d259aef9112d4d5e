package dev.sennight.index.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds single characters: width, compatibility forms, case, accents, and traditional to simplified
 * Han.
 */
final class CharFold {
  /** The character leaves no trace, and parts nothing. */
  static final char DROP = '\uFFFF';

  /** The character needs {@link #expand}. */
  static final char EXPAND = '\uFFFE';

  private static final int HAN_FIRST = 0x3400;
  private static final int HAN_LAST = 0x9FFF;
  private static final int WIDE_SHIFT = 0xFEE0;
  private static final char[] HAN = loadHan();

  private CharFold() {}

  /** The folded form of {@code c}, {@link #DROP} or {@link #EXPAND}. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= HAN_FIRST && c <= HAN_LAST) {
      return HAN[c - HAN_FIRST];
    }
    return c >= 0x2000 && c < 0x3400 ? foldSign(c) : foldRest(c);
  }

  private static char foldSign(char c) {
    if (c >= 0x2010 && c <= 0x2012) {
      return '-';
    }
    if (c == 0x2018 || c == 0x2019) {
      return '\'';
    }
    if (c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F) {
      return DROP;
    }
    boolean plain = c < 0x2070 || c >= 0x2190 && c < 0x2460 || c >= 0x2500 && c < 0x2E80;
    return plain || c >= 0x3000 && c < 0x3130 ? c : EXPAND;
  }

  private static char foldRest(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - WIDE_SHIFT));
    }
    if (c >= 0xD800 && c <= 0xDFFF || c >= 0xAC00 && c <= 0xD7A3) {
      return c;
    }
    if (c == 0xAD || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F || c >= 0x300 && c <= 0x36F) {
      return DROP;
    }
    return EXPAND;
  }

  /** The folded form of any character, as text; "" when it leaves no trace. */
  static String expand(char c) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char part = apart.charAt(i);
      if (Character.getType(part) == Character.NON_SPACING_MARK && isLatinMark(part)) {
        continue;
      }
      out.append(Character.toLowerCase(part));
    }
    String folded = Normalizer.normalize(out, Normalizer.Form.NFC);
    return folded.equals("ß") ? "ss" : simplify(folded);
  }

  private static boolean isLatinMark(char c) {
    return c >= 0x300 && c <= 0x36F;
  }

  private static String simplify(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= HAN_FIRST && c <= HAN_LAST ? HAN[c - HAN_FIRST] : c);
    }
    return out.toString();
  }

  private static char[] loadHan() {
    char[] table = new char[HAN_LAST - HAN_FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (HAN_FIRST + i);
    }
    String[] lines = Resource.text("traditional-simplified.txt").split("\n", -1);
    for (int i = 0; i < lines[0].length(); i++) {
      char from = lines[0].charAt(i);
      if (from >= HAN_FIRST && from <= HAN_LAST) {
        table[from - HAN_FIRST] = lines[1].charAt(i);
      }
    }
    return table;
  }

  /** Reads the data files of this package. */
  static final class Resource {
    private Resource() {}

    static String text(String name) {
      try (InputStream in = CharFold.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
