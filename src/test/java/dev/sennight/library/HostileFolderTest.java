package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ProblemKind;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that hang, overflow or lead astray: each is read, or left out, and the others are not. */
@Timeout(120)
class HostileFolderTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void folder() throws IOException {
    files = new TestLibrary(parent);
    files.write("good.md", "# Good", "A good note about gardens.");
  }

  private Map<String, ProblemKind> problems() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(
          "good.md",
          library
              .search(SearchRequest.of("gardens", 1), CancellationToken.never())
              .hits()
              .getFirst()
              .entry()
              .file());
      Map<String, ProblemKind> kinds = new TreeMap<>();
      for (FileProblem found : library.catalog().problems()) {
        kinds.put(found.file(), found.problem().kind());
      }
      return kinds;
    }
  }

  private static boolean runs(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aPipeAndADeviceAreNeverOpened() throws Exception {
    Assumptions.assumeTrue(
        runs("mkfifo", files.folder.resolve("pipe.md").toString()), "no pipes on this system");
    Files.createSymbolicLink(files.folder.resolve("zero.md"), Path.of("/dev/zero"));
    assertEquals(
        Map.of("pipe.md", ProblemKind.NOT_A_FILE, "zero.md", ProblemKind.OUTSIDE_LIBRARY),
        problems());
  }

  @Test
  void linksThatLoopOrLeaveAreLeftOut() throws Exception {
    Path outside = Files.createDirectories(parent.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    Files.createDirectories(files.folder.resolve("a/b"));
    link("a/b/up", files.folder);
    link("a/b/self.md", Path.of("self.md"));
    link("ping.md", Path.of("pong.md"));
    link("pong.md", Path.of("ping.md"));
    link("out", outside);
    link("out.md", outside.resolve("secret.md"));
    assertEquals(
        Map.of(
            "a/b/self.md", ProblemKind.UNREADABLE,
            "a/b/up", ProblemKind.SYMLINK_LOOP,
            "out", ProblemKind.OUTSIDE_LIBRARY,
            "out.md", ProblemKind.OUTSIDE_LIBRARY,
            "ping.md", ProblemKind.UNREADABLE,
            "pong.md", ProblemKind.UNREADABLE),
        problems());
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(files.folder.resolve(name), target);
  }

  @Test
  void whatMayNotBeReadIsAProblem() throws Exception {
    files.write("closed.md", "text").write("closed/inside.md", "text");
    Path file = files.folder.resolve("closed.md");
    Path folder = files.folder.resolve("closed");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      Map<String, ProblemKind> found = new TreeMap<>();
      for (JsonNode problem : lesser("check")) {
        String kind = problem.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        found.put(problem.path("file").asText(), ProblemKind.valueOf(kind));
      }
      assertEquals(
          Map.of("closed", ProblemKind.UNREADABLE, "closed.md", ProblemKind.UNREADABLE), found);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A folder of a drive that is away for a moment, or whose rights are being changed. */
  @Test
  void whatWasReadBeforeStaysWhileItsFolderCannotBeRead() throws Exception {
    String text = "Beans want sun and water, and somebody who waits for them in the garden.";
    files.write("sub/note.md", "# First title", text).write("sub/deep/other.md", "text");
    files.write("submarine.md", "text");
    Map<String, String> before = ids();
    files.write("sub/note.md", "# Second title", text);
    assertEquals(before, ids(), "a retitled note keeps its id");
    Files.delete(files.folder.resolve("submarine.md"));
    Path folder = files.folder.resolve("sub");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      JsonNode report = lesser("index").getFirst();
      assertEquals(1, report.path("removed").asInt(), report::toString);
      assertEquals(3, report.path("unchanged").asInt(), report::toString);
      assertEquals(
          List.of("sub"), lesser("check").stream().map(p -> p.path("file").asText()).toList());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Map<String, String> after = ids();
    before.remove("submarine.md");
    assertEquals(before, after);
    Files.delete(files.folder.resolve("sub/deep/other.md"));
    before.remove("sub/deep/other.md");
    assertEquals(before, ids(), "what can be read again is taken as it is");
  }

  /** The id of the one entry of each note. */
  private Map<String, String> ids() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      Map<String, String> ids = new TreeMap<>();
      library.list(null).forEach(entry -> ids.put(entry.file(), entry.id().value()));
      return ids;
    }
  }

  /** Runs a verb. Root may read everything; a process of root's that was denied that may not. */
  private List<JsonNode> lesser(String verb) throws Exception {
    List<String> command = new ArrayList<>();
    Path closed = Files.createTempFile(parent, "closed", "");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(closed)) {
      command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
      Assumptions.assumeTrue(
          runs(command.get(0), command.get(1), "true"), "this user may read everything");
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir", parent.toString()),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.sennight.app.Launcher",
            verb,
            "--json",
            "--library",
            files.folder.toString(),
            "--index",
            files.location.indexFolder().toString()));
    Path out = parent.resolve("out");
    ProcessBuilder run = new ProcessBuilder(command);
    run.environment().put("SENNIGHT_HOME", parent.resolve("home").toString());
    Process process = run.redirectOutput(out.toFile()).redirectErrorStream(false).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process hangs");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void namesThatAreNoTextAreLeftOut() throws Exception {
    String made = "printf x > \"$0/$(printf 'bad\\377.md')\"";
    Assumptions.assumeTrue(runs("sh", "-c", made, files.folder.toString()), "no such names here");
    assertEquals(List.of(ProblemKind.NAME_NOT_TEXT), List.copyOf(problems().values()));
  }

  @Test
  void filesBeyondTheLimitAreLeftOutUnread() throws Exception {
    try (RandomAccessFile large =
        new RandomAccessFile(files.folder.resolve("large.md").toFile(), "rw")) {
      large.setLength(70L * 1024 * 1024);
    }
    assertEquals(Map.of("large.md", ProblemKind.TOO_LARGE), problems());
  }

  @Test
  void longLinesDeepTreesAndBombsAreReadOrKeptAsText() throws Exception {
    files.write("line.md", "中文 words ".repeat(200_000));
    files.write("deep.md", "> ".repeat(10_000) + "deepest");
    files.write("nested.md", "> ".repeat(99) + "nested");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 190; i++) {
      list.append("  ".repeat(i)).append("- level\n");
    }
    files.write("list.md", list.toString());
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    files.write("bomb.md", bomb + "---\nafter the bomb");
    Map<String, ProblemKind> problems = problems();
    assertEquals(ProblemKind.PARSE_LIMIT, problems.get("deep.md"));
    assertTrue(!problems.containsKey("line.md") && !problems.containsKey("nested.md"));
    try (Library library = files.openWhole()) {
      assertEquals(6, library.list(null).size());
      for (String word : List.of("deepest", "nested", "level", "bomb")) {
        assertEquals(
            1,
            library.search(SearchRequest.of(word, 9), CancellationToken.never()).hits().stream()
                .map(hit -> hit.entry().file())
                .distinct()
                .count(),
            word);
      }
    }
  }
}
