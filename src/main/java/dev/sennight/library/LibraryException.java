package dev.sennight.library;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The library or its stores cannot be used; the message is a sentence for the user. */
public final class LibraryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  private enum Kind {
    OTHER,
    BUSY,
    FOLDER_GONE
  }

  /** Says what cannot be done, and what to do about it. */
  public LibraryException(String message, @Nullable Throwable cause) {
    this(message, cause, Kind.OTHER);
  }

  private LibraryException(String message, @Nullable Throwable cause, Kind kind) {
    super(message, cause);
    this.kind = kind;
  }

  /** Another process or window does what was asked for; asking again later helps. */
  static LibraryException busy(String message) {
    return new LibraryException(message, null, Kind.BUSY);
  }

  /** The folder of a library that is open is gone. */
  static LibraryException folderGone(Path root) {
    String message = "The folder " + root + " is gone; what was read from it before is kept.";
    return new LibraryException(message, null, Kind.FOLDER_GONE);
  }

  /** Whether the folder of the library is gone, such as with its disk. */
  public boolean isFolderGone() {
    return kind == Kind.FOLDER_GONE;
  }

  /** Whether asking again in a while helps. */
  public boolean isBusy() {
    return kind == Kind.BUSY;
  }

  /** {@code e}, whose message is a sentence already. */
  static LibraryException of(IOException e) {
    if (e instanceof LibraryException library) {
      return library;
    }
    String message = e.getMessage();
    return new LibraryException(message == null ? "Reading failed: " + e : message, e);
  }
}
