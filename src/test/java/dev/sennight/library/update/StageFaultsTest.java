package dev.sennight.library.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For one of ten issues each stage fails, from its bytes to both stores and its links: nine are
 * there, and one problem names the file; the next run has all ten, when the file is mended.
 */
class StageFaultsTest {
  private static final int DOCUMENTS = 10;
  private static final String BAD = "week04.md";

  /** Stands in the bad document only. */
  private static final String FATAL = "fatalword";

  private static final FaultLoader LOADER =
      new FaultLoader(
          Stream.concat(
                  Arrays.stream(Stage.values()).map(stage -> stage.at),
                  Arrays.stream(Step.values()).map(step -> step.at))
              .collect(
                  Collectors.groupingBy(
                      at -> "dev.sennight." + at.substring(0, at.lastIndexOf('.')),
                      Collectors.mapping(
                          at -> at.substring(at.lastIndexOf('.') + 1), Collectors.toSet()))));

  @TempDir Path parent;
  private final List<String> whole = new ArrayList<>();

  /** What can fail for one document. */
  enum Stage {
    DECODE("parse.text.TextDecoder.decode"),
    FRONT_MATTER("parse.frontmatter.FrontMatterReader.read"),
    BLOCKS("parse.markdown.BlockParsing.parse"),
    INLINES("parse.inline.InlineParser.read"),
    OUTLINE("parse.DocumentOutline.of"),
    SHAPES("parse.items.SectionShapes.of"),
    SERIES("parse.series.SeriesInference.infer", BAD),
    ITEM_FORMS("parse.items.ItemInference.forms"),
    ITEMS("parse.items.ItemSplitter.split"),
    ENTRIES("parse.DigestEntries.addItem"),
    IDS("library.update.EntryIds.assign"),
    ROWS("store.DocumentInserts.entry"),
    LINK_ROWS("store.DocumentInserts.links"),
    INDEX_DOCUMENT("index.EntryDocument.of");

    private final String at;
    private final String word;

    Stage(String at) {
      this(at, FATAL);
    }

    Stage(String at, String word) {
      this.at = at;
      this.word = word;
    }
  }

  /** What can fail when all documents are written. */
  enum Step {
    EDITIONS("library.update.Editions.series", BAD, ""),
    DUPLICATES("library.update.PostIndexing.duplicates", BAD, ""),
    NAMES("library.update.StoredNames.load", "", "."),
    LINKS("library.links.LinkResolver.resolve", BAD, BAD);

    private final String at;
    private final String word;
    private final String problem;

    Step(String at, String word, String problem) {
      this.at = at;
      this.word = word;
      this.problem = problem;
    }
  }

  @BeforeEach
  void documents() throws Exception {
    Files.createDirectories(parent.resolve("library"));
    Files.createDirectories(parent.resolve("index"));
    for (int i = 0; i < DOCUMENTS; i++) {
      write("week%02d.md".formatted(i), i, "sound");
    }
    Path other = Files.createDirectories(parent.resolve("whole"));
    Files.createDirectories(other.resolve("index"));
    Files.createSymbolicLink(other.resolve("library"), parent.resolve("library").toRealPath());
    whole.addAll(run(other));
    assertTrue(whole.stream().noneMatch(line -> line.startsWith("problem")), whole.toString());
    assertEquals(4 * DOCUMENTS, whole.stream().filter(line -> line.startsWith("entry")).count());
    write(BAD, 4, FATAL);
  }

  @AfterEach
  void nothingFails() {
    Faults.end();
  }

  static Stream<Arguments> faults() {
    return Arrays.stream(Stage.values())
        .flatMap(stage ->
            Arrays.stream(Faults.Failure.values()).map(failure -> Arguments.of(stage, failure)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void nineOfTenAreThereAndTheTenthIsAProblem(Stage stage, Faults.Failure failure)
      throws Exception {
    List<String> found = run(stage.at, stage.word, failure);
    assertEquals(others(whole), others(found));
    assertProblem(BAD, found);
    write(BAD, 4, "sound");
    assertEquals(whole, run(parent));
  }

  @ParameterizedTest
  @EnumSource
  void allDocumentsAreThereWhateverFailsAfterThem(Step step) throws Exception {
    for (Faults.Failure failure : Faults.Failure.values()) {
      write(BAD, 4, FATAL + failure);
      List<String> found = run(step.at, step.word, failure);
      assertEquals(others(whole), others(found));
      assertEquals(
          whole.size(), found.stream().filter(line -> !line.startsWith("problem")).count());
      if (!step.problem.isEmpty()) {
        assertProblem(step.problem, found);
      }
      write(BAD, 4, "sound");
      assertEquals(whole, run(parent));
    }
  }

  @Test
  void linksThatFailedAllTogetherAreResolvedByTheNextRun() throws Exception {
    assertProblem(".", run(Step.NAMES.at, "", Faults.Failure.MEMORY));
    assertTrue(run(parent).stream().noneMatch(line -> line.startsWith("problem")));
  }

  private void write(String name, int issue, String word) throws IOException {
    StringBuilder text = new StringBuilder("---\ntags: [%s]\n---\n".formatted(word));
    text.append("# Harbour Weekly %d\n\n## Tools\n\n".formatted(issue));
    for (int item = 0; item < 3; item++) {
      text.append("- [Tool %d%d %s](https://example.org/%s)\n".formatted(issue, item, word, word));
    }
    text.append("\n## Notes %s\n\ncommon %<s, see [[week00]] and [[%<s]]\n".formatted(word));
    Files.writeString(parent.resolve("library").resolve(name), text);
  }

  /** Lines of a run in which one method fails. */
  private List<String> run(String at, String word, Faults.Failure failure) throws Exception {
    String method = at.substring(at.lastIndexOf('.', at.lastIndexOf('.') - 1) + 1);
    Faults.set(method, word, failure);
    List<String> found = run(parent);
    assertTrue(Faults.end() > 0, at + " was not called");
    return found;
  }

  @SuppressWarnings("unchecked") // of another class loader
  private static List<String> run(Path folder) throws Exception {
    Object run = LOADER.loadClass(FaultyRun.class.getName()).getDeclaredConstructor().newInstance();
    return ((Function<Path, List<String>>) run).apply(folder.toRealPath());
  }

  private static void assertProblem(String file, List<String> found) {
    List<String> problems = found.stream().filter(line -> line.startsWith("problem")).toList();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.getFirst().startsWith("problem " + file + " ["), problems.getFirst());
    assertFalse(problems.getFirst().endsWith("[]"), "no reason");
    assertFalse(problems.getFirst().contains(FATAL));
  }

  private static List<String> others(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("problem") && !line.contains(BAD))
        .toList();
  }
}
