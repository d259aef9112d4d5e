package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Card;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on real documents, where they are at hand. */
class CorpusTest {
  @TempDir Path parent;

  static Path corpus() {
    String property = System.getProperty("sennight.corpus");
    Optional<Path> found =
        Stream.of(property, "../shared/corpus", "../../shared/corpus")
            .filter(path -> path != null && !path.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no corpus at hand; set -Dsennight.corpus=DIR");
    return found.get();
  }

  private Library open(String folder) {
    Path root = corpus().resolve(folder);
    LibraryLocation location =
        new LibraryLocation(
            root,
            parent.resolve("index-" + root.getFileName()),
            parent.resolve("data"),
            parent.resolve("config"));
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  @Test
  void everyHeadingLinkOfTheDigestsResolves() throws Exception {
    try (Library library = open("library")) {
      IndexReport report =
          library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      assertTrue(report.totals().entries() > 1_319, "entries " + report.totals().entries());
      List<LinkGraph.ResolvedLink> all = new ArrayList<>();
      library.links().each(all::add);
      List<LinkGraph.ResolvedLink> broken =
          all.stream()
              .filter(link -> link.link().target().startsWith("#"))
              .filter(link -> link.resolution() instanceof Resolution.Unresolved)
              .toList();
      assertEquals(List.of(), broken);
      assertEquals(
          List.of(),
          library.catalog().problems().stream()
              .filter(p -> p.problem().kind() == ProblemKind.BROKEN_HEADING)
              .toList());
    }
  }

  private Library indexed(String folder) throws LibraryException {
    Library library = open(folder);
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
    return library;
  }

  @Test
  void titlesAreThoseOfTheOutline() throws Exception {
    JsonNode outline =
        new ObjectMapper().readTree(corpus().resolve("library-outline.json").toFile());
    try (Library library = indexed("library")) {
      int entries = 0;
      for (Map.Entry<String, JsonNode> issue : outline.properties()) {
        List<String> wanted = new ArrayList<>();
        issue.getValue().get("entry_titles").forEach(title -> wanted.add(title.asText()));
        List<EntrySummary> found = library.catalog().entriesOf(issue.getKey());
        List<String> titles = found.stream().map(EntrySummary::title).toList();
        assertEquals(found.getFirst().location().section(), null, "the opening: " + issue.getKey());
        assertEquals(wanted, titles.subList(1, titles.size()), issue.getKey());
        entries += titles.size() - 1;
      }
      assertEquals(1_319, entries);
    }
  }

  @Test
  void everyWeekIsThatOfItsFolderAndOfItsDates() throws Exception {
    try (Library library = indexed("library")) {
      List<Catalog.Shelf> shelves = library.catalog().series(Locale.CHINA);
      assertEquals(1, shelves.size());
      assertEquals(12, shelves.getFirst().issues().size());
      for (DocumentSummary issue : shelves.getFirst().issues()) {
        DateSpan date = issue.edition().identity().date();
        assertNotNull(date, issue.file());
        int year = date.first().get(WeekFields.ISO.weekBasedYear());
        int week = date.first().get(WeekFields.ISO.weekOfWeekBasedYear());
        assertEquals(DayOfWeek.MONDAY, date.first().getDayOfWeek(), issue.file());
        assertEquals(date.first().plusDays(6), date.last(), issue.file());
        String folder = "%dW%02d".formatted(year, week);
        assertTrue(issue.file().contains(folder), issue.file() + " is not " + folder);
        assertEquals(year, issue.edition().identity().year());
        assertEquals(week, issue.edition().identity().week());
        assertTrue(issue.file().endsWith("README.zh-CN.md"), issue.file());
      }
    }
  }

  @Test
  void fiftyCardsAreWhole() throws Exception {
    try (Library library = indexed("library")) {
      List<EntrySummary> cards = library.list(EntryKind.CARD);
      assertEquals(50, cards.size());
      int steps = 0;
      for (EntrySummary summary : cards) {
        Card card = library.entry(summary.id()).orElseThrow().details().card();
        assertNotNull(card, summary.title());
        assertTrue(!card.definition().isEmpty() && !card.motto().isBlank(), card.term());
        assertTrue(card.propositions().size() >= 2, card.term());
        assertTrue(!card.reasoning().isEmpty() && !card.insights().isEmpty(), card.term());
        steps += card.reasoning().size();
      }
      assertTrue(steps > 100, "steps " + steps);
    }
  }

  @Test
  void ghostsTellAddressDateAndAuthor() throws Exception {
    try (Library library = indexed("library")) {
      List<LinkGraph.UnresolvedLink> ghosts = library.links().ghosts();
      assertEquals(ghosts.size(), library.links().ghostCount());
      assertTrue(ghosts.size() > 800, "ghosts " + ghosts.size());
      assertTrue(ghosts.stream().filter(g -> g.understood().address() != null).count() > 300);
      assertTrue(ghosts.stream().anyMatch(g -> g.understood().date() != null));
      assertTrue(ghosts.stream().anyMatch(g -> g.understood().author() != null));
    }
  }

  /** Counted by hand: the opening, headings with text of their own, and one for each item. */
  @Test
  void everyItemOfOtherSeriesIsOneEntry() throws Exception {
    assertEquals(
        "1=32 2=27 3=32 50=49 51=53 100=46 101=47 150=41 200=42 201=44 250=41 300=42 301=43"
            + " 302=40",
        counts("others/ruanyf"));
    assertEquals("1=27 40=14 80=11 120=12 160=9 200=9", counts("others/tw93"));
    assertEquals("1=21 123=64 268=83 395=98 501=167 603=164", counts("others/twir"));
  }

  private String counts(String folder) throws LibraryException {
    try (Library library = indexed(folder)) {
      Map<Integer, Integer> counts = new TreeMap<>();
      for (EntrySummary entry : library.list(null)) {
        counts.merge(
            Objects.requireNonNull(entry.identity().number(), entry.file()), 1, Integer::sum);
      }
      List<String> words = new ArrayList<>();
      counts.forEach((number, count) -> words.add(number + "=" + count));
      return String.join(" ", words);
    }
  }
}
