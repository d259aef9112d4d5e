package dev.sennight.search.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Chinese words for English words and short phrases, from the shipped table that {@code
 * make-english-chinese} derives from CC-CEDICT. The table is read at the first use and kept as
 * bytes (2 MB), which are searched by halves.
 */
final class EnglishChinese {
  /** Most English words of an entry. */
  static final int LONGEST = 4;

  private static final float POSITION_LOSS = 0.3f;
  private static final float RARE_USE = 0.5f;

  private static final class Shipped {
    static final EnglishChinese TABLE = new EnglishChinese(read());
  }

  private final byte[] lines;

  EnglishChinese(byte[] lines) {
    this.lines = lines;
  }

  static EnglishChinese table() {
    return Shipped.TABLE;
  }

  /**
   * The translations of {@code english}, lower-case words parted by one space, each with how usual
   * it is, from 0 to 1; best first, empty when there are none.
   */
  Map<String, Float> of(String english) {
    byte[] key = (english + '\t').getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = (low + high) >>> 1;
      while (start > 0 && lines[start - 1] != '\n') {
        start--;
      }
      int end = Math.min(lines.length, start + key.length);
      int order = Arrays.compareUnsigned(lines, start, end, key, 0, key.length);
      if (order == 0) {
        return words(new String(lines, end, lineEnd(end) - end, StandardCharsets.UTF_8));
      }
      low = order < 0 ? lineEnd(start) + 1 : low;
      high = order < 0 ? high : start;
    }
    return Map.of();
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Before each word stands a letter for its place, a capital when it is used rarely. */
  private static Map<String, Float> words(String list) {
    Map<String, Float> words = new LinkedHashMap<>();
    for (String word : list.split(" ", -1)) {
      boolean rare = Character.isUpperCase(word.charAt(0));
      int position = word.charAt(0) - (rare ? 'A' : 'a');
      words.put(word.substring(1), (rare ? RARE_USE : 1) / (1 + POSITION_LOSS * position));
    }
    return words;
  }

  private static byte[] read() {
    String name = "english-chinese.txt.gz";
    try (InputStream packed = EnglishChinese.class.getResourceAsStream(name)) {
      return new GZIPInputStream(Objects.requireNonNull(packed, name)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
