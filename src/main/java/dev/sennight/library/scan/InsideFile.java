package dev.sennight.library.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular files inside a folder, and nothing else: a file may have become a pipe, a device or
 * a link that leads out since it was found, and may become one while it is opened.
 */
final class InsideFile {
  /** An editor may put a new file in the place of one that is being read. */
  private static final int MOST_ATTEMPTS = 3;

  private final Path root;
  private final long largest;

  /**
   * Files inside of {@code root}.
   *
   * @param root a real path
   * @param largest in bytes; what is larger is not read
   */
  InsideFile(Path root, long largest) {
    this.root = root;
    this.largest = largest;
  }

  /** Which file it is; two links to one file are the same. */
  private record Identity(Path real, @Nullable Object key) {}

  /** A file is none that is read. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(reason);
    }
  }

  /**
   * The bytes of {@code path}.
   *
   * @throws RefusedException it is no regular file inside the folder, or too large
   */
  byte[] read(Path path) throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Identity before = identity(path);
      byte[] bytes = bytes(before.real());
      if (before.equals(identity(path))) {
        return bytes;
      }
    }
    throw new RefusedException("it is replaced again and again");
  }

  private byte[] bytes(Path real) throws IOException {
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(largest + 1));
      if (bytes.length > largest) {
        throw new RefusedException("it has more than " + largest + " bytes");
      }
      return bytes;
    }
  }

  private Identity identity(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(root)) {
      throw new RefusedException("it leads outside the library");
    }
    BasicFileAttributes attributes =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new RefusedException("it is no regular file");
    }
    return new Identity(real, attributes.fileKey());
  }
}
