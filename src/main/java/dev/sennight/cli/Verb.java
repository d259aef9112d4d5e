package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

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
    LOG.error("{} could not write its results", getClass().getSimpleName(), unwritten);
    tell("The results could not be written: " + unwritten.getMessage());
    return ExitCode.UNUSABLE_LIBRARY;
  }

  private int outcome() {
    try {
      return run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell("Interrupted.");
    } catch (UnusableLibrary e) {
      tell(Objects.requireNonNull(e.getMessage()));
    } catch (IOException e) {
      LOG.error("{} failed", getClass().getSimpleName(), e);
      tell(FileTrouble.sentence(e));
    }
    return ExitCode.UNUSABLE_LIBRARY;
  }

  /** Refuses words of a query that begin with two dashes: they are mistyped options. */
  static void refuseOptions(CommandSpec spec, String[] words) {
    List<String> written = spec.commandLine().getParseResult().originalArgs();
    int end = written.contains("--") ? written.indexOf("--") : written.size();
    for (String word : written.subList(0, end)) {
      if (word.startsWith("--") && List.of(words).contains(word)) {
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
      }
    }
  }

  /** Answers a line of input, numbered from 1; tells how much was found. */
  @FunctionalInterface
  interface LineAnswer {
    long to(String line, int number) throws IOException;
  }

  /** Says that a line could not be answered. */
  @FunctionalInterface
  interface LineFailure {
    void say(String line, Exception failure) throws IOException;
  }

  /**
   * Goes on after every line; one that cannot be answered shows in the exit code. Finding nothing
   * shows there only when it is so for all lines.
   */
  final int answerLines(LineAnswer answer, LineFailure unanswered) throws IOException {
    long total = 0;
    boolean failed = false;
    int number = 0;
    InputLines lines = console().input(InputLines.LONGEST_QUERY);
    for (String line = lines.next(); line != null && !console().isBroken(); line = lines.next()) {
      String asked = line.strip();
      number++;
      try {
        total += asked.isEmpty() ? 0 : answer.to(asked, number);
      } catch (IOException | RuntimeException e) {
        failed = true;
        LOG.error("A line of input could not be answered", e);
        unanswered.say(asked, e);
      }
      console().flush();
    }
    if (failed) {
      return ExitCode.UNUSABLE_LIBRARY;
    }
    return total == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /** Prints a line of results. */
  final void print(String line) {
    context.console().results().println(line);
  }

  /** Prints a line for the user, beside the results. */
  final void tell(String line) {
    context.console().messages().println(line);
  }

  final Console console() {
    return context.console();
  }
}
