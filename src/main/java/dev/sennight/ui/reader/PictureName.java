package dev.sennight.ui.reader;

import java.util.Locale;
import java.util.Set;

/** Tells pictures from other files by their names. */
final class PictureName {
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "svg");

  private PictureName() {}

  static boolean is(String file) {
    return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
