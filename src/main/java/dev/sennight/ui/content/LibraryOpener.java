package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;

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
          case LibraryOpening.Refused(var reason, String sentence) -> new Opening.Refused(sentence);
        };
  }

  /** What opening gives. */
  sealed interface Opening {
    /** It is open; the caller closes it. */
    record Open(Content content) implements Opening {}

    /** It cannot be opened, for the reason that {@code sentence} tells. */
    record Refused(String sentence) implements Opening {}
  }
}
