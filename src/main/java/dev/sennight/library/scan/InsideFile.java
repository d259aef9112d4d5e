package dev.sennight.library.scan;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular files inside a folder, and nothing else: a file may have become a pipe, a device or
 * a link that leads out since it was found, and may become one while it is opened.
 */
final class InsideFile {
  /** An editor may put a new file in the place of one that is being read. */
  private static final int MOST_ATTEMPTS = 3;

  private static final long LOOK_MILLIS = 100;

  private final Path root;
  private final long largest;
  private final ExecutorService openers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("open-", 1).factory());

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

  /** All bytes of {@code path}, as {@link #read(Path, int)} reads them. */
  byte[] read(Path path) throws IOException {
    return read(path, Integer.MAX_VALUE);
  }

  /**
   * The first bytes of {@code path}, at most {@code most}.
   *
   * @throws RefusedException it is no regular file inside the folder, or too large
   */
  byte[] read(Path path, int most) throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Identity before = identity(path);
      byte[] bytes = bytes(path, before, most);
      if (before.equals(identity(path)) && (bytes.length > 0 || Files.size(before.real()) == 0)) {
        return bytes;
      }
    }
    throw new RefusedException("it is replaced again and again");
  }

  /** What the opened file says that it holds; a pipe says nothing, and is not read from. */
  private byte[] bytes(Path path, Identity file, int most) throws IOException {
    try (FileChannel in = open(path, file)) {
      if (in.size() > largest) {
        throw new RefusedException("it has more than " + largest + " bytes");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(in.size(), most));
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // more to come
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    }
  }

  /**
   * Opens {@code file} in a thread of its own: if it became a pipe just now, that thread waits for
   * somebody to write into it, and is left to itself.
   */
  private FileChannel open(Path path, Identity file) throws IOException {
    Future<FileChannel> opening =
        openers.submit(() ->
            FileChannel.open(file.real(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    while (true) {
      try {
        return opening.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!file.equals(identity(path))) {
          throw new RefusedException("it was replaced while it was opened");
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
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
