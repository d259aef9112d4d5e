package dev.sennight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPlacesTest {
  @TempDir Path folder;
  private PlatformFolders folders;
  private Path installation;

  @BeforeEach
  void installs() throws IOException {
    folders =
        PlatformFolders.of(
            Map.of("SENNIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
    installation = Files.createDirectory(folder.resolve("sennight"));
    Files.createDirectory(installation.resolve("digests"));
    Files.createDirectory(installation.resolve("index"));
  }

  @Test
  void theSamplesKeepTheirIndexBesideThem() {
    LibraryPlaces places = new LibraryPlaces(folders, installation);

    assertEquals(
        installation.resolve("index"),
        places.locate(installation.resolve("digests"), null).indexFolder());
  }

  @Test
  void twoLibrariesOfOneNameGetTwoFoldersInTheCache() throws IOException {
    LibraryPlaces places = new LibraryPlaces(folders, installation);
    Path one = Files.createDirectories(folder.resolve("a/周刊"));
    Path two = Files.createDirectories(folder.resolve("b/周刊"));

    Path first = places.locate(one, null).indexFolder();
    Path second = places.locate(two, null).indexFolder();

    assertTrue(first.startsWith(folders.cache()));
    assertTrue(first.getFileName().toString().startsWith("周刊-"), first.toString());
    assertNotEquals(first, second);
    assertEquals(first, places.locate(one, null).indexFolder());
  }

  @Test
  void aLongNameIsCutBetweenCharacters() throws IOException {
    LibraryPlaces places = new LibraryPlaces(folders, installation);
    Path rare = Files.createDirectories(folder.resolve("x".repeat(39) + "𠀀𠀀"));

    Path found = places.locate(rare, null).indexFolder();

    assertTrue(found.getFileName().toString().startsWith("x".repeat(39) + "-"), found.toString());
  }

  @Test
  void aNamedIndexFolderIsTaken() {
    LibraryPlaces places = new LibraryPlaces(folders, null);

    assertEquals(
        folder.resolve("mine"), places.locate(folder, folder.resolve("mine")).indexFolder());
    assertNull(places.samples());
  }
}
