package dev.sennight.parse.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * Text that no single encoding fits: read line by line as UTF-8 or GB18030, so that every byte that
 * can be read is kept.
 */
final class MixedText {
  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] content;
  private final StringBuilder out;
  private int chineseLines;
  private int latinLines;
  private int unicodeLines;
  private int lost;

  private MixedText(byte[] content) {
    this.content = content;
    this.out = new StringBuilder(content.length);
  }

  static TextDecoder.Reading read(byte[] content) {
    MixedText mixed = new MixedText(content);
    int from = 0;
    while (from < content.length) {
      int to = from;
      while (to < content.length && content[to] != '\n' && content[to] != '\r') {
        to++;
      }
      to = Math.min(to + 1, content.length);
      mixed.line(from, to);
      from = to;
    }
    return new TextDecoder.Reading(mixed.out.toString(), mixed.encoding(), mixed.lost);
  }

  private void line(int from, int to) {
    String unicode = new String(content, from, to - from, UTF_8);
    int broken = broken(unicode);
    if (broken == 0) {
      unicodeLines += unicode.length() == to - from ? 0 : 1;
      out.append(unicode);
      return;
    }
    String chinese = new String(content, from, to - from, GB18030);
    int chineseBroken = broken(chinese);
    if (ByteShape.looksChinese(content, from, to) && chineseBroken <= broken) {
      chineseLines++;
      lost += chineseBroken;
      out.append(chinese);
    } else if (ByteShape.looksWestern(content, from, to)) {
      latinLines++;
      out.append(new String(content, from, to - from, WINDOWS_1252));
    } else {
      unicodeLines++;
      lost += broken;
      out.append(unicode);
    }
  }

  private String encoding() {
    StringBuilder name = new StringBuilder();
    append(name, unicodeLines > 0 || chineseLines + latinLines == 0, UTF_8.name());
    append(name, chineseLines > 0, GB18030.name());
    append(name, latinLines > 0, WINDOWS_1252.name());
    return name.toString();
  }

  private static void append(StringBuilder name, boolean used, String encoding) {
    if (used) {
      name.append(name.isEmpty() ? "" : " and ").append(encoding);
    }
  }

  private static int broken(String text) {
    int count = 0;
    for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
      count++;
    }
    return count;
  }
}
