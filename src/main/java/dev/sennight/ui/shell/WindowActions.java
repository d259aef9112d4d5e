package dev.sennight.ui.shell;

/** What only the window itself can do. Called on the UI thread. */
interface WindowActions {
  /** Asks for a folder and opens it. */
  void chooseFolder();

  /** Turns full screen on or off. */
  void fullScreen();

  /** Shows the table of keys. */
  void showKeys();

  /** Closes the window. */
  void close();
}
