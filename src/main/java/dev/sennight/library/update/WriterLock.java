package dev.sennight.library.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to an index folder, held by one thread of one process. The system takes it
 * back when the process ends, however it ends, so that it is never stale.
 */
public final class WriterLock implements AutoCloseable {
  private static final String NAME = "writer.lock";

  /**
   * What this process holds. A file must not even be opened again while its lock is held: closing
   * any channel to it would give the lock up.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock; empty when another writer has it. */
  public static Optional<WriterLock> take(Path indexFolder) throws IOException {
    Path file = indexFolder.toRealPath().resolve(NAME);
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<WriterLock> taken = Optional.empty();
    try {
      taken = lock(file);
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(file);
      }
    }
    return taken;
  }

  private static Optional<WriterLock> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? Optional.empty() : Optional.of(new WriterLock(file, channel));
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } finally {
        HELD.remove(file);
      }
    }
  }
}
