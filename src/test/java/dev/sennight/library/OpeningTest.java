package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.LibraryOpening.Reason;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.WriterLock;
import dev.sennight.model.EntryId;
import dev.sennight.model.ProblemKind;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void folder() throws IOException {
    files = new TestLibrary(parent);
  }

  @Test
  void whatIsNoLibraryIsRefusedWithASentence() throws IOException {
    assertEquals(Reason.NO_DOCUMENTS, files.refused().reason());
    Files.delete(files.folder);
    assertEquals(Reason.NO_SUCH_FOLDER, files.refused().reason());
    Files.writeString(files.folder, "a file");
    assertEquals(Reason.NOT_A_FOLDER, files.refused().reason());
    assertTrue(files.refused().sentence().endsWith("."));
  }

  @Test
  void anIndexFolderThatIsAFileIsRefused() throws IOException {
    files.write("a.md", "text");
    Files.writeString(files.location.indexFolder(), "in the way");
    assertEquals(Reason.INDEX_NOT_WRITABLE, files.refused().reason());
  }

  @Test
  void aStoreOfANewerVersionIsRefusedAndMadeAnewOnlyWhereAsked() throws Exception {
    files.write("a.md", "text");
    files.open().close();
    Path store = files.location.indexFolder().resolve("library.db");
    byte[] bytes = Files.readAllBytes(store);
    bytes[63] = 99; // user_version, in the header of the file
    Files.write(store, bytes);
    LibraryOpening.Refused refused = files.refused();
    assertEquals(Reason.INDEX_TOO_NEW, refused.reason());
    assertTrue(refused.sentence().contains("newer version"), refused.sentence());
    try (Library library = files.renewed()) {
      assertEquals(1, TestLibrary.index(library).totals().entries());
    }
    assertEquals(99, Files.readAllBytes(store.resolveSibling("library.db.damaged"))[63]);
  }

  @Test
  void aDamagedStoreIsSetAsideAndMadeAnew() throws Exception {
    files.write("a.md", "text");
    Files.createDirectories(files.location.indexFolder());
    Files.writeString(
        files.location.indexFolder().resolve("library.db"), "no database ".repeat(500));
    try (Library library = files.open()) {
      assertEquals(1, TestLibrary.index(library).totals().entries());
    }
    assertTrue(Files.exists(files.location.indexFolder().resolve("library.db.damaged")));
  }

  @Test
  void aStoreThatIsFoundDamagedWhileIndexingIsMadeAnew() throws Exception {
    for (int i = 0; i < 50; i++) {
      files.write("n%02d.md".formatted(i), "text number " + i);
    }
    try (Library library = files.open()) {
      TestLibrary.index(library);
    }
    Path store = files.location.indexFolder().resolve("library.db");
    byte[] bytes = Files.readAllBytes(store);
    Arrays.fill(bytes, 4096 * 2, bytes.length, (byte) 0x5a);
    Files.write(store, bytes);
    try (Library library = files.open()) {
      assertEquals(50, TestLibrary.index(library).totals().entries());
    }
  }

  @Test
  void aDamagedIndexIsBuiltAnewByTheNextSearch() throws Exception {
    files.write("a.md", "some text");
    try (Library library = files.open()) {
      TestLibrary.index(library);
    }
    try (Stream<Path> lucene = Files.list(files.location.indexFolder().resolve("lucene"))) {
      for (Path file : lucene.filter(f -> !f.toString().endsWith(".lock")).toList()) {
        Files.write(file, new byte[(int) Files.size(file) / 2]);
      }
    }
    try (Library library = files.open()) {
      assertEquals(
          1, library.search(SearchRequest.of("text", 5), CancellationToken.never()).hits().size());
    }
  }

  @Test
  void aSecondWriterIsToldSoAndReadersGoOn() throws Exception {
    files.write("a.md", "text");
    try (Library library = files.open();
        Library other = files.open()) {
      TestLibrary.index(library);
      try (WriterLock lock = WriterLock.take(files.location.indexFolder()).orElseThrow()) {
        assertThrows(LibraryException.class, () -> TestLibrary.index(other));
        assertEquals(1, other.list(null).size());
        assertNotNull(lock);
      }
      assertEquals(1, TestLibrary.index(other).changes().unchanged());
    }
  }

  @Test
  void theLibraryFolderStaysAsItIs() throws Exception {
    files.write("weekly/2025W10.md", "Week", "## Alpha", "see [[Thoughts]] ![](p.png)");
    files.write("Thoughts.md", "text");
    files.write("weekly/p.png", "no image");
    Files.createDirectories(files.folder.resolve("empty"));
    FileTime old = FileTime.from(java.time.Instant.parse("2020-01-01T00:00:00Z"));
    List<Path> all;
    try (Stream<Path> walk = Files.walk(files.folder)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.setLastModifiedTime(path, old);
    }
    Map<String, String> before = state();
    try (Library library = files.open()) {
      TestLibrary.index(library);
      EntryId alpha = new EntryId(TestLibrary.id(library, "Alpha"));
      library.entry(alpha);
      library.search(SearchRequest.of("text", 5), CancellationToken.never());
      assertEquals(8, library.attachment("weekly/2025W10.md", "p.png").orElseThrow().length);
      library.personal().visited(alpha);
      library.personal().set("last", "place");
      library.index(IndexRun.Mode.REBUILD, Progress.NONE, CancellationToken.never());
      assertEquals(List.of(alpha), library.personal().history(5));
    }
    assertEquals(before, state());
  }

  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(files.folder)) {
      for (Path path : walk.toList()) {
        String content =
            Files.isRegularFile(path) ? Arrays.toString(Files.readAllBytes(path)) : "folder";
        state.put(path.toString(), Files.getLastModifiedTime(path) + " " + content);
      }
    }
    return state;
  }

  @Test
  void obsidianZettlrMarkdownifyAndCalibreFilesComeFromInsideOnly() throws Exception {
    files.write("a.md", "![](out.png) ![](../secret.png)");
    Files.writeString(parent.resolve("secret.png"), "secret");
    Files.createSymbolicLink(files.folder.resolve("out.png"), parent.resolve("secret.png"));
    Files.createSymbolicLink(files.folder.resolve("in.png"), files.folder.resolve("real.png"));
    files.write("real.png", "picture");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      String secret = parent.resolve("secret.png").toString();
      for (String target :
          List.of(
              "out.png",
              "../secret.png",
              secret,
              "file://" + secret,
              "%2e%2e/secret.png",
              "../real.png")) {
        assertFalse(library.attachment("a.md", target).isPresent(), target);
      }
      assertTrue(library.attachment("a.md", "in.png").isPresent());
      assertTrue(library.attachment("a.md", "/real.png").isPresent());
      assertTrue(
          library.catalog().problems().stream()
              .anyMatch(p -> p.problem().kind() == ProblemKind.OUTSIDE_LIBRARY));
      Files.delete(files.folder.resolve("real.png"));
      Files.createSymbolicLink(files.folder.resolve("real.png"), parent.resolve("secret.png"));
      for (String target : List.of("/real.png", "in.png")) {
        assertFalse(library.attachment("a.md", target).isPresent(), "led out since it was read");
      }
    }
  }

  @Test
  void anAttachmentThatIsTooLargeToHoldIsNotRead() throws Exception {
    files.write("a.md", "![](huge.png)").write("huge.png", "p");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      assertTrue(library.attachment("a.md", "huge.png").isPresent());
      try (RandomAccessFile huge =
          new RandomAccessFile(files.folder.resolve("huge.png").toFile(), "rw")) {
        huge.setLength(64L * 1024 * 1024 + 1);
      }
      assertFalse(library.attachment("a.md", "huge.png").isPresent());
    }
  }

  @Test
  void oddFilesAreProblemsOrLeftOut() throws Exception {
    files.write("a.md", "text").write(".obsidian/x.md", "hidden").write(".y.md", "hidden");
    Files.createDirectories(files.folder.resolve("folder.md"));
    files.write("folder.md/inside.md", "text");
    Files.createSymbolicLink(files.folder.resolve("loop"), files.folder);
    Files.createSymbolicLink(files.folder.resolve("nowhere.md"), files.folder.resolve("no"));
    Files.createSymbolicLink(files.folder.resolve("again.md"), files.folder.resolve("a.md"));
    try (Library library = files.open()) {
      TestLibrary.index(library);
      assertEquals(
          List.of("a.md", "again.md", "folder.md/inside.md"),
          library.list(null).stream().map(e -> e.file()).toList());
      assertEquals(
          List.of(ProblemKind.NOT_A_FILE, ProblemKind.SYMLINK_LOOP, ProblemKind.UNREADABLE),
          library.catalog().problems().stream().map(p -> p.problem().kind()).toList());
      assertTrue(Files.exists(files.folder.resolve("loop"), LinkOption.NOFOLLOW_LINKS));
    }
  }

  @Test
  void settingsAndHistoryOutliveTheIndex() throws Exception {
    files.write("a.md", "text");
    try (Library library = files.open()) {
      TestLibrary.index(library);
      EntryId id = library.list(null).getFirst().id();
      library.personal().visited(id);
      library.personal().visited(new EntryId("elsewhere000"));
      assertEquals(List.of(id), library.personal().history(9));
    }
    try (PersonalData data = PersonalData.in(files.location.dataFolder())) {
      data.set("theme", "dark");
      data.set("theme", "light");
      assertEquals("light", data.setting("theme").orElseThrow());
      assertEquals(2, data.history(9).size());
    }
  }
}
