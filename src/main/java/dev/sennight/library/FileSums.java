package dev.sennight.library;

import dev.sennight.store.sqlite.RawFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices bytes that changed on the disk without our doing. Lucene's files end in a checksum of
 * their own; for the store, a run notes one when it ends and the next run begins by comparing.
 */
public final class FileSums {
  private static final Logger LOG = LoggerFactory.getLogger(FileSums.class);
  private static final String NOTED = "library.sum";

  /** Beyond this, reading everything costs more than the user should wait. */
  private static final long LARGEST = 512L * 1024 * 1024;

  private static final int FOOTER = 8;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path store;

  /** Sums of what stands in an index folder. */
  public FileSums(Path folder, String store) {
    this.folder = folder;
    this.store = folder.resolve(store);
  }

  /** Whether the store is as the last run left it; true also when nothing was noted. */
  public boolean isStoreIntact() throws IOException {
    Path noted = folder.resolve(NOTED);
    if (!Files.exists(noted) || !Files.exists(store)) {
      return true;
    }
    String before = new String(Files.readAllBytes(noted), StandardCharsets.UTF_8);
    return before.equals(sum());
  }

  /** To be called before the store is written to. */
  public void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(NOTED));
  }

  /** Notes the store as it is now; everything written must be in its main file. */
  public void note() {
    try {
      if (Files.size(store) <= LARGEST) {
        Path fresh = folder.resolve(NOTED + ".new");
        Files.writeString(fresh, sum());
        Files.move(
            fresh,
            folder.resolve(NOTED),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.warn("No sum is kept of the store.", e);
    }
  }

  private String sum() throws IOException {
    CRC32C sum = new CRC32C();
    long size = RawFile.read(store, sum);
    return size + " " + Long.toHexString(sum.getValue());
  }

  /** The files of the search index whose bytes are not what was written. */
  public List<Path> damagedIndexFiles() throws IOException {
    List<Path> damaged = new ArrayList<>();
    Path lucene = folder.resolve("lucene");
    if (!Files.isDirectory(lucene)) {
      return damaged;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lucene, "{_,segments_}*")) {
      for (Path file : files) {
        if (Files.size(file) <= LARGEST && !endsInItsSum(file)) {
          damaged.add(file);
        }
      }
    }
    return damaged;
  }

  private static boolean endsInItsSum(Path file) throws IOException {
    long size = Files.size(file);
    if (size < FOOTER) {
      return false;
    }
    CRC32 sum = new CRC32();
    add(file, size - FOOTER, sum);
    ByteBuffer footer = ByteBuffer.allocate(FOOTER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.read(footer, size - FOOTER);
    }
    return footer.flip().remaining() == FOOTER && footer.getLong() == sum.getValue();
  }

  private static void add(Path file, long size, Checksum sum) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long left = size;
      while (left > 0) {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        int read = channel.read(buffer);
        if (read < 0) {
          return;
        }
        sum.update(buffer.flip());
        left -= read;
      }
    }
  }
}
