package dev.sennight.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where fonts are looked for. */
class FontFoldersTest {
  private static final Path HOME = Path.of("home", "reader");

  @TempDir Path folder;

  @Test
  void linuxKeepsFontsInTheHomeFolderAndForAll() {
    List<Path> plain = FontFolders.of("Linux", HOME, name -> "").folders();
    assertTrue(plain.contains(HOME.resolve(".local/share/fonts")), plain.toString());
    assertTrue(plain.contains(Path.of("/usr/share/fonts")), plain.toString());
    List<Path> moved =
        FontFolders.of("Linux", HOME, name -> name.equals("XDG_DATA_HOME") ? "data" : "").folders();
    assertTrue(moved.contains(Path.of("data", "fonts")), moved.toString());
  }

  @Test
  void macAndWindowsHaveFoldersOfTheirOwn() {
    assertTrue(
        FontFolders.of("Mac OS X", HOME, name -> "")
            .folders()
            .contains(Path.of("/System/Library/Fonts")));
    List<Path> windows =
        FontFolders.of("Windows 11", HOME, name -> name.equals("WINDIR") ? "W" : "").folders();
    assertEquals(Path.of("W", "Fonts"), windows.getFirst());
  }

  @Test
  void fontsAreFoundByNameInFoldersWithinFoldersTheFirstOfANameCounts() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/deep"));
    Path all = Files.createDirectories(folder.resolve("all"));
    Path mine = Files.createFile(own.resolve("Font.TTF"));
    Files.createFile(all.resolve("font.ttf"));
    Path other = Files.createFile(all.resolve("other.ttc"));
    Files.createFile(all.resolve("readme.txt"));
    FontFolders folders =
        new FontFolders(List.of(folder.resolve("own"), all, folder.resolve("absent")));
    assertEquals(Map.of("font.ttf", mine, "other.ttc", other), folders.files());
  }
}
