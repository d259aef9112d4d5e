package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.story.KeySentence;
import dev.sennight.library.story.Storyline;
import dev.sennight.model.DateSpan;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.export.MarkdownEscaper;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryParser;
import java.io.IOException;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "story",
    description = "Tell what was said of a name, in the order of time, a sentence an entry.")
final class StoryVerb extends Verb {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "TERM",
      description = "A name, with the other names of its card; or a field such as tag:SLAM.")
  String[] words = {};

  @Option(names = "--since", paramLabel = "DATE", description = "Only from a day, week or year on.")
  @Nullable String since;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As the library stood then: 2025-W20, 2025-05, 2025.")
  @Nullable String asOf;

  @Option(names = "--apart", description = "Without the other names of the card.")
  boolean apart;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  @Option(names = "--markdown", description = "Print Markdown.")
  boolean markdown;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  StoryVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    String within = (time(QueryField.FROM, since) + time(QueryField.AS_OF, asOf)).strip();
    try (Library library = options.openIndexed(context)) {
      Storyline story = library.storylines().of(String.join(" ", words), apart, within);
      if (json) {
        printJson(library, story);
      } else if (!story.entries().isEmpty()) {
        printWords(library, story);
      }
      if (story.entries().isEmpty()) {
        tell("Nothing was found.");
        return ExitCode.NOTHING_FOUND;
      }
      return ExitCode.DONE;
    }
  }

  private String time(QueryField field, @Nullable String written) {
    if (written == null) {
      return "";
    }
    return QueryParser.timeFilter(field, written)
        .map(filter -> " " + filter)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), QueryParser.notATime(written)));
  }

  private void printJson(Library library, Storyline story) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (EntrySummary entry : story.entries()) {
        EntryId repeats = story.repeats().get(entry.id());
        KeySentence sentence = sentence(library, story, entry);
        out.begin().fields(EntryFields.of(entry, sentence, repeats)).endLine();
      }
    }
  }

  private static @Nullable KeySentence sentence(
      Library library, Storyline story, EntrySummary entry) throws LibraryException {
    return library.storylines().sentence(story, entry.id()).orElse(null);
  }

  /** A section a month; what was told before is counted at the entry that told it. */
  private void printWords(Library library, Storyline story) throws IOException {
    print((markdown ? "# " : "") + String.join(" · ", story.names()));
    print("");
    print(summary(story));
    @Nullable String section = null;
    for (EntrySummary entry : story.entries()) {
      if (!story.repeats().containsKey(entry.id())) {
        String month = month(entry);
        if (!month.equals(section)) {
          print("");
          print((markdown ? "## " : "") + month);
          print("");
          section = month;
        }
        printEntry(library, story, entry);
      }
    }
  }

  private static String month(EntrySummary entry) {
    DateSpan days = entry.identity().days();
    return days == null ? "Without a date" : YearMonth.from(days.first()).toString();
  }

  private void printEntry(Library library, Storyline story, EntrySummary entry) throws IOException {
    KeySentence sentence = sentence(library, story, entry);
    long again = story.repeats().values().stream().filter(entry.id()::equals).count();
    String more =
        again == 0 ? "" : again == 1 ? " (told once more)" : " (told " + again + " more times)";
    String said = sentence == null || sentence.start() < 0 ? "" : sentence.text().strip();
    if (markdown) {
      print("- **" + MarkdownEscaper.line(entry.title()) + "** · " + EntryLine.place(entry) + more);
      if (!said.isEmpty()) {
        print("  " + MarkdownEscaper.line(said));
      }
    } else {
      print(entry.id() + "  " + entry.title() + "  (" + EntryLine.place(entry) + ")" + more);
      if (!said.isEmpty()) {
        print("    " + said);
      }
    }
  }

  private static String summary(Storyline story) {
    int total = story.entries().size();
    StringBuilder out = new StringBuilder(total + (total == 1 ? " entry" : " entries"));
    EntrySummary first = story.entries().getFirst();
    if (first.identity().days() != null) {
      out.append(", first ").append(label(first));
      story.entries().stream()
          .filter(entry -> entry.identity().days() != null)
          .reduce((before, entry) -> entry)
          .ifPresent(last -> out.append(", last ").append(label(last)));
    }
    if (!story.peaks().isEmpty()) {
      out.append("; most in ")
          .append(
              story.peaks().stream()
                  .map(month -> month + " (" + story.months().get(month) + ")")
                  .collect(Collectors.joining(", ")));
    }
    if (!story.silences().isEmpty()) {
      out.append("; silent ")
          .append(
              story.silences().stream()
                  .map(gap -> gap.from() + " to " + gap.to())
                  .collect(Collectors.joining(", ")));
    }
    return out.append('.').toString();
  }

  private static String label(EntrySummary entry) {
    return entry.identity().label();
  }
}
