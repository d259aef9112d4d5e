package dev.sennight.cli;

import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Stats;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is in a library, for the user at a terminal: counts, series, topics, and where to look
 * first.
 */
final class LibraryOverview {
  private static final int FIRST_LOOK = 5;
  private static final int TOPICS = 8;

  private final Library library;
  private final PrintStream out;

  LibraryOverview(Library library, Console console) {
    this.library = library;
    this.out = console.results();
  }

  void print() throws LibraryException {
    Stats stats = library.catalog().stats();
    List<Shelf> shelves = library.catalog().series();
    long issues = shelves.stream().mapToLong(shelf -> shelf.issues().size()).sum();
    out.println(library.location().root());
    long cards = stats.kinds().getOrDefault(EntryKind.CARD.label(), 0L);
    out.println(
        String.join(
            ", ",
            counted(issues, "issue", "issues"),
            counted(stats.entries(), "entry", "entries"),
            counted(stats.topics().size(), "topic", "topics"),
            counted(cards, "card", "cards")));
    shelves.forEach(this::printShelf);
    printTopics(stats);
    printFirstLook(shelves);
    printVerbs();
  }

  private void printShelf(Shelf shelf) {
    List<DocumentSummary> issues = shelf.issues();
    String first = issues.getLast().edition().identity().label();
    String last = issues.getFirst().edition().identity().label();
    out.println(
        "  "
            + shelf.series()
            + ": "
            + counted(issues.size(), "issue", "issues")
            + ", "
            + (first.equals(last) ? first : first + " to " + last));
  }

  private void printTopics(Stats stats) {
    String topics =
        stats.topics().entrySet().stream()
            .limit(TOPICS)
            .map(topic -> topic.getKey() + " " + topic.getValue())
            .collect(Collectors.joining(", "));
    if (!topics.isEmpty()) {
      out.println("  most entries on: " + topics);
    }
  }

  private void printFirstLook(List<Shelf> shelves) throws LibraryException {
    if (shelves.isEmpty() || shelves.getFirst().issues().isEmpty()) {
      return;
    }
    DocumentSummary newest = shelves.getFirst().issues().getFirst();
    out.println();
    out.println("Look first at the newest issue, " + newest.title() + ":");
    for (EntrySummary entry :
        library.catalog().entriesOf(newest.path()).stream().limit(FIRST_LOOK).toList()) {
      out.println("  " + entry.id() + "  " + entry.title());
    }
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  private void printVerbs() {
    out.println();
    out.println("Verbs: index, list, search QUERY, show ID, links, check, stats, shot FILE.png;");
    out.println("  each takes --library DIR, and VERB --help tells the rest.");
  }
}
