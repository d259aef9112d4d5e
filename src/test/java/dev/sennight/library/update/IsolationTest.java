package dev.sennight.library.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndex;
import dev.sennight.index.IndexException;
import dev.sennight.library.links.LinkResolver;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.DocumentParser;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One document of ten fails at each step from its bytes to both stores; the others are there. */
class IsolationTest {
  private static final int DOCUMENTS = 10;
  private static final String BAD = "note04.md";

  /** Stands in the bad document only. */
  private static final String FATAL = "fatalword";

  @TempDir Path parent;
  private Path root;
  private Path index;

  @BeforeEach
  void documents() throws IOException {
    root = Files.createDirectories(parent.resolve("library")).toRealPath();
    index = Files.createDirectories(parent.resolve("index")).toRealPath();
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          root.resolve("note%02d.md".formatted(i)), "# Note %d\n\ncommon".formatted(i));
    }
    Files.writeString(root.resolve(BAD), "# Bad\n\ncommon " + FATAL);
  }

  /** Ways to fail. */
  enum Failure {
    EXCEPTION,
    STACK,
    MEMORY;

    void thrown() {
      switch (this) {
        case EXCEPTION -> throw new IllegalStateException("a fault");
        case STACK -> throw new StackOverflowError();
        case MEMORY -> throw new OutOfMemoryError("Java heap space");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentThatCannotBeParsedIsPlainText(Failure failure) throws Exception {
    DocumentReader reader =
        (file, content) -> {
          if (new String(content, StandardCharsets.UTF_8).contains(FATAL)) {
            failure.thrown();
          }
          return parsed(file, content);
        };
    try (LibraryStore store = open()) {
      run(store, reader, lucene());
      assertPlain(store);
      mend();
      run(store, reader, lucene());
      assertWhole(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentThatTheIndexRefusesIsLeftOut(Failure failure) throws Exception {
    FaultyIndex faulty =
        new FaultyIndex(lucene(), FaultyIndex.Step.REPLACE, FATAL, failure::thrown);
    try (LibraryStore store = open()) {
      run(store, IsolationTest::parsed, faulty);
      assertLeftOut(store);
      mend();
      run(store, IsolationTest::parsed, faulty);
      assertWhole(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentForWhichACommitFailsIsFoundAndLeftOut(Failure failure) throws Exception {
    FaultyIndex faulty =
        new FaultyIndex(lucene(), FaultyIndex.Step.PREPARE, FATAL, failure::thrown);
    try (LibraryStore store = open()) {
      run(store, IsolationTest::parsed, faulty);
      assertLeftOut(store);
      mend();
      run(store, IsolationTest::parsed, faulty);
      assertWhole(store);
    }
  }

  @Test
  void aDocumentWhoseRowsTheStoreRefusesIsPlainText() throws Exception {
    try (LibraryStore store = open()) {
      refuse("BEFORE INSERT ON entries WHEN NEW.title = 'Bad'", "SELECT RAISE(ABORT, 'a fault')");
      run(store, IsolationTest::parsed, lucene());
      assertPlain(store);
      mend();
      run(store, IsolationTest::parsed, lucene());
      assertWhole(store);
    }
  }

  @Test
  void theDocumentForWhichTheStoreDoesNotCommitIsFoundAndIsPlainText() throws Exception {
    try (LibraryStore store = open()) {
      refuse("AFTER INSERT ON entries WHEN NEW.title = 'Bad'", "INSERT INTO late VALUES (-1)");
      run(store, IsolationTest::parsed, lucene());
      assertPlain(store);
      mend();
      run(store, IsolationTest::parsed, lucene());
      assertWhole(store);
    }
  }

  @Test
  void whatWasReadBeforeStaysWhenTheNewTextCannotBeWritten() throws Exception {
    FaultyIndex faulty =
        new FaultyIndex(lucene(), FaultyIndex.Step.REPLACE, FATAL, Failure.EXCEPTION::thrown);
    try (LibraryStore store = open()) {
      mend();
      run(store, IsolationTest::parsed, lucene());
      Files.writeString(root.resolve(BAD), "# Bad\n\ncommon " + FATAL);
      run(store, IsolationTest::parsed, faulty);
      assertProblem(store, ProblemKind.NOT_INDEXED);
      assertEquals(DOCUMENTS, found("common"));
      assertEquals(1, titled(store, "Mended"));
      Files.delete(root.resolve(BAD));
      Files.writeString(root.resolve("moved.md"), "# Mended\n\ncommon " + FATAL);
      run(store, IsolationTest::parsed, faulty);
      assertEquals(DOCUMENTS - 1, found("common")); // its file is gone, the new one was left out
      assertEquals(DOCUMENTS - 1, store.entries().all(null).size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentOnWhoseLinksTheResolverFailsIsAProblem(Failure failure) throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = "# Note %d\n\n[[note00]] and [[note01]]".formatted(i);
      Files.writeString(root.resolve("note%02d.md".formatted(i)), text);
    }
    try (LibraryStore store = open()) {
      run(store, IsolationTest::parsed, lucene());
      resolve(store, failure);
    }
  }

  private static void resolve(LibraryStore store, Failure failure) throws IOException {
    LinkResolver links = new LinkResolver(StoredNames.load(store));
    try (StoreWriter writer = store.writer()) {
      LinkPass.run(
          store,
          writer,
          (file, form, target, shown) -> {
            if (file.equals(BAD)) {
              failure.thrown();
            }
            return links.resolve(file, form, target, shown);
          });
      writer.commit();
      assertProblem(store, ProblemKind.LINKS_NOT_RESOLVED);
      LinkPass.run(store, writer);
      writer.commit();
      assertEquals(List.of(), store.problems().all());
    }
  }

  private LibraryStore open() throws IOException {
    return LibraryStore.open(index.resolve("library.db"));
  }

  /** Makes the store fail; {@code late} fails when it is committed. */
  private void refuse(String when, String what) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + index + "/library.db");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE late (n INTEGER REFERENCES documents DEFERRABLE INITIALLY DEFERRED)");
      statement.execute("CREATE TRIGGER refuse %s BEGIN %s; END".formatted(when, what));
    }
  }

  private void mend() throws IOException {
    Files.writeString(root.resolve(BAD), "# Mended\n\ncommon");
  }

  private EntryIndex.Source lucene() {
    return new EntryIndex.LuceneSource(index.resolve("lucene"));
  }

  private static ParsedDocument parsed(String file, byte[] content) {
    return new DocumentParser().parse(file, content);
  }

  private RunCounts run(LibraryStore store, DocumentReader reader, EntryIndex.Source source)
      throws IOException, InterruptedException {
    return new IndexRun(root, index, store, reader)
        .run(
            source,
            IndexRun.Mode.UPDATE,
            new IndexRun.Listener(Progress.NONE, CancellationToken.never()));
  }

  private void assertPlain(LibraryStore store) throws Exception {
    assertProblem(store, ProblemKind.PARSE_FAILED);
    assertEquals(DOCUMENTS, found("common"));
    assertEquals(1, found(FATAL));
    assertEquals(1, titled(store, BAD));
    assertEquals(DOCUMENTS, store.entries().all(null).size());
  }

  private void assertLeftOut(LibraryStore store) throws Exception {
    assertProblem(store, ProblemKind.NOT_INDEXED);
    assertEquals(DOCUMENTS - 1, found("common"));
    assertEquals(0, found(FATAL));
    assertEquals(DOCUMENTS - 1, store.entries().all(null).size());
    assertEquals(DOCUMENTS - 1, store.documents().files().size());
  }

  private void assertWhole(LibraryStore store) throws Exception {
    assertEquals(List.of(), store.problems().all());
    assertEquals(DOCUMENTS, found("common"));
    assertEquals(1, titled(store, "Mended"));
    assertEquals(DOCUMENTS, store.entries().all(null).size());
  }

  private static void assertProblem(LibraryStore store, ProblemKind kind) throws IOException {
    List<FileProblem> problems = store.problems().all();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(BAD, problems.getFirst().file());
    Problem problem = problems.getFirst().problem();
    assertEquals(kind, problem.kind());
    assertFalse(problem.arguments().getFirst().isEmpty());
    assertFalse(problem.message().contains(FATAL));
  }

  private static long titled(LibraryStore store, String title) throws IOException {
    return store.entries().all(null).stream()
        .map(EntrySummary::title)
        .filter(title::equals)
        .count();
  }

  private long found(String word) throws IndexException {
    try (EntrySearch search = EntrySearch.open(index.resolve("lucene"))) {
      return search.search(SearchRequest.of(word, 1), CancellationToken.never()).total();
    }
  }
}
