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
 * last one and end the log. So a file that was read here stays open for as long as this process
 * uses the database, which {@link #use} tells.
 */
public final class RawFile {
  private static final int BUFFER = 1 << 16;

  /** By real path. Whoever adds or takes away holds the map. */
  private static final Map<Path, RawFile> USED = new HashMap<>();

  private final Path path;

  /** By what tells files apart: another one may take the name while this one is in use. */
  private final Map<Object, RandomAccessFile> open = new HashMap<>();

  private int uses;

  private RawFile(Path path) {
    this.path = path;
  }

  /** Something in this process that has the database open, or is about to. */
  static final class Use implements AutoCloseable {
    private final RawFile file;
    private boolean over;

    private Use(RawFile file) {
      this.file = file;
    }

    /** It is not open any more. The last one to say so closes what was read. */
    @Override
    public void close() throws IOException {
      synchronized (USED) {
        if (!over) {
          over = true;
          file.used();
        }
      }
    }
  }

  /** To be called before SQLite opens {@code file}, and closed after its last connection is. */
  static Use use(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    Path path = folder == null || name == null ? absolute : folder.toRealPath().resolve(name);
    synchronized (USED) {
      RawFile raw = USED.computeIfAbsent(path, RawFile::new);
      raw.uses++;
      return new Use(raw);
    }
  }

  private void used() throws IOException {
    uses--;
    if (uses == 0) {
      USED.remove(path);
      for (RandomAccessFile each : open.values()) {
        each.close();
      }
    }
  }

  /** Adds all bytes of {@code file} to {@code sum}; gives how many there were. */
  public static long read(Path file, Checksum sum) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    if (key == null) { // no POSIX system, no such locks
      try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
        return read(opened, sum);
      }
    }
    try (Use use = use(file)) {
      RandomAccessFile opened = use.file.opened(key);
      synchronized (opened) {
        return read(opened, sum);
      }
    }
  }

  private RandomAccessFile opened(Object key) throws IOException {
    synchronized (USED) {
      RandomAccessFile opened = open.get(key);
      if (opened == null) {
        opened = new RandomAccessFile(path.toFile(), "r");
        open.put(key, opened);
      }
      return opened;
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
