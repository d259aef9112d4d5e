package dev.sennight.model.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Folds single characters: width, compatibility forms, case, accents, radicals that stand for an
 * ideograph, and traditional to simplified Han.
 */
final class CharacterFold {
  /** The character leaves no trace, and parts nothing. */
  static final char DROP = '\uFFFF';

  /** The character needs {@link #expand}. */
  static final char EXPAND = '\uFFFE';

  private static final int HAN_FIRST = 0x3400;
  private static final int HAN_LAST = 0x9FFF;
  private static final int WIDE_SHIFT = 0xFEE0;
  private static final char[] HAN = loadHan();
  private static final Map<Integer, String> RADICALS = loadRadicals();

  private CharacterFold() {}

  /** The folded form of {@code c}, {@link #DROP} or {@link #EXPAND}; a surrogate is itself. */
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
    if (DefaultIgnorable.is(c)) {
      return DROP;
    }
    boolean sign = c < 0x2070 || c >= 0x2190 && c < 0x2460 || c >= 0x2500 && c < 0x2C00;
    return sign || isPlainKana(c) ? c : EXPAND;
  }

  private static boolean isPlainKana(char c) {
    boolean digraph = c == 0x309F || c == 0x30FF;
    boolean numeral = c >= 0x3038 && c <= 0x303A;
    return c >= 0x3000 && c < 0x3130 && !isVoicing(c) && !digraph && !numeral;
  }

  private static char foldRest(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - WIDE_SHIFT));
    }
    if (c >= 0xD800 && c <= 0xDFFF || c >= 0xAC00 && c <= 0xD7A3) {
      return c;
    }
    return isAccent(c) || DefaultIgnorable.is(c) ? DROP : EXPAND;
  }

  /** The folded form of any character, as text; "" when it leaves no trace. */
  static String expand(int c) {
    if (c == 0x309B || c == 0x309C) {
      return Character.toString(c - 2); // written behind a kana as if it were a mark on it
    }
    String lower = Character.toString(c).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char part = apart.charAt(i);
      if (!isAccent(part) && !DefaultIgnorable.is(part)) {
        bare.append(Character.toLowerCase(part));
      }
    }
    return simplify(Normalizer.normalize(bare, Normalizer.Form.NFC));
  }

  /**
   * The one character that {@code mark} makes of the folded character before it; 0 when they stay
   * two.
   */
  static char compose(char before, char mark) {
    boolean joins =
        isVoicing(mark)
            || mark >= 0x1160 && mark <= 0x11FF
            || Character.getType(mark) == Character.NON_SPACING_MARK
            || Character.getType(mark) == Character.COMBINING_SPACING_MARK;
    if (!joins) {
      return 0;
    }
    String pair = new String(new char[] {before, mark});
    String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
    return composed.length() == 1 ? composed.charAt(0) : 0;
  }

  /** Whether {@code c} is a mark that voices the kana before it. */
  static boolean isVoicing(char c) {
    return c >= 0x3099 && c <= 0x309C;
  }

  /** Marks of the Latin, Greek and Cyrillic scripts: letters are found without them. */
  private static boolean isAccent(char c) {
    return c >= 0x300 && c <= 0x36F;
  }

  private static String simplify(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case 'ß' -> out.append("ss");
            case 'ς' -> out.append('σ');
            default -> out.append(RADICALS.getOrDefault(c, Character.toString(c)));
          }
        });
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      out.setCharAt(i, c >= HAN_FIRST && c <= HAN_LAST ? HAN[c - HAN_FIRST] : c);
    }
    return out.toString();
  }

  private static char[] loadHan() {
    char[] table = new char[HAN_LAST - HAN_FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (HAN_FIRST + i);
    }
    String[] lines =
        TextResource.read(CharacterFold.class, "traditional-simplified.txt").split("\n", -1);
    for (int i = 0; i < lines[0].length(); i++) {
      char from = lines[0].charAt(i);
      if (from >= HAN_FIRST && from <= HAN_LAST) {
        table[from - HAN_FIRST] = lines[1].charAt(i);
      }
    }
    return table;
  }

  /** Unicode's Equivalent_Unified_Ideograph, by radical. */
  private static Map<Integer, String> loadRadicals() {
    String[] lines = TextResource.read(CharacterFold.class, "radicals.txt").split("\n", -1);
    int[] from = lines[0].codePoints().toArray();
    int[] to = lines[1].codePoints().toArray();
    Map<Integer, String> table = HashMap.newHashMap(from.length);
    for (int i = 0; i < from.length; i++) {
      table.put(from[i], Character.toString(to[i]));
    }
    return Map.copyOf(table);
  }
}
