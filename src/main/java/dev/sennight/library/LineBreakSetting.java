package dev.sennight.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether line breaks are spaces, as in CommonMark: {@code lineBreaks} in {@code series.json}. The
 * rest of the file keeps its form.
 */
public final class LineBreakSetting {
  private static final Pattern KEY = Pattern.compile("(\"lineBreaks\"\\s*:\\s*)\"([^\"]*)\"");
  private static final Pattern EMPTY = Pattern.compile("\\s*(\\{\\s*\\}\\s*)?");
  private static final String COMMONMARK = "commonmark";

  private LineBreakSetting() {}

  /** Reads it; not for the UI thread. */
  public static boolean isCommonMark(LibraryLocation location) throws LibraryException {
    Matcher key = KEY.matcher(read(file(location)));
    return key.find() && key.group(2).equals(COMMONMARK);
  }

  /** Writes it; the next run of indexing follows it. Not for the UI thread. */
  public static void set(LibraryLocation location, boolean commonMark) throws LibraryException {
    Path file = file(location);
    String value = '"' + (commonMark ? COMMONMARK : "as written") + '"';
    String text = read(file);
    Matcher key = KEY.matcher(text);
    String changed =
        key.find()
            ? key.replaceFirst("$1" + value)
            : EMPTY.matcher(text).matches()
                ? "{\n  \"lineBreaks\": " + value + "\n}\n"
                : text.replaceFirst("\\{", "{\n  \"lineBreaks\": " + value + ",");
    try {
      Files.createDirectories(location.configFolder());
      Path written = Files.createTempFile(location.configFolder(), "series", ".json");
      Files.writeString(written, changed);
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LibraryException("The file " + file + " could not be written.", e);
    }
  }

  private static Path file(LibraryLocation location) {
    return location.configFolder().resolve("series.json");
  }

  private static String read(Path file) throws LibraryException {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new LibraryException("The file " + file + " could not be read.", e);
    }
  }
}
