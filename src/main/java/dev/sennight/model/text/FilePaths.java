package dev.sennight.model.text;

import java.util.Locale;
import java.util.Set;

/** Parts of a file's path in the library, whose steps are parted by {@code /}. */
public final class FilePaths {
  /** Endings of the image files that pages show. */
  private static final Set<String> IMAGES =
      Set.of("bmp", "gif", "jpeg", "jpg", "png", "svg", "webp");

  private FilePaths() {}

  /** Whether a file is an image that pages show, by its name. */
  public static boolean isImage(String file) {
    return IMAGES.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** The path without the name; "" when there is no folder. */
  public static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** The name with its ending; the same text when there is no folder. */
  public static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The name without folder and ending; a name that begins with its only dot stays whole. */
  public static String stem(String file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
