package dev.sennight.render.page;

import dev.sennight.model.text.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the page knows about pictures without opening one. */
final class Pictures {
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "avif", "ico", "tif", "tiff");

  private Pictures() {}

  /** Whether a file is a picture by its name. */
  static boolean isPicture(String file) {
    return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a line holds pictures, linked or not, and no words. */
  static boolean only(List<Inline> content) {
    boolean any = false;
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Image i -> any = true;
        case Inline.Link i when only(i.content()) -> any = true;
        case Inline.Text i when i.text().isBlank() -> {}
        case Inline.LineBreak i -> {}
        default -> {
          return false;
        }
      }
    }
    return any;
  }
}
