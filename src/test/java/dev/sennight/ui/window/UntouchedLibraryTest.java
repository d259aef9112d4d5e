package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the first screen: a session in the window leaves the library as it was. */
class UntouchedLibraryTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

  @TempDir Path folder;

  /** What one file or folder was: its kind and time, and a file's size and content. */
  private record State(boolean folder, FileTime modified, long size, int content) {}

  @Test
  void aSessionInTheWindowChangesNothingInTheFolder() throws Exception {
    Path library = writeLibrary();
    Map<String, State> before = states(library);
    assertFalse(before.isEmpty());

    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("第一条的正文");
      window.press(KeyCode.DOWN);
      window.untilPageShows("第二条的正文");
      window.clickLink("随手记");
      window.untilPageShows("一则笔记");
      window.press(KeyCode.SLASH);
      window.type("quokka");
      window.until("the hit", () -> window.window().model().search().answered().get());
      window.press(KeyCode.ENTER);
      window.untilPageShows("quokka");
    }

    assertEquals(before, states(library));
  }

  private Path writeLibrary() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.createDirectory(library.resolve("笔记"));
    Files.writeString(
        library.resolve("2025W18.md"),
        """
        # 2025 年第 18 周汇总

        ## 专题

        ### 第一条

        第一条的正文，提到 quokka。

        ### 第二条

        第二条的正文，见 [[随手记]]。
        """);
    Files.writeString(library.resolve("笔记/随手记.md"), "一则笔记。\n");
    try (Stream<Path> all = Files.walk(library)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, LONG_AGO);
      }
    }
    return library;
  }

  private static Map<String, State> states(Path library) throws IOException {
    Map<String, State> states = new TreeMap<>();
    try (Stream<Path> all = Files.walk(library)) {
      all.forEach(path -> states.put(library.relativize(path).toString(), state(path)));
    }
    return states;
  }

  private static State state(Path path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      int content = attributes.isRegularFile() ? Arrays.hashCode(Files.readAllBytes(path)) : 0;
      return new State(
          attributes.isDirectory(), attributes.lastModifiedTime(), attributes.size(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
