package dev.sennight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {
  private static final Path HOME = Path.of("/home/reader");

  @Test
  void linuxFollowsTheXdgDefaults() {
    PlatformFolders folders = PlatformFolders.of(Map.of(), "Linux", HOME);

    assertEquals(HOME.resolve(".config/sennight"), folders.config());
    assertEquals(HOME.resolve(".local/share/sennight"), folders.data());
    assertEquals(HOME.resolve(".cache/sennight"), folders.cache());
    assertEquals(HOME.resolve(".local/state/sennight"), folders.state());
  }

  @Test
  void xdgVariablesMoveTheFoldersUnlessTheyAreRelative() {
    PlatformFolders folders =
        PlatformFolders.of(
            Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "relative"), "Linux", HOME);

    assertEquals(Path.of("/data/sennight"), folders.data());
    assertEquals(HOME.resolve(".cache/sennight"), folders.cache());
  }

  @Test
  void macKeepsToItsLibraryFolder() {
    PlatformFolders folders = PlatformFolders.of(Map.of(), "Mac OS X", HOME);

    assertEquals(HOME.resolve("Library/Caches/Sennight"), folders.cache());
  }

  @Test
  void windowsFallsBackToTheProfileFolder() {
    PlatformFolders folders = PlatformFolders.of(Map.of(), "Windows 11", HOME);

    assertEquals(HOME.resolve("AppData/Local/Sennight/cache"), folders.cache());
  }

  @Test
  void sennightHomeHoldsEverythingOnEverySystem() {
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      PlatformFolders folders =
          PlatformFolders.of(Map.of("SENNIGHT_HOME", "/portable"), system, HOME);

      assertEquals(Path.of("/portable/data"), folders.data(), system);
      assertEquals(Path.of("/portable/state"), folders.state(), system);
    }
  }
}
