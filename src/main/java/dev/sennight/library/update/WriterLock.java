package dev.sennight.library.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write to an index folder, held by one thread of one process. The system takes it
 * back when the process ends, however it ends, so that it is never stale.
 */
public final class WriterLock implements AutoCloseable {
  private static final String NAME = "writer.lock";

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock; empty when another writer has it. */
  public static Optional<WriterLock> take(Path indexFolder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            indexFolder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new WriterLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it: as good as another process.
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
