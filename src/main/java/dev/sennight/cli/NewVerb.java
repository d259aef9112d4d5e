package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.WeekNewsSearch;
import dev.sennight.library.story.WeekNews;
import dev.sennight.library.story.WeekNews.Kind;
import dev.sennight.library.story.WeekNews.Term;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "new",
    description = "Tell what is new in a week: names, what rises, what is back, follow-ups.")
final class NewVerb extends Verb {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "WEEK",
      description = "Such as 2025-W18; the newest of the library by default.")
  @Nullable String week;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  NewVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    int asked = week == null ? 0 : number(week);
    try (Library library = options.openIndexed(context)) {
      WeekNewsSearch search = library.weekNews();
      OptionalInt wanted = asked == 0 ? search.newest() : OptionalInt.of(asked);
      WeekNews news = wanted.isEmpty() ? null : search.of(wanted.getAsInt()).orElse(null);
      if (news == null) {
        tell(
            asked == 0
                ? "The library has no weekly issues."
                : "The library has no issue of " + WeekNewsSearch.label(asked) + ".");
        return ExitCode.NOTHING_FOUND;
      }
      if (json) {
        printJson(news);
      } else {
        printWords(news);
      }
      return ExitCode.DONE;
    }
  }

  private int number(String written) {
    Matcher week = WEEK.matcher(written.strip());
    int number = week.matches() ? Integer.parseInt(week.group(2)) : 0;
    if (number < 1 || number > 53) {
      throw new ParameterException(
          spec.commandLine(), "“" + written + "” is not a week; 2025-W18 is.");
    }
    return Integer.parseInt(week.group(1)) * 100 + number;
  }

  private void printJson(WeekNews news) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (Term term : news.terms()) {
        out.begin().text("week", WeekNewsSearch.label(news.week())).text("what", word(term.kind()));
        out.text("name", term.name());
        out.texts("entries", term.entries().stream().map(EntryId::toString).toList());
        out.number("before", term.before());
        out.text("last", term.last() == null ? null : WeekNewsSearch.label(term.last()));
        out.number("score", term.score()).endLine();
      }
      for (EntrySummary entry : news.followUps()) {
        out.begin().text("week", WeekNewsSearch.label(news.week())).text("what", "follow-up");
        Map<String, @Nullable Object> fields = EntryFields.of(entry);
        fields.remove("week"); // stands there with its year
        out.fields(fields).endLine();
      }
    }
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void printWords(WeekNews news) {
    print(WeekNewsSearch.label(news.week()));
    part(news, Kind.NEW, "Never named before");
    part(news, Kind.RISING, "Named more than in the weeks before");
    part(news, Kind.BACK, "Back after a silence");
    if (!news.followUps().isEmpty()) {
      print("");
      print("Follow-ups to what you starred or highlighted");
      news.followUps().forEach(entry -> print("  " + EntryLine.of(entry)));
    }
  }

  private void part(WeekNews news, Kind kind, String title) {
    List<Term> terms = news.terms().stream().filter(term -> term.kind() == kind).toList();
    if (terms.isEmpty()) {
      return;
    }
    print("");
    print(title);
    for (Term term : terms) {
      String since =
          term.last() == null
              ? ""
              : ", " + term.before() + " before, last " + WeekNewsSearch.label(term.last());
      int count = term.entries().size();
      print(
          "  " + term.name() + "  (" + count + (count == 1 ? " entry" : " entries") + since + ")");
    }
  }
}
