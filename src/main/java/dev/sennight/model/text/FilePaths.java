package dev.sennight.model.text;

/** The last part of a file's path in the library, whose steps are parted by {@code /}. */
public final class FilePaths {
  private FilePaths() {}

  /** The name with its ending; the same text when there is no folder. */
  public static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The name without folder and ending; a name that begins with its only dot stays whole. */
  public static String stem(String file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
