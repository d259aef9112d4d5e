package dev.sennight.library.update;

import dev.sennight.library.scan.ScannedFile;
import dev.sennight.store.write.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** A file's bytes and what tells whether they change later. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record FileContent(byte[] bytes, FileState state) {
  /** The coarsest time stamps in use have two seconds. */
  private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

  static FileContent read(ScannedFile file) throws IOException {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    byte[] bytes = Files.readAllBytes(file.path());
    boolean settled = now - file.modified() > SETTLED_NANOS;
    long modified = settled ? file.modified() : FileState.UNSETTLED;
    return new FileContent(bytes, new FileState(bytes.length, modified, hash(bytes)));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
