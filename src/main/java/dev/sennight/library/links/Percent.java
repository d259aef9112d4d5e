package dev.sennight.library.links;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, read with patience: what is no code stays as it is. */
public final class Percent {
  private static final int HEX = 16;

  private Percent() {}

  /** {@code text} with its codes decoded as UTF-8. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      int code = code(text, i);
      if (code >= 0) {
        bytes.write(code);
        i += 3;
      } else {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    String decoded = bytes.toString(StandardCharsets.UTF_8);
    // Codes of another encoding would turn into replacement characters.
    return decoded.indexOf('\uFFFD') >= 0 && text.indexOf('\uFFFD') < 0 ? text : decoded;
  }

  private static int code(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), HEX);
    int low = Character.digit(text.charAt(at + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
