package dev.sennight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the log to a file in the user's state folder: three files of one megabyte, in turn. */
final class LogFile {
  private static final int SIZE = 1_000_000;
  private static final int FILES = 3;

  /**
   * JavaFX notes "index exceeds maxCellCount" for lists that show nothing wrong. It was seen at the
   * end of lists with more rows than their height has pixels; whether that is the cause is not
   * known. Held, so that its level stays.
   */
  private static final Logger CONTROLS = Logger.getLogger("javafx.scene.control");

  private LogFile() {}

  /**
   * Takes the log from the console to the file. Where no file can be written, nothing is logged: a
   * reader without a home folder still reads.
   */
  static void open(PlatformFolders folders) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    CONTROLS.setLevel(Level.WARNING);
    try {
      Path folder = Files.createDirectories(folders.state());
      FileHandler file = new FileHandler(folder + "/sennight.%g.log", SIZE, FILES, true);
      file.setEncoding("UTF-8");
      file.setFormatter(new LogFormatter());
      file.setLevel(Level.INFO);
      root.addHandler(file);
    } catch (IOException | SecurityException e) {
      root.setLevel(Level.OFF);
    }
  }
}
