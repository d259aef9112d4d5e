package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntryId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineBreakSettingTest {
  @TempDir Path folder;
  private LibraryLocation location;
  private Path file;

  @BeforeEach
  void locate() throws Exception {
    Path root = Files.createDirectory(folder.resolve("library"));
    location =
        new LibraryLocation(
            root, folder.resolve("index"), folder.resolve("data"), folder.resolve("config"));
    file = folder.resolve("config/series.json");
  }

  @Test
  void theNextRunFollowsIt() throws Exception {
    Files.writeString(location.root().resolve("a.md"), "# 诗\n\n山中有风。\n水上有月。\n林间有人。\n");
    try (Library library = ((LibraryOpening.Opened) Library.open(location)).library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      EntryId poem = library.list(null).getFirst().id();
      assertEquals("山中有风。\n水上有月。\n林间有人。", text(library, poem));
      LineBreakSetting.set(location, true);
      assertTrue(LineBreakSetting.isCommonMark(location));
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      assertEquals("山中有风。水上有月。林间有人。", text(library, poem));
    }
  }

  private static String text(Library library, EntryId id) throws LibraryException {
    return library.entry(id).orElseThrow().text().strip();
  }

  @Test
  void rulesOfAPersonStayAsTheyAre() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\n  \"series\": [ ]\n}\n");
    LineBreakSetting.set(location, true);
    assertEquals(
        "{\n  \"lineBreaks\": \"commonmark\",\n  \"series\": [ ]\n}\n", Files.readString(file));
    LineBreakSetting.set(location, false);
    assertEquals(
        "{\n  \"lineBreaks\": \"as written\",\n  \"series\": [ ]\n}\n", Files.readString(file));
    assertFalse(LineBreakSetting.isCommonMark(location));
  }
}
