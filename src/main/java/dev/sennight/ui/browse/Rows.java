package dev.sennight.ui.browse;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.AddressKey;
import dev.sennight.model.Card;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Highlight;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.ProblemKind.Severity;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.PageHighlight;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.ProblemWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a listing and arranges it as rows with headings. */
final class Rows {
  /** More characters of a passage than a row shows. */
  private static final int LONGEST_QUOTE = 90;

  private final Library library;
  private final PlaceWords words;
  private final Texts texts;

  Rows(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The rows of {@code listing}, in order. */
  List<Row> of(Listing listing) throws LibraryException {
    return switch (listing) {
      case Listing.InDocument _ -> document(listing.entries(library));
      case Listing.OnTopic _ -> grouped(listing.entries(library), this::issue, this::inIssue);
      case Listing.OnTag _, Listing.FromHost _, Listing.SameWeek _ ->
          grouped(listing.entries(library), this::issue, words::withinIssue);
      case Listing.OfKind(var kind) ->
          kind == EntryKind.CARD
              ? cards(listing.entries(library))
              : plain(listing.entries(library));
      case Listing.Starred _ -> plain(listing.entries(library));
      case Listing.History _ -> plain(listing.entries(library));
      case Listing.Highlights _ -> highlights();
      case Listing.Ghosts _ -> ghosts();
      case Listing.Problems _ -> problems();
      case Listing.Search _ -> List.of();
    };
  }

  private List<Row> document(List<EntrySummary> entries) throws LibraryException {
    boolean deck = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.CARD);
    return deck ? cards(entries) : grouped(entries, words::withinIssue, this::inIssue);
  }

  /** Under a card's term stands what it says in one line. */
  private List<Row> cards(List<EntrySummary> entries) throws LibraryException {
    List<Row> rows = new ArrayList<>();
    for (EntrySummary summary : entries) {
      Card card = library.entry(summary.id()).map(it -> it.details().card()).orElse(null);
      rows.add(new Row.OfEntry(summary, card == null ? words.dated(summary) : gist(card)));
    }
    return rows;
  }

  private static String gist(Card card) {
    if (!card.motto().isBlank()) {
      return card.motto();
    }
    return card.definition().isEmpty()
        ? String.join(" · ", card.aliases())
        : card.definition().getFirst();
  }

  private static List<Row> grouped(
      List<EntrySummary> entries,
      Function<EntrySummary, String> header,
      Function<EntrySummary, String> where) {
    List<Row> rows = new ArrayList<>();
    int start = 0;
    while (start < entries.size()) {
      String title = header.apply(entries.get(start));
      int end = start + 1;
      while (end < entries.size() && header.apply(entries.get(end)).equals(title)) {
        end++;
      }
      if (isOwnHeading(entries, start, end, title)) {
        if (start > 0) {
          rows.add(new Row.Header("", 0)); // room, so that it does not seem to be part of the last
        }
      } else if (!title.isEmpty()) {
        rows.add(new Row.Header(title, end - start));
      } else if (start > 0) {
        rows.add(new Row.Header(entries.get(start).title(), end - start));
      }
      entries.subList(start, end).forEach(e -> rows.add(new Row.OfEntry(e, where.apply(e))));
      start = end;
    }
    return rows;
  }

  private static boolean isOwnHeading(
      List<EntrySummary> entries, int start, int end, String header) {
    EntrySummary only = entries.get(start);
    return end == start + 1 && (header.isEmpty() ? start > 0 : header.equals(only.title()));
  }

  private List<Row> plain(List<EntrySummary> entries) {
    return entries.stream().<Row>map(e -> new Row.OfEntry(e, words.dated(e))).toList();
  }

  private String issue(EntrySummary entry) {
    String label = words.label(entry.identity());
    return entry.series() == null ? label : (entry.series() + " " + label).strip();
  }

  /** In its own issue a row says where it comes from: place and week stand above it already. */
  private String inIssue(EntrySummary entry) {
    List<String> parts = new ArrayList<>();
    if (!entry.facts().sources().isEmpty()) {
      parts.add(AddressKey.host(entry.facts().sources().getFirst()));
    }
    entry.facts().tags().stream().limit(3).forEach(tag -> parts.add("#" + tag));
    return String.join(" · ", parts);
  }

  /** By issue; passages that are there no more come last. */
  private List<Row> highlights() throws LibraryException {
    Map<String, List<Row>> issues = new LinkedHashMap<>();
    for (PlacedHighlight placed : library.highlights().all()) {
      EntrySummary entry = placed.entry();
      String header =
          entry == null || placed.isOrphan() ? texts.get("list.orphans") : header(entry);
      issues.computeIfAbsent(header, title -> new ArrayList<>()).add(highlight(placed));
    }
    List<Row> rows = new ArrayList<>();
    issues.forEach((title, all) -> {
      rows.add(new Row.Header(title, all.size()));
      rows.addAll(all);
    });
    return rows;
  }

  private String header(EntrySummary entry) {
    String issue = issue(entry);
    return issue.isEmpty() ? entry.file() : issue;
  }

  private static Row highlight(PlacedHighlight placed) {
    EntrySummary entry = placed.entry();
    Highlight highlight = placed.highlight();
    String subpath =
        highlight.anchor() == null || placed.isOrphan()
            ? null
            : PageHighlight.subpath(highlight.id());
    EntryId id = entry == null ? highlight.entry() : entry.id();
    String note = highlight.note().strip().replaceAll("\\s+", " ");
    String quote = PlainText.start(placed.quote().replaceAll("\\s+", " "), LONGEST_QUOTE);
    String title = quote.isEmpty() ? note : quote;
    String where =
        quote.isEmpty() || note.isEmpty() ? placed.title() : placed.title() + " · " + note;
    return new Row.OfPlace(title, where, new Place.AtEntry(id, subpath, ""));
  }

  private List<Row> ghosts() throws LibraryException {
    return library.links().ghosts().stream()
        .<Row>map(ghost -> new Row.OfGhost(ghost.name(), ghost.links().size()))
        .toList();
  }

  /** The entry in which a problem stands; the document's page when none does. */
  private static @Nullable Place at(List<EntrySummary> entries, FileProblem problem) {
    if (problem.problem().kind() == ProblemKind.SERIES_RULE || problem.file().isEmpty()) {
      return null;
    }
    int line = problem.problem().line();
    return entries.stream()
        .filter(entry -> line > 0 && entry.location().line() <= line)
        .max(Comparator.comparingInt(entry -> entry.location().line()))
        .<Place>map(entry -> Place.AtEntry.of(entry.id()))
        .orElseGet(() -> new Place.AtDocument(problem.file(), null));
  }

  private String where(FileProblem problem) {
    int line = problem.problem().line();
    Severity severity = problem.problem().kind().severity();
    String weight = texts.get("severity." + severity.name().toLowerCase(Locale.ROOT));
    return line > 0 ? texts.get("list.problemLine", weight, String.valueOf(line)) : weight;
  }

  private List<Row> problems() throws LibraryException {
    List<Row> rows = new ArrayList<>();
    List<FileProblem> problems = library.catalog().problems();
    ProblemWords sentences = new ProblemWords(texts);
    int start = 0;
    while (start < problems.size()) {
      String file = problems.get(start).file();
      int end = start;
      while (end < problems.size() && problems.get(end).file().equals(file)) {
        end++;
      }
      rows.add(new Row.Header(file.isEmpty() ? texts.get("list.library") : file, end - start));
      List<EntrySummary> entries = library.catalog().entriesOf(file);
      for (FileProblem problem : problems.subList(start, end)) {
        String said = sentences.brief(problem.problem());
        rows.add(new Row.OfProblem(problem, said, where(problem), at(entries, problem)));
      }
      start = end;
    }
    return rows;
  }
}
