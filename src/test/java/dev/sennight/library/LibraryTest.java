package dev.sennight.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.links.Mention;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void twoIssuesAndANote() throws Exception {
    files =
        new TestLibrary(parent)
            .write("weekly/2025W10.md", "Week 10", "## Alpha", "first text", "## Beta", "more")
            .write("weekly/2025W11.md", "Week 11", "## Gamma", "see [[2025W10#Alpha]]")
            .write("notes/Thoughts.md", "A note on [[Gamma]] and [[Nothing here]].");
  }

  @Test
  void indexListsFindsAndShowsEntries() throws Exception {
    try (Library library = files.open()) {
      IndexReport report = TestLibrary.index(library);
      assertEquals(3, report.changes().added());
      assertEquals(4, report.totals().entries());
      assertEquals(1, report.totals().unresolved());
      assertEquals(List.of("Thoughts.md", "Alpha", "Beta", "Gamma"), TestLibrary.titles(library));
      EntryId alpha = new EntryId(TestLibrary.id(library, "Alpha"));
      Entry entry = library.entry(alpha).orElseThrow();
      assertEquals("first text\n", entry.text());
      List<EntryId> some =
          List.of(new EntryId(TestLibrary.id(library, "Gamma")), new EntryId("none"), alpha);
      assertEquals(
          List.of("Gamma", "Alpha"),
          library.summaries(some).stream().map(EntrySummary::title).toList());
      assertEquals(2025, entry.summary().identity().year());
      assertEquals(10, entry.summary().identity().week());
      assertEquals(1, library.links().backlinks(alpha).size());
      assertEquals("Nothing here", library.links().ghosts().getFirst().name());
      assertEquals(library.links().ghosts().size(), library.links().ghostCount());
      assertEquals(
          library.links().ghosts().getFirst(), library.links().ghost("nothing HERE").orElseThrow());
      SearchResults found =
          library.search(SearchRequest.of("first", 10), CancellationToken.never());
      assertEquals("Alpha", found.hits().getFirst().entry().title());
    }
  }

  @Test
  void aSecondRunFindsNothingToDoAndOneChangeCostsOneDocument() throws Exception {
    try (Library library = files.open()) {
      TestLibrary.index(library);
      IndexReport second = TestLibrary.index(library);
      assertEquals(3, second.changes().unchanged());
      assertEquals(
          0, second.changes().added() + second.changes().updated() + second.changes().removed());
      files.write("weekly/2025W10.md", "Week 10", "## Alpha", "changed text");
      List<String> read = new ArrayList<>();
      IndexReport third =
          library.index(
              IndexRun.Mode.UPDATE,
              (done, total, name) -> read.add(name),
              CancellationToken.never());
      assertEquals(1, third.changes().updated());
      assertEquals(2, third.changes().unchanged());
      assertEquals(3, third.totals().entries());
      assertTrue(read.contains("weekly/2025W10.md"));
      SearchResults found =
          library.search(SearchRequest.of("changed", 10), CancellationToken.never());
      assertEquals("Alpha", found.hits().getFirst().entry().title());
    }
  }

  @Test
  void idsStayWhenFilesMoveTextsChangeAndStoresAreRebuilt() throws Exception {
    try (Library library = files.open()) {
      TestLibrary.index(library);
      String alpha = TestLibrary.id(library, "Alpha");
      String note = TestLibrary.id(library, "Thoughts.md");
      Files.createDirectories(files.folder.resolve("old"));
      Files.move(files.folder.resolve("weekly/2025W10.md"), files.folder.resolve("old/2025W10.md"));
      Files.move(files.folder.resolve("notes/Thoughts.md"), files.folder.resolve("Thoughts.md"));
      IndexReport moved = TestLibrary.index(library);
      assertEquals(2, moved.changes().added());
      assertEquals(2, moved.changes().removed());
      assertEquals(alpha, TestLibrary.id(library, "Alpha"));
      assertEquals(note, TestLibrary.id(library, "Thoughts.md"));
      List<String> before = library.list(null).stream().map(e -> e.id().value()).toList();
      library.index(IndexRun.Mode.REBUILD, Progress.NONE, CancellationToken.never());
      assertEquals(before, library.list(null).stream().map(e -> e.id().value()).toList());
    }
  }

  @Test
  void aMovedAndEditedDigestKeepsItsIds() throws Exception {
    try (Library library = files.open()) {
      TestLibrary.index(library);
      String alpha = TestLibrary.id(library, "Alpha");
      Files.delete(files.folder.resolve("weekly/2025W10.md"));
      files.write("a/2025W10.md", "Week 10", "## New one", "words", "## Alpha", "other text");
      TestLibrary.index(library);
      assertEquals(alpha, TestLibrary.id(library, "Alpha"));
      assertFalse(TestLibrary.titles(library).contains("Beta"));
    }
  }

  @Test
  void anEntryWithANewTitleKeepsItsId() throws Exception {
    String text = "a text that is long enough to be known again by its words alone";
    files.write("weekly/2025W10.md", "Week 10", "## Alpha", text, "## Beta", "more");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      String alpha = TestLibrary.id(library, "Alpha");
      files.write("weekly/2025W10.md", "Week 10", "## Delta", text + " today", "## Beta", "more");
      TestLibrary.index(library);
      assertEquals(alpha, TestLibrary.id(library, "Delta"));
      files.write("weekly/2025W10.md", "Week 10", "## Alpha", "new", "## Delta", text);
      TestLibrary.index(library);
      assertEquals(alpha, TestLibrary.id(library, "Delta"));
      assertNotEquals(alpha, TestLibrary.id(library, "Alpha"));
    }
  }

  @Test
  void copiesOfADocumentGetIdsOfTheirOwn() throws Exception {
    files.write("backup/2025W10.md", "Week 10", "## Alpha", "first text", "## Beta", "more");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      assertEquals(6, library.list(null).stream().map(e -> e.id()).distinct().count());
    }
  }

  @Test
  void aBrokenDocumentStopsNoOther() throws Exception {
    files.write("weekly/2025W12.md", "Week 12", "## X", "BREAK THE READER");
    try (Library library = files.open()) {
      IndexReport report = TestLibrary.index(library);
      assertEquals(4, report.totals().files());
      assertEquals(1, library.catalog().problems().size());
      assertTrue(TestLibrary.titles(library).contains("2025W12.md"));
    }
  }

  @Test
  void aCancelledRunLeavesAUsableLibraryThatTheNextRunCompletes() throws Exception {
    for (int week = 20; week < 50; week++) {
      files.write("weekly/2024W" + week + ".md", "Week", "## Entry " + week, "text " + week);
    }
    CancellationToken.Source cancel = CancellationToken.create();
    try (Library library = files.open()) {
      IndexReport report =
          library.index(
              IndexRun.Mode.UPDATE,
              (done, total, name) -> {
                if (done == 20) {
                  cancel.cancel();
                }
              },
              cancel);
      assertTrue(report.changes().cancelled());
      assertTrue(
          report.totals().entries() >= 19 && report.totals().entries() < 34,
          "entries " + report.totals().entries());
      assertEquals(34, TestLibrary.index(library).totals().entries());
      SearchResults all = library.search(SearchRequest.of("text", 100), CancellationToken.never());
      assertEquals(31, all.hits().size());
    }
  }

  @Test
  void cardsKnowWhoMentionsThemByWeek() throws Exception {
    files
        .write("cards/deck.md", "Deck", "## Robot", "a card")
        .write("weekly/2025W12.md", "Week", "## One", "a robot and a Robot", "## Two", "[[Robot]]");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      EntryId card = new EntryId(TestLibrary.id(library, "Robot"));
      assertEquals(2, library.mentions().of(card).getFirst().times());
      Mentions.Week week = library.mentions().byWeek(card).getFirst();
      assertEquals(12, week.week());
      assertEquals(3, week.times());
      assertEquals(1, library.links().backlinks(card).size());
      assertEquals(
          List.of("One"),
          library.mentions().unlinked(card).stream().map(m -> m.entry().title()).toList());
    }
  }

  @Test
  void notesKnowWhoNamesThemWithoutALink() throws Exception {
    files
        .write("notes/world-models.md", "---", "aliases: [世界模型]", "---", "# World models", "a note")
        .write("notes/own.md", "# Own", "see world-models")
        .write("notes/linked.md", "# Linked", "[[world-models]] are World models")
        .write("weekly/2025W12.md", "# Week", "## One", "说到世界模型", "## Two", "underworld modelsmith")
        .write("weekly/2025W13.md", "# Week", "## Three", "WORLD MODELS and world models");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      EntryId note = new EntryId(TestLibrary.id(library, "World models"));
      List<Mention> mentions = library.mentions().unlinked(note);
      assertEquals(
          List.of("Three", "One", "Own"), mentions.stream().map(m -> m.entry().title()).toList());
      assertEquals(List.of(2, 1, 1), mentions.stream().map(Mention::times).toList());
      EntryId item = new EntryId(TestLibrary.id(library, "Two"));
      assertEquals(List.of(), library.mentions().unlinked(item));
    }
  }

  @Test
  void headingsAreFoundAsTheyAreWritten() throws Exception {
    files.write(
        "weekly/2025W12.md", "Week 12", "## Tools", "### \"GPU\" \\ 檢索", "#### Delta", "words");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(List.of("Delta"), found(library, "exact:檢索"));
      assertEquals(List.of(), found(library, "exact:检索"));
      assertEquals(List.of("Delta"), found(library, "exact:GPU exact:Tools"));
      assertEquals(List.of(), found(library, "exact:gpu"));
      assertEquals(List.of("Delta"), found(library, "exact:\\"));
    }
  }

  private static List<String> found(Library library, String query) throws LibraryException {
    return library.search(SearchRequest.of(query, 10), CancellationToken.never()).hits().stream()
        .map(hit -> hit.entry().title())
        .toList();
  }

  @Test
  void newestFirstIsOneOrderForDatesWeeksAndYears() throws Exception {
    TestLibrary files =
        new TestLibrary(parent)
            .write(
                "y.md", "---", "series: C", "year: 2025", "---", "# C 周刊 第 9 期", "", NEWS, "Year")
            .write("w.md", "# 2025 年第 2 周 A 周刊", "", NEWS, "Week")
            .write("d.md", "---", "date: 2025-12-20", "---", "# B 周刊 第 9 期", "", NEWS, "Date")
            .write("n.md", "# D 周刊 第 9 期", "", NEWS, "None");
    List<String> newest = List.of("d.md", "w.md", "y.md", "n.md");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      LinkGraph.UnresolvedLink ghost = library.links().ghost("Missing").orElseThrow();
      assertEquals(
          newest, ghost.links().stream().map(link -> requireNonNull(link.from()).file()).toList());
      assertEquals(
          newest, library.catalog().entriesTagged("t").stream().map(EntrySummary::file).toList());
      SearchRequest sorted = new SearchRequest("tag:t", 0, 9, SearchRequest.Sort.NEWEST, Map.of());
      assertEquals(
          newest,
          library.search(sorted, CancellationToken.never()).hits().stream()
              .map(hit -> hit.entry().file())
              .toList());
    }
  }

  private static final String NEWS = "## News\n\nSee [[Missing]]. #t";

  @Test
  void aGhostListsWhoNamesItNewestFirstHoweverTheyWriteIt() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    for (int week = 17; week <= 20; week++) {
      String name = week % 2 == 0 ? "Missing Thing" : "missing thing";
      files.write(
          "a%d.md".formatted(40 - week),
          "# 2025 年第 %d 周".formatted(week),
          "",
          "## News",
          "",
          "### Item",
          "",
          "See [[%s]].".formatted(name));
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      LinkGraph.UnresolvedLink ghost = library.links().ghost("MISSING thing").orElseThrow();
      assertEquals(
          List.of(20, 19, 18, 17),
          ghost.links().stream()
              .map(link -> requireNonNull(link.from()).identity().week())
              .toList());
      assertEquals("Missing Thing", ghost.name());
    }
  }
}
