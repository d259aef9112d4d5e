package dev.sennight.app;

import dev.sennight.cli.CommandLineApp;
import dev.sennight.cli.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Sennight starts. A plain class, not a JavaFX application, so that verbs start without the
 * toolkit and the class path suffices.
 */
public final class Launcher {
  private Launcher() {}

  /** Runs a verb, or opens the window, and exits with the verb's code. */
  public static void main(String[] arguments) {
    // WebView shows every request to our own handlers only with its older loader: see
    // docs/architecture.md.
    System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
    PlatformFolders folders =
        PlatformFolders.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    LogFile.open(folders);
    Desktop desktop = new Desktop(new LibraryPlaces(folders, installation()), folders);
    OutputStream results = new FileOutputStream(FileDescriptor.out); // System.out hides failures
    Console console = new Console(System.in, results, System.err);
    int code = run(desktop, console, List.of(arguments));
    console.flush();
    System.exit(code);
  }

  /** Classes that cannot be loaded show only when they are needed. */
  private static int run(Desktop desktop, Console console, List<String> arguments) {
    try {
      return new CommandLineApp(desktop, console, version()).run(arguments);
    } catch (LinkageError e) {
      System.err.println(
          "Sennight cannot load its own program files. Are they whole, and may enough files be open"
              + " at once (ulimit -n)?");
      return 3;
    }
  }

  /** The folder of the launcher script, which tells it; null when started without it. */
  private static @Nullable Path installation() {
    String folder = System.getProperty("sennight.installation");
    return folder == null ? null : Path.of(folder);
  }

  private static String version() {
    String version = Launcher.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
