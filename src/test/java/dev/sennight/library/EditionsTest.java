package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.ProblemKind;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same issue in several languages side by side. */
class EditionsTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void folder() throws IOException {
    files = new TestLibrary(parent);
    chinese("2025W01", 2);
    chinese("2025W02", 2);
    chinese("2025W03", 2);
    english("2025W03", 2);
  }

  private void chinese(String week, int entries) throws IOException {
    files.write(
        "w/" + week + "/README.zh-CN.md", digest("园艺周报 第 " + week.substring(5) + " 周", entries));
  }

  private void english(String week, int entries) throws IOException {
    files.write(
        "w/" + week + "/README.md", digest("Garden Weekly, Week " + week.substring(5), entries));
  }

  private static String digest(String title, int entries) {
    StringBuilder text = new StringBuilder("# " + title + "\n");
    for (int i = 0; i < entries; i++) {
      text.append("\n## Item ").append(i).append("\n\nBeans and more.\n");
    }
    return text.toString();
  }

  private static List<String> issues(Library library, Locale language) throws LibraryException {
    return library.catalog().series(language).stream()
        .map(Shelf::issues)
        .flatMap(List::stream)
        .map(DocumentSummary::file)
        .toList();
  }

  private static List<String> series(Library library) throws LibraryException {
    return library.catalog().series().stream().map(Shelf::series).toList();
  }

  private static List<String> duplicates(Library library) throws LibraryException {
    return library.catalog().problems().stream()
        .filter(problem -> problem.problem().kind() == ProblemKind.DUPLICATE_ISSUE)
        .map(problem -> problem.file())
        .toList();
  }

  @Test
  void aFolderOfALanguageHoldsEditions() throws Exception {
    TestLibrary tides = new TestLibrary(parent.resolve("tides"));
    for (String number : List.of("01", "02")) {
      tides.write(
          "content/Tide" + number + ".md",
          "# 《潮汐》第 " + number + " 期",
          "",
          "## 海滩",
          "",
          "今天去海边看了潮水，很好看。");
      tides.write("content/en/Tide" + number + ".md", digest("Tide No." + number, 2));
    }
    try (Library library = tides.openWhole()) {
      TestLibrary.index(library);
      assertEquals(2, library.catalog().series().getFirst().issues().size());
      assertEquals(List.of("潮汐"), series(library));
      assertEquals(
          List.of("content/en/Tide02.md", "content/en/Tide01.md"), issues(library, Locale.ENGLISH));
      assertEquals(List.of(), duplicates(library));
    }
  }

  @Test
  void editionsAreOneIssueOfTheLargerSeries() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(List.of("园艺周报"), series(library));
      assertEquals(3, library.catalog().series().getFirst().issues().size());
      assertEquals(
          List.of("园艺周报"),
          library.list(null).stream().map(entry -> entry.series()).distinct().toList());
      assertEquals(
          2,
          library
              .search(SearchRequest.of("beans series:园艺周报", 9), CancellationToken.never())
              .hits()
              .stream()
              .filter(hit -> hit.entry().file().equals("w/2025W03/README.md"))
              .count());
    }
  }

  @Test
  void theEditionWithMostEntriesStandsForTheIssueThenThatOfTheReader() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals("w/2025W03/README.zh-CN.md", issues(library, Locale.CHINA).getFirst());
      assertEquals("w/2025W03/README.md", issues(library, Locale.UK).getFirst());
      DocumentSummary issue = library.catalog().series(Locale.UK).getFirst().issues().getFirst();
      assertEquals(List.of("w/2025W03/README.zh-CN.md"), issue.editions());
      english("2025W03", 5);
      TestLibrary.index(library);
      assertEquals("w/2025W03/README.md", issues(library, Locale.CHINA).getFirst());
    }
  }

  @Test
  void aSeriesIsJoinedAndPartedAsItsIssuesComeAndGo() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      for (String week : List.of("2025W04", "2025W05", "2025W06")) {
        english(week, 1);
      }
      TestLibrary.index(library);
      assertEquals(List.of("Garden Weekly", "园艺周报"), series(library));
      assertEquals(
          "Garden Weekly",
          library.catalog().entriesOf("w/2025W03/README.zh-CN.md").getFirst().series());
      Files.delete(files.folder.resolve("w/2025W03/README.md"));
      TestLibrary.index(library);
      assertEquals(
          "园艺周报", library.catalog().entriesOf("w/2025W03/README.zh-CN.md").getFirst().series());
    }
  }

  @Test
  void twoLettersAtTheEndOfANameAreALanguageOnlyWhereItIsTheirs() throws Exception {
    String text = "\n\n## 条目\n\n这里是一些中文文字，写得足够长，可以看出语言，再多写几个字。\n";
    for (String week : List.of("18", "19")) {
      files.write("z/2025-W" + week + "-ml.md", "# 模型周刊 2025 年第 " + week + " 周" + text);
      files.write("z/2025-W" + week + "-db.md", "# 数据库周刊 2025 年第 " + week + " 周" + text);
    }
    files.write("z/2025-W20.md", "# 数据库周刊 2025 年第 20 周" + text);
    files.write("z/2025-W20_en.md", digest("Database Weekly, Week 20, 2025", 2));
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(List.of("园艺周报", "数据库周刊", "模型周刊"), series(library).stream().sorted().toList());
      assertEquals(8, issues(library, Locale.CHINA).size());
      assertEquals(List.of(), duplicates(library));
    }
  }

  @Test
  void filesOfOneLanguageAreNoEditionsOfEachOther() throws Exception {
    files.write("e/2025-W18.md", digest("Ants Weekly, Week 18, 2025", 1));
    files.write("e/2025-W18-en.md", digest("Moths Weekly, Week 18, 2025", 1));
    files.write("e/2025-W19.md", digest("Ants Weekly, Week 19, 2025", 1));
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(
          List.of("Ants Weekly", "Moths Weekly"),
          series(library).stream().filter(name -> name.endsWith("s Weekly")).sorted().toList());
    }
  }

  @Test
  void twoSeriesInOneFolderStayTwo() throws Exception {
    files.write("flat/bees-2025W01.md", digest("Bees, Week 1, 2025", 1));
    files.write("flat/wasps-2025W01.md", digest("Wasps, Week 1, 2025", 1));
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(3, series(library).size());
    }
  }
}
