package dev.sennight.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Percent-encoding of everything but Latin letters, digits, {@code -} and {@code _}, so that no
 * character of a document has a meaning in an address. Every Java string survives the round trip,
 * halves of surrogate pairs included.
 */
final class PercentCode {
  private static final String HEX = "0123456789ABCDEF";

  private PercentCode() {}

  static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (isPlain(c)) {
            out.append((char) c);
          } else {
            bytes(c, out);
          }
        });
    return out.toString();
  }

  /** What {@link #encode} was given; null when {@code code} is nothing that it writes. */
  static @Nullable String decode(String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '%' && i + 2 < code.length()) {
        int high = Character.digit(code.charAt(i + 1), 16);
        int low = Character.digit(code.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (isPlain(c)) {
        bytes.write(c);
      } else {
        return null;
      }
    }
    return text(bytes.toByteArray());
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private static void bytes(int c, StringBuilder out) {
    if (c < 0x80) {
      hex(c, out);
    } else if (c < 0x800) {
      hex(0xC0 | (c >> 6), out);
      hex(0x80 | (c & 0x3F), out);
    } else if (c < 0x10000) {
      hex(0xE0 | (c >> 12), out);
      hex(0x80 | ((c >> 6) & 0x3F), out);
      hex(0x80 | (c & 0x3F), out);
    } else {
      hex(0xF0 | (c >> 18), out);
      hex(0x80 | ((c >> 12) & 0x3F), out);
      hex(0x80 | ((c >> 6) & 0x3F), out);
      hex(0x80 | (c & 0x3F), out);
    }
  }

  private static void hex(int b, StringBuilder out) {
    out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
  }

  /** UTF-8, with halves of surrogate pairs as three bytes of their own. */
  private static String text(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    int clean = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
        out.append(new String(bytes, clean, i - clean, StandardCharsets.UTF_8));
        out.append((char) (0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
        i += 2;
        clean = i + 1;
      }
    }
    out.append(new String(bytes, clean, bytes.length - clean, StandardCharsets.UTF_8));
    return out.toString();
  }
}
