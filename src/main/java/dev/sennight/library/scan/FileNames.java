package dev.sennight.library.scan;

import java.nio.file.Path;
import java.util.Locale;

/** Which names are documents, and how a path is written. */
public final class FileNames {
  private FileNames() {}

  /** Whether a file of this name is read as a document. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".txt");
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
