package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import org.slf4j.LoggerFactory;

/** Opens libraries; called in the background. */
@FunctionalInterface
public interface LibraryOpener {
  /** Opens the library at {@code location}, or says why it cannot be opened. */
  Opening open(LibraryLocation location);

  /** Opens real libraries. */
  static LibraryOpener real() {
    return location ->
        switch (Library.open(location, LibraryOpening.NewerFormat.RENEW)) {
          case LibraryOpening.Opened(Library library) ->
              new Opening.Open(new LibraryContent(library));
          case LibraryOpening.Refused(var reason, String sentence) -> {
            LoggerFactory.getLogger(LibraryOpener.class).warn(sentence);
            yield new Opening.Refused(reason);
          }
        };
  }

  /** What opening gives. */
  sealed interface Opening {
    /** It is open; the caller closes it. */
    record Open(Content content) implements Opening {}

    /** It cannot be opened; why in full stands in the log. */
    record Refused(LibraryOpening.Reason reason) implements Opening {}
  }
}
