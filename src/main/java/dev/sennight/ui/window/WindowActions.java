package dev.sennight.ui.window;

import java.nio.file.Path;

/** What only the window itself can do. Called on the UI thread. */
interface WindowActions {
  /** Asks for a folder and opens it. */
  void chooseFolder();

  /** Opens a folder in place of the library that is open. */
  void open(Path folder);

  /** Turns full screen on or off. */
  void fullScreen();

  /** Shows the table of keys. */
  void showKeys();

  /** Closes the window. */
  void close();
}
