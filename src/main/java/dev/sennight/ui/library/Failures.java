package dev.sennight.ui.library;

import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.ui.text.Message;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what went wrong into a sentence; the trace is in the log already. */
public final class Failures {
  private Failures() {}

  /** The sentence for {@code failure}. */
  public static Notice notice(Throwable failure) {
    Throwable cause =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String words = cause.getMessage();
    Message message =
        cause instanceof LibraryException && words != null
            ? Message.verbatim(words)
            : Message.of("failure.unexpected");
    return new Notice(Notice.Weight.ERROR, message);
  }

  /** Why the library at {@code wanted} could not be opened, and what to do. */
  public static Message refusal(LibraryOpening.Reason reason, LibraryLocation wanted) {
    Path folder =
        switch (reason) {
          case NO_SUCH_FOLDER, NOT_A_FOLDER, NO_DOCUMENTS, UNREADABLE -> wanted.root();
          case INDEX_NOT_WRITABLE, INDEX_TOO_NEW, IN_USE -> wanted.indexFolder();
        };
    String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '.');
    return Message.of("refused." + key, folder.toAbsolutePath().toString());
  }
}
