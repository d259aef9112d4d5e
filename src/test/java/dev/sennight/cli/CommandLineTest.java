package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.WriterLock;
import dev.sennight.store.sqlite.SqliteFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the verbs on a small library, as a script would. */
class CommandLineTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
  }

  @Test
  void indexCountsWhatItDid() throws IOException {
    JsonNode first = runs.run("index", "--json").lines().getFirst();
    JsonNode second = runs.run("index", "--json").lines().getFirst();

    assertEquals(
        List.of(
            "files",
            "added",
            "updated",
            "removed",
            "unchanged",
            "entries",
            "cards",
            "links",
            "unresolved",
            "problems",
            "seconds"),
        ScriptRuns.names(first));
    assertEquals(2, first.get("added").asInt());
    assertEquals(4, first.get("entries").asInt());
    assertEquals(1, first.get("cards").asInt());
    assertEquals(1, first.get("unresolved").asInt());
    assertEquals(0, second.get("added").asInt());
    assertEquals(2, second.get("unchanged").asInt());
  }

  @Test
  void listHasExactlyTheFieldsOfItsContract() throws IOException {
    List<JsonNode> entries = runs.run("list", "--json").lines();

    assertEquals(4, entries.size());
    JsonNode item = entries.get(2);
    assertEquals(
        List.of(
            "id", "kind", "file", "line", "series", "year", "week", "number", "date", "section",
            "topic", "title", "tags", "sources"),
        ScriptRuns.names(item));
    assertEquals("小模型的春天", item.get("title").asText());
    assertEquals("weekly/2025W18/README.md", item.get("file").asText());
    assertEquals(7, item.get("line").asInt());
    assertEquals(2025, item.get("year").asInt());
    assertEquals(18, item.get("week").asInt());
    assertTrue(item.get("number").isNull());
    assertEquals("2025-04-28/2025-05-04", item.get("date").asText());
    assertEquals("专题", item.get("section").asText());
    assertTrue(item.get("topic").isNull());
    assertEquals("https://example.org/small", item.get("sources").get(0).asText());
  }

  @Test
  void aKindNarrowsTheList() throws IOException {
    List<JsonNode> cards = runs.run("list", "--kind", "card", "--json").lines();

    assertEquals(1, cards.size());
    assertEquals("端侧智能", cards.getFirst().get("title").asText());
    assertEquals(ExitCode.NOTHING_FOUND, runs.run("list", "--kind", "article", "--json").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("list", "--kind", "poem").code());
  }

  @Test
  void statsCountBySeriesYearAndHost() throws IOException {
    JsonNode stats = runs.run("stats", "--json").lines().getFirst();

    assertEquals(1, stats.get("kinds").get("card").asInt());
    assertEquals(3, stats.get("years").get("2025").asInt());
    assertEquals(1, stats.get("hosts").get("example.org").asInt());
  }

  @Test
  void withoutADisplayOpenTellsWhatIsThere() {
    ScriptRuns.Run run = runs.run("open");

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.results().contains("1 issue, 4 entries"), run.results());
    assertTrue(run.results().contains("小模型的春天"));
    assertTrue(run.results().contains("window.png"));
    assertTrue(run.messages().contains("no display"));
  }

  @Test
  void aDocumentOpensItsFolderAtIt(@TempDir Path apart) throws IOException {
    Path document = Files.writeString(apart.resolve("A note.md"), "# One\n\nwords");

    ScriptRuns.Run run = runs.run("open", document.toString());

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.results().contains("1 entr"), run.results());
    assertEquals(
        apart.toRealPath() + " entry:sennight://open?file=A+note.md", runs.pictures().getLast());
  }

  @Test
  void documentsAndFoldersAreOpenedByTheirFileAddressToo(@TempDir Path apart) throws IOException {
    Path folder = Files.createDirectory(apart.resolve("我的 库"));
    Path document = Files.writeString(folder.resolve("C# | 笔记.md"), "# One\n\nwords");

    assertEquals(ExitCode.DONE, runs.run("open", document.toUri().toString()).code());
    assertTrue(
        runs.pictures().getLast().startsWith(folder.toRealPath() + " entry:sennight://open?file=C"),
        runs.pictures().getLast());
    assertEquals(ExitCode.DONE, runs.run("open", folder.toUri().toString()).code());
    assertTrue(runs.pictures().getLast().endsWith("我的 库 null"), runs.pictures().getLast());

    ScriptRuns.Run refused = runs.run("open", "file://elsewhere/a.md");
    assertEquals(ExitCode.WRONG_USAGE, refused.code());
    assertTrue(refused.messages().contains("no address of a file on this machine"));
  }

  @Test
  void anAddressOpensItsEntryAndNothingElseIsDoneByOne() {
    assertEquals(ExitCode.DONE, runs.run("open", "sennight://open?id=abc").code());
    assertTrue(runs.pictures().getLast().endsWith(" entry:sennight://open?id=abc"));

    ScriptRuns.Run refused = runs.run("open", "sennight://delete?id=abc");
    assertEquals(ExitCode.WRONG_USAGE, refused.code());
    assertTrue(refused.messages().contains("is no sennight://open?id=… address"));
  }

  @Test
  void whatCannotBeOpenedGetsASentenceAndItsCode() throws IOException {
    Path file = Files.writeString(folder.resolve("file.md"), "text");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path wrong : List.of(folder.resolve("nowhere"), file, empty)) {
      ScriptRuns.Run run =
          runs.execute("", "index", "--library", wrong.toString(), "--index", runs.index());

      assertEquals(ExitCode.UNUSABLE_LIBRARY, run.code(), wrong.toString());
      assertTrue(run.messages().contains(wrong.getFileName().toString()), run.messages());
      assertFalse(run.messages().contains("Exception"), run.messages());
    }
  }

  @Test
  void aLibraryThatWasIndexedInPartIsFinishedFirst() throws IOException {
    Path index = Path.of(runs.index());
    LibraryLocation location =
        new LibraryLocation(
            folder.resolve("library"), index, folder.resolve("data"), folder.resolve("config"));
    CancellationToken.Source cancel = CancellationToken.create();
    try (Library library =
        assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library()) {
      library.index(IndexRun.Mode.UPDATE, (done, total, name) -> cancel.cancel(), cancel);
    }

    try (WriterLock lock = WriterLock.take(index).orElseThrow()) {
      ScriptRuns.Run part = runs.run("list", "--json");
      assertEquals(1, part.lines().size(), lock::toString);
      assertTrue(part.messages().contains("only what it has read so far"), part.messages());
    }
    ScriptRuns.Run whole = runs.run("list", "--json");
    assertEquals(4, whole.lines().size());
    assertTrue(whole.messages().contains("not indexed to its end"), whole.messages());
    assertEquals("", runs.run("list", "--json").messages());
  }

  /** Its links are open: as while a run is under way, or after one that died. */
  private void lateRun() throws Exception {
    Files.delete(Path.of(runs.index(), "library.sum")); // else the change looks like damage
    try (Connection connection = SqliteFile.connect(Path.of(runs.index(), "library.db"));
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate("UPDATE meta SET value = -1 WHERE name = 'links'"));
    }
  }

  @Test
  void anAnswerBesideALaterRunSaysThatItIsPartial() throws Exception {
    runs.run("index");
    lateRun();
    try (WriterLock lock = WriterLock.take(Path.of(runs.index())).orElseThrow()) {
      for (String[] verb : new String[][] {{"search", "编辑器"}, {"list"}, {"stats"}}) {
        for (String form : List.of("--json", "")) {
          List<String> rest = new ArrayList<>(List.of(verb).subList(1, verb.length));
          rest.addAll(form.isEmpty() ? List.of() : List.of(form));
          ScriptRuns.Run part = runs.run(verb[0], rest.toArray(String[]::new));
          assertEquals(ExitCode.DONE, part.code(), lock::toString);
          assertTrue(part.messages().contains("only what it has read so far"), part.messages());
        }
      }
    }
    ScriptRuns.Run whole = runs.run("search", "--json", "编辑器");
    assertTrue(whole.messages().contains("not indexed to its end"), whole.messages());
    assertEquals(1, whole.lines().size());
    assertEquals("", runs.run("search", "--json", "编辑器").messages());
  }

  /** It was opened whole: the answer itself has to find out. */
  @Test
  void anAnswerBesideARebuildThatBeganMeanwhileSaysThatItIsPartial() throws Exception {
    runs.run("index");
    InputStream queries =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream("编辑器\n".getBytes(StandardCharsets.UTF_8)),
                    new FilterInputStream(
                        new ByteArrayInputStream("模型\n".getBytes(StandardCharsets.UTF_8))) {
                      @Override
                      public int read(byte[] into, int from, int count) throws IOException {
                        rebuildBegins();
                        return super.read(into, from, count);
                      }
                    })));
    ScriptRuns.Run run = runs.runWith(queries, "search", "--stdin", "--json");
    assertFalse(run.messages().contains("编辑器: Another"), run.messages());
    assertTrue(run.messages().contains("模型: Another Sennight is indexing it"), run.messages());
  }

  private void rebuildBegins() throws IOException {
    Files.deleteIfExists(Path.of(runs.index(), "library.sum"));
    try (Connection connection = SqliteFile.connect(Path.of(runs.index(), "library.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE meta SET value = 0 WHERE name = 'content'");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** What was read before is still there to be asked. */
  @Test
  void aLaterRunThatCannotBeFinishedIsSaidAndTheRestAnswered() throws Exception {
    runs.run("index");
    lateRun();
    try (Connection connection = SqliteFile.connect(Path.of(runs.index(), "library.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER dies BEFORE INSERT ON meta WHEN NEW.name = 'links' AND NEW.value > 0"
              + " BEGIN SELECT RAISE(ABORT, 'dies here'); END");
    }
    ScriptRuns.Run run = runs.run("list", "--json");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals(4, run.lines().size());
    assertTrue(run.messages().contains("not indexed to its end"), run.messages());
    assertTrue(run.messages().contains("cannot hold what was to be written"), run.messages());
  }

  /** Each call of the system takes longer than making a line. */
  @Test
  void linesAreHandedOverTogetherAndWhole() throws IOException {
    List<byte[]> written = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new AssertionError("a single byte");
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            written.add(Arrays.copyOfRange(bytes, from, from + count));
          }
        };
    Console console = new Console(InputStream.nullInputStream(), out, out);
    try (JsonLines lines = new JsonLines(console)) {
      for (int i = 0; i < 5_000; i++) {
        lines.begin().number("number", i).text("text", "字".repeat(i % 2_000 == 999 ? 40_000 : 40));
        lines.endLine();
      }
      assertTrue(written.size() > 3, "a reader sees the first ones soon");
    }
    console.flush();
    assertTrue(written.size() < 100, written.size() + " times");
    int lines = 0;
    for (byte[] each : written) {
      assertEquals('\n', each[each.length - 1], "whole lines");
      lines += (int) new String(each, StandardCharsets.UTF_8).lines().count();
    }
    assertEquals(5_000, lines);
  }

  @Test
  void resultsThatCannotBeWrittenAreSaidAndCoded() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ScriptRuns.Run run = runs.runInto(full, "list", "--json");

    assertEquals(ExitCode.UNUSABLE_LIBRARY, run.code());
    assertTrue(
        run.messages().contains("The results could not be written: No space left on device"),
        run.messages());
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() throws IOException {
    runs.run("index");
    Pipe pipe = Pipe.open();
    pipe.source().close();
    try (OutputStream closed = Channels.newOutputStream(pipe.sink())) {
      ScriptRuns.Run run = runs.runInto(closed, "list", "--json");

      assertEquals(ExitCode.DONE, run.code());
      assertEquals("", run.messages());
    }
  }

  @Test
  void wrongUsageIsSaidAndCoded() {
    assertEquals(ExitCode.WRONG_USAGE, runs.run("search").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("links", "--backlinks").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("shot", "x.png", "--size", "huge").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("list", "--nonsense").code());
    assertNotEquals("", runs.run("list", "--nonsense").messages());
  }
}
