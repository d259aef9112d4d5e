package dev.sennight.ui.notice;

import dev.sennight.library.LibraryException;
import dev.sennight.ui.text.Message;
import java.io.UncheckedIOException;

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
}
