package dev.sennight.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A font in which place and id of a glyph differ would show other characters than were written. */
class CffCharsetTest {
  private static final int GLYPHS = 5;

  @ParameterizedTest
  @CsvSource({
    "2, 1, 3, -1, -1, true", // one range of all
    "2, 1, 1, 3, 1, true", // two ranges without a hole
    "2, 1, 1, 7, 1, false", // a hole, as in a font cut down to one region
    "2, 2, 3, -1, -1, false", // begins with another id
    "1, 1, 3, -1, -1, true",
    "1, 1, 1, 7, 1, false"
  })
  void idsMustCountUpWithThePlaces(
      int format, int first, int left, int second, int more, boolean straight) {
    ByteBuffer ranges = ByteBuffer.allocate(9);
    ranges.put((byte) format);
    range(ranges, format, first, left);
    if (second >= 0) {
      range(ranges, format, second, more);
    }
    assertEquals(straight, CffCharset.isStraight(font(true, ranges.array())));
  }

  private static void range(ByteBuffer to, int format, int first, int left) {
    to.putShort((short) first);
    if (format == 1) {
      to.put((byte) left);
    } else {
      to.putShort((short) left);
    }
  }

  @Test
  void aListOfIdsIsReadToo() {
    byte[] straight = {0, 0, 1, 0, 2, 0, 3, 0, 4};
    byte[] crooked = {0, 0, 1, 0, 2, 0, 9, 0, 10};
    assertEquals(true, CffCharset.isStraight(font(true, straight)));
    assertEquals(false, CffCharset.isStraight(font(true, crooked)));
  }

  @Test
  void aFontWithoutIdsHasNothingToDiffer() {
    assertTrue(CffCharset.isStraight(font(false, new byte[] {2, 0, 40, 0, 3})));
  }

  @Test
  void aDamagedFontThrows() {
    assertThrows(
        RuntimeException.class, () -> CffCharset.isStraight(ByteBuffer.wrap(new byte[] {1, 0, 4})));
  }

  /** Numbers of one, two and three bytes (Adobe Technical Note 5176, table 3). */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "5"})
  void offsetsAreReadInEveryForm(int bytes) {
    byte[] straight = {2, 0, 1, 0, 3};
    byte[] crooked = {2, 0, 2, 0, 3};
    assertTrue(CffCharset.isStraight(font(bytes, straight)));
    assertFalse(CffCharset.isStraight(font(bytes, crooked)));
  }

  private static ByteBuffer font(int bytes, byte[] charset) {
    int dictSize = 5 + 2 * (bytes + 1);
    int charsetAt = 4 + 6 + 5 + dictSize + (bytes == 2 ? 120 : 0); // two bytes begin at 108
    ByteBuffer cff = ByteBuffer.allocate(charsetAt + charset.length + 2);
    cff.put(new byte[] {1, 0, 4, 1, 0, 1, 1, 1, 2, 'A', 0, 1, 1, 1, (byte) (1 + dictSize)});
    cff.put(new byte[] {(byte) 139, (byte) 139, (byte) 139, 12, 30});
    operand(cff, bytes, charsetAt);
    cff.put((byte) 15);
    operand(cff, bytes, charsetAt + charset.length);
    cff.put((byte) 17);
    cff.position(charsetAt).put(charset).putShort((short) GLYPHS);
    return cff;
  }

  private static void operand(ByteBuffer to, int bytes, int value) {
    switch (bytes) {
      case 1 -> to.put((byte) (value + 139));
      case 2 -> to.put((byte) (247 + (value - 108) / 256)).put((byte) ((value - 108) % 256));
      case 3 -> to.put((byte) 28).putShort((short) value);
      default -> to.put((byte) 29).putInt(value);
    }
  }

  /** A font with nothing in it but what is looked at. */
  private static ByteBuffer font(boolean byId, byte[] charset) {
    int dictSize = (byId ? 5 : 0) + 6 + 6;
    int charsetAt = 4 + 6 + 2 + 3 + dictSize;
    ByteBuffer cff = ByteBuffer.allocate(charsetAt + charset.length + 2);
    cff.put(new byte[] {1, 0, 4, 1}); // header
    cff.put(new byte[] {0, 1, 1, 1, 2, 'A'}); // one name
    cff.put(new byte[] {0, 1, 1, 1, (byte) (1 + dictSize)}); // one dictionary
    if (byId) {
      cff.put(new byte[] {(byte) 139, (byte) 139, (byte) 139, 12, 30});
    }
    cff.put((byte) 29).putInt(charsetAt).put((byte) 15);
    cff.put((byte) 29).putInt(charsetAt + charset.length).put((byte) 17);
    cff.put(charset);
    cff.putShort((short) GLYPHS);
    return cff;
  }
}
