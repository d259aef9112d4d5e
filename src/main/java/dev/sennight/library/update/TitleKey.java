package dev.sennight.library.update;

import java.text.Normalizer;
import java.util.Locale;

/** What of a title counts: letters and digits, whatever their case and width. */
final class TitleKey {
  private TitleKey() {}

  static String of(String title) {
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    // A title of signs alone ("C++" keeps its c, "???" keeps nothing) counts as it stands.
    return key.isEmpty() ? folded.strip() : key.toString();
  }
}
