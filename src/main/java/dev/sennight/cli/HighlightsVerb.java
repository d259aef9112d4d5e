package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.PersonalData;
import dev.sennight.library.annotate.Clipping;
import dev.sennight.library.annotate.ClippingsFile;
import dev.sennight.library.annotate.WebAnnotations;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.render.export.HighlightMarkdown;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "highlights",
    description = {
      "Print your highlights and notes, or those in the entries that a QUERY finds.",
      "highlights import FILE reads Web Annotations back, and what Kindle and KOReader keep."
    })
final class HighlightsVerb extends Verb {
  private static final int MOST = 100_000;
  private static final String TEMPLATE = "highlight.md";
  private static final String ORPHANS = "No longer in the text";

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "As for search; all without one.")
  List<String> words = new ArrayList<>();

  @ArgGroup Form form = new Form();

  /** How they are printed. */
  static final class Form {
    @Option(names = "--markdown", description = "Print Markdown, a heading an issue; the default.")
    boolean markdown;

    @Option(names = "--json", description = "Print a JSON object a line.")
    boolean json;

    @Option(names = "--csv", description = "Print CSV with the columns that Readwise imports.")
    boolean csv;

    @Option(names = "--jsonld", description = "Print Web Annotations, which import reads back.")
    boolean jsonld;
  }

  HighlightsVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      if (words.size() == 2 && words.getFirst().equals("import")) {
        return read(library, Path.of(words.getLast()));
      }
      List<PlacedHighlight> found = found(library);
      SortedMap<String, List<EntryId>> tags = library.personal().tags();
      if (form.jsonld) {
        console().results().print(annotations(found, tags).write());
      } else if (form.json) {
        printJson(found, byEntry(tags));
      } else if (form.csv) {
        console().results().print(HighlightCsv.write(found));
      } else {
        String template = template(library.location().configFolder().resolve(TEMPLATE));
        HighlightMarkdown markdown = new HighlightMarkdown(template, ORPHANS);
        console().results().print(markdown.write(found, byEntry(tags)));
      }
      return found.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private List<PlacedHighlight> found(Library library) throws IOException {
    List<PlacedHighlight> all = library.highlights().all();
    if (words.isEmpty()) {
      return all;
    }
    Set<EntryId> entries = new HashSet<>();
    SearchRequest request = SearchRequest.of(String.join(" ", words), MOST);
    library
        .search(request, CancellationToken.never())
        .hits()
        .forEach(hit -> entries.add(hit.entry().id()));
    return all.stream()
        .filter(each -> each.entry() != null && entries.contains(each.entry().id()))
        .toList();
  }

  /** With a query, the tags of the entries that have highlights; else all. */
  private WebAnnotations annotations(
      List<PlacedHighlight> found, SortedMap<String, List<EntryId>> tags) {
    SortedMap<String, List<EntryId>> kept = new TreeMap<>(tags);
    if (!words.isEmpty()) {
      Set<EntryId> entries = new HashSet<>();
      found.forEach(each -> entries.add(each.highlight().entry()));
      kept.replaceAll((tag, tagged) -> tagged.stream().filter(entries::contains).toList());
    }
    return new WebAnnotations(found.stream().map(PlacedHighlight::highlight).toList(), kept);
  }

  private static Map<EntryId, List<String>> byEntry(SortedMap<String, List<EntryId>> tags) {
    Map<EntryId, List<String>> byEntry = new HashMap<>();
    tags.forEach((tag, entries) ->
        entries.forEach(id -> byEntry.computeIfAbsent(id, e -> new ArrayList<>()).add(tag)));
    return byEntry;
  }

  private static String template(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : HighlightMarkdown.TEMPLATE;
  }

  private void printJson(List<PlacedHighlight> found, Map<EntryId, List<String>> tags)
      throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (PlacedHighlight each : found) {
        EntrySummary entry = each.entry();
        out.begin().text("id", each.highlight().id());
        out.text("entry", entry == null ? each.highlight().entry() : entry.id());
        out.text("title", each.title().isEmpty() ? null : each.title());
        out.text("file", entry == null ? null : entry.file());
        out.number("line", entry == null ? null : entry.location().line());
        out.flag("orphan", each.isOrphan());
        out.number("start", each.range() == null ? null : each.range().start());
        out.number("end", each.range() == null ? null : each.range().end());
        out.text("quote", each.quote().isEmpty() ? null : each.quote());
        out.text("color", each.highlight().color().label());
        out.text("note", each.highlight().note().isEmpty() ? null : each.highlight().note());
        List<String> own = entry == null ? List.of() : tags.getOrDefault(entry.id(), List.of());
        out.texts("tags", own);
        out.text("created", each.highlight().created());
        out.text("changed", each.highlight().changed()).endLine();
      }
    }
  }

  private int read(Library library, Path file) throws IOException {
    String text = Files.readString(file);
    PersonalData personal = library.personal();
    if (!WebAnnotations.isOne(text)) {
      List<Clipping> unplaced = library.highlights().add(ClippingsFile.read(text));
      unplaced.forEach(each -> tell("Not found: " + each.book() + ": " + each.quote()));
      return ExitCode.DONE;
    }
    WebAnnotations read = WebAnnotations.read(text);
    personal.keep(read.highlights());
    for (Map.Entry<String, List<EntryId>> tag : read.tags().entrySet()) {
      personal.tag(tag.getKey(), tag.getValue(), true);
    }
    return ExitCode.DONE;
  }
}
