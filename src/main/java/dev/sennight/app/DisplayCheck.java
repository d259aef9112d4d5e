package dev.sennight.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a window can be shown on this machine, found out without starting the toolkit. */
final class DisplayCheck {
  private static final String GTK = "libgtk-3.so.0";

  private DisplayCheck() {}

  /** One sentence why no window can be shown; null when one can. */
  static @Nullable String obstacle(Map<String, String> environment, String system) {
    if ("Headless".equalsIgnoreCase(System.getProperty("glass.platform"))) {
      return "Sennight was started headless, so there is no window.";
    }
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return null;
    }
    if (isBlank(environment.get("DISPLAY"))) {
      return "There is no display, so this is what the window would show.";
    }
    return gtkIsThere()
        ? null
        : "The window needs GTK 3: install it (Debian, Ubuntu: sudo apt install libgtk-3-0).";
  }

  @SuppressWarnings(
      "restricted") // asks only whether the library is there; native access is enabled
  private static boolean gtkIsThere() {
    try (Arena arena = Arena.ofConfined()) {
      return SymbolLookup.libraryLookup(GTK, arena).find("gtk_init").isPresent();
    } catch (IllegalArgumentException e) {
      return false; // this is how the lookup says that there is no such library
    }
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
