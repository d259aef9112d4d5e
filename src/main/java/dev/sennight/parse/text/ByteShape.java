package dev.sennight.parse.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What the pattern of bytes tells of an encoding that nothing states. */
final class ByteShape {
  private static final int SAMPLE = 65_536;
  private static final int LONGEST_WESTERN = 3;
  private static final String UNDEFINED_WESTERN = "\u0081\u008D\u008F\u0090\u009D";

  private ByteShape() {}

  /** Whether the bytes look like Latin text in UTF-16: many zero bytes, at one parity. */
  static boolean looksWideLatin(byte[] content) {
    int pairs = Math.min(content.length, SAMPLE) / 2;
    int[] zeros = byParity(content, value -> value == 0 ? 1 : 0);
    int least = Math.min(zeros[0], zeros[1]);
    return pairs > 0 && Math.max(zeros[0], zeros[1]) > pairs / 3 && least <= pairs / 20;
  }

  /**
   * Whether bytes that are no UTF-8 look like Chinese text in UTF-16: the lead bytes of Han (4E to
   * 9F) and the zeros of Latin fill one parity and not the other.
   */
  static boolean looksWideHan(byte[] content) {
    int pairs = Math.min(content.length, SAMPLE) / 2;
    int[] leads =
        byParity(
            content, v -> v == 0 || v == 0x30 || v == 0xFF || (v >= 0x4E && v <= 0x9F) ? 1 : 0);
    int most = Math.max(leads[0], leads[1]);
    return pairs > 0 && most > pairs * 0.85 && Math.min(leads[0], leads[1]) < most * 0.7;
  }

  /** For wide text: whether the high byte of each pair comes first. */
  static boolean isBigEndian(byte[] content) {
    int[] high = byParity(content, v -> v == 0 ? 4 : v >= 0x4E && v <= 0x9F ? 1 : 0);
    return high[0] > high[1];
  }

  /** The weights of the bytes of a sample at even places, and of those at odd ones. */
  private static int[] byParity(byte[] content, IntUnaryOperator weight) {
    int[] sums = new int[2];
    for (int i = 0; i < (Math.min(content.length, SAMPLE) & ~1); i++) {
      sums[i & 1] += weight.applyAsInt(content[i] & 0xFF);
    }
    return sums;
  }

  /**
   * Whether bytes that are valid GB18030 are Chinese text too: most of their double bytes are
   * punctuation or the common characters of GB 2312. UTF-8 or Latin text read as GB18030 gives rare
   * characters instead.
   */
  static boolean looksChinese(byte[] content, int from, int to) {
    int common = 0;
    int doubles = 0;
    int i = from;
    while (i < to) {
      int lead = content[i] & 0xFF;
      if (lead < 0x81) {
        i++;
        continue;
      }
      int trail = i + 1 < to ? content[i + 1] & 0xFF : 0;
      if (trail >= '0' && trail <= '9' && i + 2 < to && content[i + 2] < 0) {
        i += 4; // four bytes: a character outside of the common sets, such as an emoji
        continue;
      }
      doubles++;
      if (trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7))) {
        common++;
      }
      i += 2;
    }
    return doubles > 0 && common >= doubles * 0.7;
  }

  /**
   * Whether bytes that are no UTF-8 are Western text in windows-1252: nearly all above ASCII are
   * accented letters and signs of that encoding which stand alone, or two or three in a word with
   * ASCII letters. Chinese has longer runs of them, and UTF-8 among them is UTF-8.
   */
  static boolean looksWestern(byte[] content, int from, int to) {
    int high = 0;
    int western = 0;
    int i = from;
    while (i < to) {
      if (content[i] >= 0) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && content[end] < 0) {
        end++;
      }
      if (isUnicode(content, i, end)) {
        return false;
      }
      high += end - i;
      western += isWestern(content, i, end, from, to) ? end - i : 0;
      i = end;
    }
    return high > 0 && western >= high * 0.95;
  }

  private static boolean isUnicode(byte[] content, int from, int to) {
    return to - from > 1
        && TextDecoder.isStrict(Arrays.copyOfRange(content, from, to), StandardCharsets.UTF_8);
  }

  private static boolean isWestern(byte[] content, int start, int end, int from, int to) {
    boolean signs = true;
    for (int i = start; i < end; i++) {
      int value = content[i] & 0xFF;
      if (UNDEFINED_WESTERN.indexOf(value) >= 0) {
        return false;
      }
      signs &= value < 0xC0;
    }
    boolean inWord =
        (start > from && isLetter(content[start - 1])) || (end < to && isLetter(content[end]));
    int length = end - start;
    return length == 1 || (length <= LONGEST_WESTERN && (inWord || signs));
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
