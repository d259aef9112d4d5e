package dev.sennight.store.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Checksum;

/**
 * The bytes of a database, read beside SQLite. Where a process closes a file, POSIX systems drop
 * every lock that it has on it, those of SQLite too; another process would then take itself for the
 * last one and end the log. So a file that was read here stays open until the process ends.
 */
public final class RawFile {
  private static final int BUFFER = 1 << 16;

  /** By what tells files apart, whatever they are called. */
  private static final Map<Object, RandomAccessFile> OPEN = new HashMap<>();

  private RawFile() {}

  /** Adds all bytes of {@code file} to {@code sum}; gives how many there were. */
  public static long read(Path file, Checksum sum) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    if (key == null) { // no POSIX system, no such locks
      try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
        return read(opened, sum);
      }
    }
    RandomAccessFile open;
    synchronized (OPEN) {
      open = OPEN.get(key);
      if (open == null) {
        open = new RandomAccessFile(file.toFile(), "r");
        OPEN.put(key, open);
      }
    }
    synchronized (open) {
      return read(open, sum);
    }
  }

  private static long read(RandomAccessFile file, Checksum sum) throws IOException {
    byte[] buffer = new byte[BUFFER];
    file.seek(0);
    long all = 0;
    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
      sum.update(buffer, 0, read);
      all += read;
    }
    return all;
  }
}
