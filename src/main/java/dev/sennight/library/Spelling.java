package dev.sennight.library;

import dev.sennight.index.Pinyin;
import java.util.Locale;

/**
 * How a name can be typed on a Latin keyboard.
 *
 * @param full lower-case letters and digits as they are, Han characters in pinyin without tones
 * @param initials the first letter of each Han character and each Latin word
 */
public record Spelling(String full, String initials) {
  private static final Spelling NONE = new Spelling("", "");

  /** The spelling of {@code name}; both parts are "" when it holds no Han character. */
  public static Spelling of(String name) {
    if (name.chars().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) {
      return NONE;
    }
    Pinyin table = Pinyin.table();
    StringBuilder full = new StringBuilder(name.length() * 3);
    StringBuilder initials = new StringBuilder(name.length());
    boolean inWord = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      String reading = table.reading(c);
      if (!reading.isEmpty()) {
        full.append(reading);
        initials.append(reading.charAt(0));
        inWord = false;
      } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
        full.append(c);
        if (!inWord) {
          initials.append(c);
        }
        inWord = true;
      } else {
        inWord = false;
      }
    }
    return new Spelling(full.toString(), initials.toString());
  }
}
