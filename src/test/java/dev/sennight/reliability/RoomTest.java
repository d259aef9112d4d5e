package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Little room, much to read, odd names, folders that may not be written. */
class RoomTest {
  @TempDir Path parent;

  private LibraryLocation location(String index) {
    return new LibraryLocation(
        parent.resolve("library"), parent.resolve(index), parent.resolve("data"));
  }

  private static int command(String... words) throws Exception {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return process.exitValue();
  }

  @Test
  void aFullDiskCostsNothingButTheRun() throws Exception {
    new MadeLibrary(parent.resolve("library"), 5).write(40);
    Path disk = Files.createDirectories(parent.resolve("disk"));
    Assumptions.assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()) == 0,
        "a small disk cannot be mounted here");
    try {
      LibraryLocation small = location("disk/index");
      SennightProcess sennight = new SennightProcess(parent.resolve("home"));
      String[] index = {
        "index", "--library", small.root().toString(), "--index", small.indexFolder().toString()
      };
      SennightProcess.Ended ended = sennight.run(index);
      assertEquals(3, ended.code(), ended.err());
      assertFalse(ended.err().contains("\tat "), ended.err());
      assertEquals(0, command("mount", "-o", "remount,size=64m", disk.toString()));
      LibraryView.indexed(location("clean"))
          .assertSame(LibraryView.indexed(small), "with room again");
    } finally {
      // Nothing of a closed library is open any more, so the disk can be taken out.
      assertEquals(0, command("umount", disk.toString()));
    }
  }

  @Test
  void aFullDiskLeavesPersonalDataAsItWas() throws Exception {
    Path disk = Files.createDirectories(parent.resolve("disk"));
    Assumptions.assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0,
        "a small disk cannot be mounted here");
    try {
      try (PersonalData personal = PersonalData.in(disk)) {
        personal.set("theme", "dark");
        String large = "x".repeat(600_000);
        assertThrows(LibraryException.class, () -> personal.set("large", large));
        assertEquals("dark", personal.setting("theme").orElseThrow());
      }
      try (PersonalData personal = PersonalData.in(disk)) {
        assertEquals("dark", personal.setting("theme").orElseThrow());
        assertTrue(personal.setting("large").isEmpty());
      }
    } finally {
      command("umount", disk.toString());
    }
  }

  @Test
  void anIndexFolderThatCannotBeMadeOrWrittenIsRefusedWithASentence() throws Exception {
    new MadeLibrary(parent.resolve("library"), 5).write(1);
    Files.writeString(parent.resolve("file"), "in the way");
    LibraryOpening opening = Library.open(location("file/index"));
    String sentence = assertInstanceOf(LibraryOpening.Refused.class, opening).sentence();
    assertTrue(sentence.contains("--index"), sentence);
    Path locked = Files.createDirectories(parent.resolve("locked"));
    lock(locked);
    try {
      opening = Library.open(location("locked"));
      sentence = assertInstanceOf(LibraryOpening.Refused.class, opening).sentence();
      assertTrue(sentence.contains("--index"), sentence);
      SennightProcess.Ended list =
          new SennightProcess(parent.resolve("home"))
              .run("list", "--library", parent + "/library", "--index", locked.toString());
      assertEquals(3, list.code(), list.err());
      assertTrue(list.err().contains("cannot be written"), list.err());
    } finally {
      unlock(locked);
    }
  }

  /** An index that was made before and may not be written any more, such as on a CD. */
  @Test
  void anIndexThatMayNotBeWrittenAnyMoreIsRefusedWithASentence() throws Exception {
    new MadeLibrary(parent.resolve("library"), 5).write(1);
    LibraryView.indexed(location("index"));
    lock(parent.resolve("index"));
    try {
      LibraryOpening opening = Library.open(location("index"));
      assertInstanceOf(LibraryOpening.Refused.class, opening);
    } finally {
      unlock(parent.resolve("index"));
    }
    assertTrue(LibraryView.indexed(location("index")).entries().size() > 10);
  }

  /** Takes the right to write away; from root, who may write everywhere, by a read-only mount. */
  private static void lock(Path folder) throws Exception {
    assertTrue(folder.toFile().setWritable(false));
    if (Files.isWritable(folder)) {
      String name = folder.toString();
      Assumptions.assumeTrue(
          command("mount", "--bind", name, name) == 0
              && command("mount", "-o", "remount,ro,bind", name) == 0,
          "this user may write everywhere, and a read-only mount cannot be made here");
    }
  }

  private static void unlock(Path folder) throws Exception {
    command("umount", folder.toString());
    assertTrue(folder.toFile().setWritable(true));
  }

  @Test
  void aLibraryThatMayNotBeWrittenIsReadAndLeftAsItIs() throws Exception {
    Path library = parent.resolve("library");
    new MadeLibrary(library, 5).write(3);
    try (Stream<Path> paths = Files.walk(library)) {
      paths.forEach(path -> assertTrue(path.toFile().setReadOnly()));
    }
    Map<String, String> before = states(library);
    lock(library);
    try {
      assertTrue(LibraryView.indexed(location("index")).entries().size() > 40);
    } finally {
      unlock(library);
    }
    assertEquals(before, states(library));
    try (Stream<Path> paths = Files.walk(library)) {
      paths.forEach(path -> assertTrue(path.toFile().setWritable(true)));
    }
  }

  private static Map<String, String> states(Path folder) throws IOException {
    Map<String, String> states = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        states.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
      }
    }
    return states;
  }

  @Test
  void withoutAHomeFolderEverythingButKeepingWorks() throws Exception {
    new MadeLibrary(parent.resolve("library"), 5).write(2);
    Path nowhere = Files.writeString(parent.resolve("nowhere"), "a file, no folder");
    SennightProcess sennight = new SennightProcess(parent.resolve("home"));
    String library = parent.resolve("library").toString();
    List<String> homeless = List.of("-Xmx512m", "-Duser.home=" + nowhere, "-Dsennight.test=1");
    SennightProcess lost = new SennightProcess(nowhere.resolve("home"));
    String index = parent.resolve("index").toString();
    Path out = parent.resolve("out");
    Process process =
        lost.java(
            out,
            parent.resolve("err"),
            homeless,
            "dev.sennight.app.Launcher",
            List.of("list", "--json", "--library", library, "--index", index));
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(parent.resolve("err")));
    assertTrue(Files.readAllLines(out).size() > 20);
    assertEquals(0, sennight.run("stats", "--library", library, "--index", index).code());
    Process without =
        lost.java(
            out,
            parent.resolve("err"),
            homeless,
            "dev.sennight.app.Launcher",
            List.of("list", "--library", library));
    assertTrue(without.waitFor(60, TimeUnit.SECONDS));
    assertEquals(3, without.exitValue());
    assertTrue(Files.readString(parent.resolve("err")).contains("--index"));
  }

  @Test
  void namesOfEveryKindAreRead() throws Exception {
    Path library = Files.createDirectories(parent.resolve("library"));
    List<String> names =
        List.of(
            "字".repeat(84) + ".md",
            "a".repeat(252) + ".md",
            "😀 👩‍👩‍👧.md",
            "two\nlines.md",
            "-dash.md",
            "--json.md",
            " space .md",
            "quote\"'`.md",
            "back\\slash.md",
            "per%20cent#hash?.md",
            "\u202egnp.md",
            "COM1.md",
            "semi;colon|pipe&.md");
    for (String name : names) {
      Files.writeString(library.resolve(name), "# Title\n\nword");
    }
    Files.writeString(library.resolve(".hidden.md"), "# Hidden");
    LibraryView view = LibraryView.indexed(location("index"));
    assertEquals(
        names.stream().sorted().toList(),
        view.entries().stream().map(EntrySummary::file).sorted().toList());
    SennightProcess.Ended list =
        new SennightProcess(parent.resolve("home"))
            .run(
                "list",
                "--json",
                "--library",
                library.toString(),
                "--index",
                parent.resolve("index").toString());
    assertEquals(names.size(), list.out().lines().count(), list.out());
    assertTrue(names.stream().allMatch(n -> n.getBytes(StandardCharsets.UTF_8).length <= 255));
  }

  /** {@code -Dsennight.files=200000 -Dsennight.megabytes=4096} make it large. */
  @Test
  void manyAndLargeFilesAreReadInHalfAGigabyte() throws Exception {
    int files = Integer.getInteger("sennight.files", 3_000);
    int megabytes = Integer.getInteger("sennight.megabytes", 8);
    Path library = parent.resolve("library");
    MadeLibrary made = new MadeLibrary(library, 5).write(2);
    for (int i = 0; i < files; i++) {
      made.put("tiny/" + i / 500 + "/" + i + ".md", "# Tiny " + i + "\n\nword " + i + "\n");
    }
    VariedText text = new VariedText(5);
    int large = 0;
    for (long bytes = 0; bytes < megabytes * 1_000_000L; large++) {
      bytes += text.write(library.resolve("large/" + large / 500 + "/" + large + ".md"));
    }
    SennightProcess sennight = new SennightProcess(parent.resolve("home"));
    long start = System.nanoTime();
    SennightProcess.Ended ended =
        sennight.run(
            "index",
            "--json",
            "--library",
            library.toString(),
            "--index",
            parent.resolve("index").toString());
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("\"files\":" + (files + large + 5)), ended.out());
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    org.slf4j.LoggerFactory.getLogger(RoomTest.class)
        .info("{} files, {} MB with -Xmx512m: {} s", files + large, megabytes, seconds);
  }
}
