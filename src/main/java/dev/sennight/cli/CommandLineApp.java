package dev.sennight.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the arguments, runs the verb they name, and gives its exit code. */
public final class CommandLineApp {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineApp.class);
  private static final Set<String> ROOT_OPTIONS = Set.of("-h", "--help", "-V", "--version");

  /** The command itself, which only holds the verbs. */
  @Command(
      name = "sennight",
      description = "Reads weekly digests, cards and notes in Markdown; never writes to them.",
      synopsisSubcommandLabel = "[VERB]",
      footer = {
        "",
        "Without a verb the window opens. Exit codes: 0 done, 1 nothing found, 2 wrong usage,",
        "3 the library or its index cannot be used."
      })
  @SuppressWarnings("UnusedVariable") // picocli acts on both options by itself
  private static final class Root {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help.")
    boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version.")
    boolean version;
  }

  private final CommandLine commands;
  private final Console console;

  /** The verbs over {@code surroundings}, talking to {@code console}. */
  public CommandLineApp(Application surroundings, Console console, String version) {
    this.console = console;
    VerbContext context = new VerbContext(surroundings, console);
    commands = new CommandLine(new Root());
    Stream.of(
            new OpenVerb(context),
            new IndexVerb(context),
            new ListVerb(context),
            new SearchVerb(context),
            new ShowVerb(context),
            new LinksVerb(context),
            new StoryVerb(context),
            new NewVerb(context),
            new CheckVerb(context),
            new SeriesVerb(context),
            new StatsVerb(context),
            new ShotVerb(context),
            new McpVerb(context),
            new PersonalVerb(context),
            new HighlightsVerb(context),
            new ExportVerb(context),
            new TableVerb(context),
            new AutoComplete.GenerateCompletion())
        .forEach(commands::addSubcommand);
    // A query may hold -word; the verbs refuse what begins with two dashes.
    for (String verb : List.of("search", "table")) {
      Objects.requireNonNull(commands.getSubcommands().get(verb))
          .setUnmatchedOptionsArePositionalParams(true);
    }
    Objects.requireNonNull(commands.getSubcommands().get("generate-completion"))
        .getCommandSpec()
        .usageMessage()
        .hidden(true);
    commands.getCommandSpec().version("Sennight " + version);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setOut(new PrintWriter(console.results(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.messages(), true, StandardCharsets.UTF_8));
    commands.registerConverter(int.class, CommandLineApp::wholeNumber);
    commands.setExecutionExceptionHandler(this::unexpected);
    commands.setParameterExceptionHandler(this::wrongUsage);
  }

  /** What was written on the command line may hold anything: it is said in one line. */
  private int wrongUsage(CommandLine.ParameterException failure, String[] arguments) {
    console.messages().println(failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, failure.getCommandLine().getErr())) {
      failure.getCommandLine().usage(failure.getCommandLine().getErr());
    }
    return ExitCode.WRONG_USAGE;
  }

  private static int wholeNumber(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("“" + written + "” is not a whole number");
    }
  }

  /** Runs the verb that {@code arguments} name; without one, {@code open}. */
  public int run(List<String> arguments) {
    if (!arguments.isEmpty() && isMistyped(arguments.getFirst())) {
      String verbs = String.join(", ", commands.getSubcommands().keySet());
      console
          .messages()
          .println(
              "“"
                  + arguments.getFirst()
                  + "” is neither a verb nor a folder. The verbs are "
                  + verbs
                  + ".");
      return ExitCode.WRONG_USAGE;
    }
    return commands.execute(
        withVerb(arguments).stream().map(SearchVerb::protect).toArray(String[]::new));
  }

  /** Whether an argument looks like a verb, but is none, and no folder to open either. */
  private boolean isMistyped(String first) {
    return first.matches("[a-z]+")
        && !commands.getSubcommands().containsKey(first)
        && !Files.exists(Path.of(first));
  }

  private List<String> withVerb(List<String> arguments) {
    boolean named =
        !arguments.isEmpty()
            && (commands.getSubcommands().containsKey(arguments.getFirst())
                || ROOT_OPTIONS.contains(arguments.getFirst()));
    return named ? arguments : Stream.concat(Stream.of("open"), arguments.stream()).toList();
  }

  private int unexpected(Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (failure instanceof CommandLine.ParameterException wrongUsage) {
      console.messages().println(wrongUsage.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    LOG.error("{} failed", commandLine.getCommandName(), failure);
    console.messages().println(FileTrouble.sentence(failure));
    return ExitCode.UNUSABLE_LIBRARY;
  }
}
