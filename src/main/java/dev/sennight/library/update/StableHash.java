package dev.sennight.library.update;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that are the same on every machine and in every version. */
final class StableHash {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;
  private static final int BITS = 5;

  private StableHash() {}

  /** 60 bits of a SHA-256 of {@code parts}, as 12 characters. */
  static String of(String... parts) {
    long bits = bits(String.join("\u0000", parts));
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      id[i] = ALPHABET.charAt((int) (bits >>> (i * BITS)) & 31);
    }
    return new String(id);
  }

  /**
   * A 64-bit hash of {@code text}, quick rather than strong (FNV-1a over UTF-16 units, mixed): it
   * tells the texts of one document apart.
   */
  static long quick(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  private static long bits(String text) {
    byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << 8) | (hash[i] & 0xff);
    }
    return bits;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
