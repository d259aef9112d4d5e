package dev.sennight.ui.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files beside their place and moves them there when they are whole. */
public final class WholeFile {
  private WholeFile() {}

  /** What is written; tells whether it is whole. */
  @FunctionalInterface
  public interface Content {
    /** Writes to {@code out}. */
    boolean writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces {@code target}; when {@code content} throws or is not whole, it stays as it was.
   *
   * @return whether it was written
   */
  public static boolean write(Path target, Content content) throws IOException {
    Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      boolean whole;
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        whole = content.writeTo(out);
      }
      if (whole) {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
          written.force(true); // a power cut after the move must not leave an empty file
        }
        move(part, target);
      }
      return whole;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
