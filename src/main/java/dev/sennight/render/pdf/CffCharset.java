package dev.sennight.render.pdf;

import java.nio.ByteBuffer;

/**
 * Looks into the outlines of an OpenType font with PostScript curves. The writer of PDFs names a
 * glyph by its place in the font, readers look for it by its character id: where these two differ,
 * as in fonts cut down to one region, other characters than those written would be seen.
 */
final class CffCharset {
  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int ESCAPE = 12;
  private static final int BY_CHARACTER_ID = ESCAPE << 8 | 30;
  private static final int PREDEFINED = 2;

  private final ByteBuffer cff;
  private boolean byId;
  private int charset;
  private int charStrings;

  private CffCharset(ByteBuffer cff) {
    this.cff = cff;
  }

  /**
   * Whether place and id of every glyph are the same, or the font has no ids.
   *
   * @throws RuntimeException of a buffer when the font is damaged
   */
  static boolean isStraight(ByteBuffer cff) {
    return new CffCharset(cff).straight();
  }

  private boolean straight() {
    int topDicts = endOfIndex(one(2));
    int size = one(topDicts + 2);
    int data = topDicts + 3 + size * (two(topDicts) + 1) - 1;
    readDict(data + offset(topDicts + 3, size), data + offset(topDicts + 3 + size, size));
    if (!byId) {
      return true;
    }
    return charset > PREDEFINED && counts(two(charStrings));
  }

  private int endOfIndex(int at) {
    int count = two(at);
    if (count == 0) {
      return at + 2;
    }
    int size = one(at + 2);
    int offsets = at + 3;
    return offsets + size * (count + 1) - 1 + offset(offsets + size * count, size);
  }

  private int offset(int at, int size) {
    int value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | one(at + i);
    }
    return value;
  }

  private void readDict(int start, int end) {
    int operand = 0;
    int at = start;
    while (at < end) {
      int b = one(at++);
      if (b <= 21) {
        int operator = b == ESCAPE ? b << 8 | one(at++) : b;
        take(operator, operand);
      } else if (b == 28) {
        operand = cff.getShort(at);
        at += 2;
      } else if (b == 29) {
        operand = cff.getInt(at);
        at += 4;
      } else if (b == 30) {
        while ((one(at) & 0x0F) != 0x0F && one(at) >> 4 != 0x0F) {
          at++;
        }
        at++;
      } else if (b >= 251) {
        operand = -(b - 251) * 256 - one(at++) - 108;
      } else if (b >= 247) {
        operand = (b - 247) * 256 + one(at++) + 108;
      } else if (b >= 32) {
        operand = b - 139;
      }
    }
  }

  private void take(int operator, int operand) {
    switch (operator) {
      case BY_CHARACTER_ID -> byId = true;
      case CHARSET -> charset = operand;
      case CHAR_STRINGS -> charStrings = operand;
      default -> {}
    }
  }

  /** Whether the ids of all glyphs but the first, which has none, count up from 1. */
  private boolean counts(int glyphs) {
    int format = one(charset);
    int at = charset + 1;
    int glyph = 1;
    while (glyph < glyphs) {
      if (two(at) != glyph) {
        return false;
      }
      glyph +=
          switch (format) {
            case 0 -> 1;
            case 1 -> one(at + 2) + 1;
            default -> two(at + 2) + 1;
          };
      at += 2 + format;
    }
    return true;
  }

  private int one(int at) {
    return cff.get(at) & 0xFF;
  }

  private int two(int at) {
    return cff.getShort(at) & 0xFFFF;
  }
}
