package dev.sennight.ui.window;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What only the window itself can do. Called on the UI thread. */
interface WindowActions {
  /** Asks for a folder and opens it. */
  void chooseFolder();

  /** Opens a folder in place of the library that is open. */
  void open(Path folder);

  /** The folder of the samples; null when the application came without them. */
  @Nullable Path samples();

  /** Turns full screen on or off. */
  void fullScreen();

  /** Shows the table of keys. */
  void showKeys();

  /** Closes the window. */
  void close();
}
