package dev.sennight.model.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Percent-encoding (RFC 3986) of UTF-8. */
public final class PercentCode {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentCode() {}

  /**
   * Encodes everything but Latin letters, digits, {@code -} and {@code _}, so that no character of
   * a document has a meaning in an address. Every Java string survives the round trip through
   * {@link #decodeStrictly}, halves of surrogate pairs included.
   */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (isPlain(c)) {
            out.append((char) c);
          } else {
            append(c, out);
          }
        });
    return out.toString();
  }

  /** Appends the code of {@code c}; that of half a surrogate pair has three bytes. */
  public static void append(int c, StringBuilder out) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    byte[] bytes =
        half
            ? new byte[] {(byte) 0xED, (byte) (0x80 | c >> 6 & 0x3F), (byte) (0x80 | c & 0x3F)}
            : Character.toString(c).getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      out.append('%').append(HEX.toHexDigits(each));
    }
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** What {@link #encode} was given; null when {@code code} is nothing that it writes. */
  public static @Nullable String decodeStrictly(String code) {
    for (int i = 0; i < code.length(); i++) {
      boolean encoded = code.charAt(i) == '%' && at(code, i) >= 0;
      if (!encoded && !isPlain(code.charAt(i))) {
        return null;
      }
      i += encoded ? 2 : 0;
    }
    byte[] bytes = bytes(code);
    StringBuilder out = new StringBuilder(bytes.length);
    int start = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
        out.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        out.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
        i += 2;
        start = i + 1;
      }
    }
    return out.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
        .toString();
  }

  /** {@code text} with its codes decoded; what is no code of UTF-8 stays as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    String decoded = new String(bytes(text), StandardCharsets.UTF_8);
    // Codes of another encoding would turn into replacement characters.
    return decoded.indexOf('\uFFFD') >= 0 && text.indexOf('\uFFFD') < 0 ? text : decoded;
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      int code = at(text, i);
      int point = text.codePointAt(i);
      if (code >= 0) {
        bytes.write(code);
        i += 3;
      } else {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toByteArray();
  }

  /** The byte whose code begins at {@code i}; -1 when none does. */
  private static int at(String text, int i) {
    return text.charAt(i) == '%'
            && i + 2 < text.length()
            && HexFormat.isHexDigit(text.charAt(i + 1))
            && HexFormat.isHexDigit(text.charAt(i + 2))
        ? HexFormat.fromHexDigits(text, i + 1, i + 3)
        : -1;
  }
}
