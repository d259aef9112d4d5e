package dev.sennight.app;

import dev.sennight.library.LibraryLocation;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Finds the index and data folders that go with a library. */
final class LibraryPlaces {
  private static final int LONGEST = 40;

  private final PlatformFolders folders;
  private final @Nullable Path installation;

  /**
   * @param installation the folder of the launcher, which holds {@code digests/} and {@code
   *     index/}; null when the application stands without them
   */
  LibraryPlaces(PlatformFolders folders, @Nullable Path installation) {
    this.folders = folders;
    this.installation = installation;
  }

  /** The sample library; null when the application came without it. */
  @Nullable Path samples() {
    if (installation == null) {
      return null;
    }
    Path digests = installation.resolve("digests");
    return Files.isDirectory(digests) ? digests : null;
  }

  /** The library at {@code root}, its index in {@code index} or else where it belongs. */
  LibraryLocation locate(Path root, @Nullable Path index) {
    Path library = root.toAbsolutePath().normalize();
    return new LibraryLocation(
        library,
        index == null ? indexFor(library) : index.toAbsolutePath(),
        folders.data(),
        folders.config());
  }

  private Path indexFor(Path library) {
    if (installation != null && library.equals(samples())) {
      Path beside = installation.resolve("index");
      if (Files.isWritable(beside)) {
        return beside;
      }
    }
    return folders.cache().resolve("libraries").resolve(folderName(library));
  }

  /** Readable, and different for two libraries of one name. */
  private static String folderName(Path library) {
    Path name = library.getFileName();
    CRC32C sum = new CRC32C();
    sum.update(realPath(library).toString().getBytes(StandardCharsets.UTF_8));
    String readable = name == null ? "root" : name.toString().replaceAll("[^\\p{L}\\p{N}._-]", "-");
    return PlainText.start(readable, LONGEST)
        + "-"
        + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static Path realPath(Path library) {
    try {
      return library.toRealPath();
    } catch (IOException e) {
      return library; // it does not exist: opening it says so
    }
  }
}
