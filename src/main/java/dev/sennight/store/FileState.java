package dev.sennight.store;

import java.util.HexFormat;

/**
 * What tells whether a file changed.
 *
 * @param size in bytes
 * @param modified time stamp in nanoseconds; {@link #UNSETTLED} when the file was so fresh that a
 *     later change might leave the stamp as it is
 * @param hash of the content, in hexadecimal
 */
public record FileState(long size, long modified, String hash) {
  /** A time stamp that no file has, so that the next run compares the content. */
  public static final long UNSETTLED = Long.MIN_VALUE;

  byte[] hashBytes() {
    return HexFormat.of().parseHex(hash);
  }
}
