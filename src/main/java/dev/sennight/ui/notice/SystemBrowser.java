package dev.sennight.ui.notice;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Hands web addresses to the person's browser. */
final class SystemBrowser {
  private SystemBrowser() {}

  /**
   * Opens {@code address}; never through a shell.
   *
   * @throws IOException when there is no browser, or the address is none that may leave the app
   */
  static void open(String address) throws IOException {
    String lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://")
        && !lower.startsWith("https://")
        && !lower.startsWith("mailto:")) {
      throw new IOException("not an address to open: " + address);
    }
    new ProcessBuilder(command(address))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
