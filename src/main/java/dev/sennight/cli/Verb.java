package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.LibraryException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;

/** One verb: runs, and turns failures into a sentence and an exit code. */
abstract class Verb implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Verb.class);

  @Mixin final LibraryOptions options = new LibraryOptions();
  final VerbContext context;

  Verb(VerbContext context) {
    this.context = context;
  }

  /** Does the work and returns the exit code. */
  abstract int run() throws IOException, InterruptedException, UnusableLibrary;

  @Override
  public final Integer call() {
    int code = outcome();
    context.console().flush();
    IOException unwritten = context.console().failure();
    if (unwritten == null) {
      return code;
    }
    say(unwritten);
    return ExitCode.UNUSABLE_LIBRARY;
  }

  private int outcome() {
    try {
      return run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      context.console().messages().println("Interrupted.");
    } catch (UnusableLibrary e) {
      context.console().messages().println(e.getMessage());
    } catch (LibraryException e) {
      LOG.error("{} failed", getClass().getSimpleName(), e);
      context.console().messages().println(FileTrouble.sentence(e));
    } catch (IOException e) {
      say(e);
    }
    return ExitCode.UNUSABLE_LIBRARY;
  }

  private void say(IOException unwritten) {
    LOG.error("{} failed", getClass().getSimpleName(), unwritten);
    String reason = unwritten.getMessage();
    context.console().messages().println("The results could not be written: " + reason);
  }

  final Console console() {
    return context.console();
  }
}
