package dev.sennight.library;

import java.nio.file.Path;

/**
 * Where a library and what belongs to it stand.
 *
 * @param root the folder of documents; never written to
 * @param indexFolder derived data: stores and index; made when absent, may be deleted at any time
 * @param dataFolder precious data; shared by all libraries
 * @param configFolder what the user edits by hand, such as {@code series.json}; need not exist
 */
public record LibraryLocation(Path root, Path indexFolder, Path dataFolder, Path configFolder) {
  /**
   * A library of the user who has no settings of their own: {@code configFolder} is the data
   * folder.
   */
  public LibraryLocation(Path root, Path indexFolder, Path dataFolder) {
    this(root, indexFolder, dataFolder, dataFolder);
  }

  /** The name of the folder; "" for the root of a file system. */
  public String name() {
    Path last = root.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }
}
