package dev.sennight.library.scan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which names are documents, and how a path is written. */
public final class FileNames {
  private static final Set<String> PICTURES =
      Set.of("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp");

  private FileNames() {}

  /** Whether a file of this name is read as a document. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".txt");
  }

  /** Whether a name is that of a picture, which pages show. */
  static boolean isPicture(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PICTURES.contains(ending);
  }

  /** {@code path} relative to {@code root}, with {@code /} on every system. */
  public static String relative(Path root, Path path) {
    String text = root.relativize(path).toString();
    String separator = root.getFileSystem().getSeparator();
    return separator.equals("/") ? text : text.replace(separator, "/");
  }

  /** Whether a name could not be decoded: the system puts replacement characters into it. */
  static boolean isNotText(String name) {
    if (name.indexOf('\uFFFD') >= 0) {
      return true;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < name.length()
              && Character.isLowSurrogate(name.charAt(i + 1));
      if (paired) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
