package dev.sennight.library.scan;

import dev.sennight.store.FileState;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** A file's bytes and what tells whether they change later. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record FileContent(byte[] bytes, FileState state) {
  /** The coarsest time stamps in use have two seconds. */
  private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

  static FileContent read(ScannedFile file, InsideFile inside) throws IOException {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    byte[] bytes = inside.read(file.path());
    boolean settled = now - file.modified() > SETTLED_NANOS;
    long modified = settled ? file.modified() : FileState.UNSETTLED;
    return new FileContent(bytes, new FileState(bytes.length, modified, hash(bytes)));
  }

  /** Two checksums that run in native code; with the size they tell apart what the user edits. */
  private static String hash(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Adler32 adler = new Adler32();
    adler.update(bytes);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) crc.getValue()) + hex.toHexDigits((int) adler.getValue());
  }
}
