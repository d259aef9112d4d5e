package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPUBCheck has nothing to say of our books. Runs with {@code -Pepubcheck}, which brings it. */
class EpubCheckTest {
  private static final String CHECKER = "com.adobe.epubcheck.tool.EpubChecker";

  @TempDir Path folder;

  private static int check(Path epub) throws ReflectiveOperationException {
    Class<?> checker = Class.forName(CHECKER);
    String[] arguments = {"--failonwarnings", "--quiet", epub.toString()};
    return (int)
        checker
            .getMethod("run", String[].class)
            .invoke(checker.getConstructor().newInstance(), (Object) arguments);
  }

  private static void assumeChecker() {
    try {
      Class.forName(CHECKER);
    } catch (ClassNotFoundException e) {
      Assumptions.abort("no EPUBCheck on the class path: run with -Pepubcheck");
    }
  }

  private void assertClean(Path library, List<String> books, int fewest) throws Exception {
    ScriptRuns runs = new ScriptRuns(folder);
    List<String> failed = new ArrayList<>();
    int checked = 0;
    for (String what : books) {
      Path out = folder.resolve("book.epub");
      ScriptRuns.Run run =
          runs.execute(
              "",
              "export",
              "epub",
              what,
              out.toString(),
              "--library",
              library.toString(),
              "--index",
              runs.index());
      if (run.code() == ExitCode.NOTHING_FOUND) {
        continue; // a file that only points to its edition in another language
      }
      checked++;
      if (run.code() != 0 || check(out) != 0) {
        failed.add(what);
      }
      ExportVerbTest.assertWhole(ExportVerbTest.files(out));
    }
    assertEquals(List.of(), failed);
    assertTrue(checked >= fewest, "only " + checked);
  }

  @Test
  void theSamplesAreClean() throws Exception {
    assumeChecker();
    assertClean(Path.of("digests"), List.of("all", "2026", "agent"), 3);
  }

  @Test
  void everyWeekOfTheCorpusIsClean() throws Exception {
    assumeChecker();
    Path corpus = Path.of(System.getProperty("sennight.corpus", "../shared/corpus"), "library");
    Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus at hand");
    assertClean(corpus, books(corpus), 14);
  }

  private static List<String> books(Path corpus) throws IOException {
    try (var files = Files.walk(corpus.resolve("weekly"))) {
      List<String> books =
          new ArrayList<>(
              files
                  .filter(file -> file.toString().endsWith(".md"))
                  .map(file -> corpus.relativize(file).toString().replace('\\', '/'))
                  .sorted()
                  .toList());
      books.add("cards/AI年度50关键词.txt");
      books.add("空间智能");
      return books;
    }
  }
}
