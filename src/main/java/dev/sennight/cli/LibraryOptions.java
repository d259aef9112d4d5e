package dev.sennight.cli;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.update.IndexRun;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every verb takes, and what they lead to. */
final class LibraryOptions {
  static final String PARTIAL =
      "Another Sennight is indexing it right now: this is only what it has read so far.";

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "The folder of documents. Default: the last library opened, or the samples.")
  @Nullable Path library;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Where derived data goes. Default: a folder of its own in the user's cache; index/ for"
              + " the samples.")
  @Nullable Path index;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Where the chosen library and its data stand. */
  LibraryLocation location(VerbContext context) {
    return context.surroundings().locate(library, index);
  }

  /**
   * Opens the chosen library; what was not indexed to its end is indexed first, with progress on
   * standard error. Where another process does that just now, what it has read so far has to do;
   * where an index that was whole before cannot be brought up to date, what it holds.
   */
  Library openIndexed(VerbContext context) throws LibraryException, UnusableLibrary {
    Library opened = open(context);
    boolean whole = opened.isIndexed();
    if (!whole || !opened.isSettled()) {
      complete(opened, whole, context);
    }
    return opened;
  }

  private static void complete(Library library, boolean whole, VerbContext context)
      throws LibraryException {
    PrintStream messages = context.console().messages();
    boolean begun = library.isBegun();
    messages.println(
        begun
            ? "This library was not indexed to its end: that is done first."
            : "This library is new: it is indexed first.");
    try {
      runIndex(library, context, IndexRun.Mode.UPDATE);
    } catch (LibraryException e) {
      if (!begun || !(e.isBusy() || whole)) {
        throw e;
      }
      messages.println(e.isBusy() ? PARTIAL : FileTrouble.sentence(e));
    }
  }

  /** Whether what {@code library} answers is all there is, as far as the last run knows. */
  static boolean isWhole(Library library) throws LibraryException {
    return library.isIndexed() && library.isSettled();
  }

  /** Opens the chosen library as it is. */
  Library open(VerbContext context) throws UnusableLibrary {
    return open(context, NewerFormat.REFUSE);
  }

  /** Opens the chosen library, with a choice where a newer version made the index. */
  Library open(VerbContext context, NewerFormat newer) throws UnusableLibrary {
    return switch (Library.open(location(context), newer)) {
      case LibraryOpening.Opened(Library opened) -> {
        opened.onRepair(repair -> context.console().messages().println(repair.sentence()));
        yield opened;
      }
      case LibraryOpening.Refused(var _, String sentence) -> throw new UnusableLibrary(sentence);
    };
  }

  /** Runs the index with progress on standard error. */
  static IndexReport runIndex(Library library, VerbContext context, IndexRun.Mode mode)
      throws LibraryException {
    try (ProgressLine progress = new ProgressLine(context.console().messages())) {
      return library.index(mode, progress, CancellationToken.never());
    }
  }

  /** The library cannot be used; the message says why and what to do. */
  static final class UnusableLibrary extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableLibrary(String sentence) {
      super(sentence);
    }
  }
}
