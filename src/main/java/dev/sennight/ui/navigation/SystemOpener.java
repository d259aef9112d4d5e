package dev.sennight.ui.navigation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Hands web addresses and files to what the system opens them with. Not for the UI thread. */
final class SystemOpener {
  /** What finds no application ends sooner; what found one may run as long as that does. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private SystemOpener() {}

  /**
   * Opens a web address.
   *
   * @throws IOException when there is no browser, or the address is none that may leave the app
   */
  static void page(String address) throws IOException {
    String lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://")
        && !lower.startsWith("https://")
        && !lower.startsWith("mailto:")) {
      throw new IOException("not an address to open: " + address);
    }
    open(List.of("rundll32", "url.dll,FileProtocolHandler", address), address);
  }

  /**
   * Opens a file or folder.
   *
   * @throws IOException when there is no application for it
   */
  static void file(Path path) throws IOException {
    open(List.of("explorer.exe", path.toString()), path.toString());
  }

  private static void open(List<String> onWindows, String wanted) throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      start(onWindows, Duration.ZERO); // its exit status says nothing
    } else {
      start(List.of(system.contains("mac") ? "open" : "xdg-open", wanted), PATIENCE);
    }
  }

  /** Starts a command, never through a shell; fails when it fails within {@code patience}. */
  static void start(List<String> command, Duration patience) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (ended && !patience.isZero() && process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
