package dev.sennight.ui.window;

import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.navigation.StartView;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the window starts with, options already parsed.
 *
 * @param location the library to open
 * @param folders what the user may open later
 * @param theme null for the one used last
 * @param size of the window's content; null for the one used last
 * @param locale decides the language of the window when none was chosen before; null for the
 *     system's
 * @param startView null for where one was last
 */
public record WindowOptions(
    LibraryLocation location,
    LibraryFolders folders,
    @Nullable Theme theme,
    @Nullable Size size,
    @Nullable Locale locale,
    @Nullable StartView startView) {

  /** Where libraries are that the user opens later. */
  @FunctionalInterface
  public interface LibraryFolders {
    /** Where the index and the data of the library in {@code folder} are. Reads files. */
    LibraryLocation locate(Path folder);

    /** The folder of the samples, null when there is none; reads no file. */
    default @Nullable Path samples() {
      return null;
    }
  }

  /**
   * Width and height in pixels.
   *
   * @param width at least 320
   * @param height at least 240
   */
  public record Size(int width, int height) {
    private static final int NARROWEST = 320;
    private static final int LOWEST = 240;

    public Size {
      if (width < NARROWEST || height < LOWEST) {
        throw new IllegalArgumentException("too small for a window: " + width + "x" + height);
      }
    }

    /** Reads {@code 1280x800}; null for anything else. */
    public static @Nullable Size parse(String text) {
      int cross = text.indexOf('x');
      try {
        return cross < 0
            ? null
            : new Size(
                Integer.parseInt(text.substring(0, cross)),
                Integer.parseInt(text.substring(cross + 1)));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}
