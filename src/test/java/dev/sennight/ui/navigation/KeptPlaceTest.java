package dev.sennight.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.ui.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one goes on in a folder that was never opened before. */
class KeptPlaceTest {
  private static final Place PLACE = new Place.AtDocument("readme.md", null);

  @TempDir Path parent;

  private Path library(String name, String title) throws Exception {
    Path root = Files.createDirectories(parent.resolve(name));
    Files.writeString(root.resolve("readme.md"), "# " + title + "\n\nwords of " + title + "\n");
    return root;
  }

  private Library open(Path root) throws Exception {
    LibraryLocation location =
        new LibraryLocation(
            root, parent.resolve(root.getFileName() + " index"), parent.resolve("data"));
    LibraryOpening opening = Library.open(location);
    Library library = assertInstanceOf(LibraryOpening.Opened.class, opening).library();
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
    return library;
  }

  private void keepIn(Path root) throws Exception {
    try (Library library = open(root)) {
      KeptPlace.keep(library, root.toString(), PLACE);
      assertEquals(PLACE, KeptPlace.of(library, root.toString()));
    }
  }

  @Test
  void aFolderThatMovedGoesOnWhereOneWas() throws Exception {
    Path before = library("before", "Garden");
    keepIn(before);
    Path now = Files.move(before, parent.resolve("now"));
    try (Library library = open(now)) {
      assertEquals(PLACE, KeptPlace.of(library, now.toString()));
    }
  }

  @Test
  void tabsAreKeptWhateverTheirFilesAreCalled() throws Exception {
    Path root = library("odd", "Garden");
    List<KeptTabs.Tab> odd = new ArrayList<>();
    for (String name : List.of("a b.md", "two\nlines.md", "50%zz+.md", "一.md")) {
      Files.writeString(root.resolve(name), "# Odd\n\nwords\n");
      odd.add(new KeptTabs.Tab(new Place.AtDocument(name, null), "Odd"));
    }
    KeptTabs.Tab gone = new KeptTabs.Tab(new Place.AtDocument("gone.md", null), "Gone");
    KeptTabs.Tab name = new KeptTabs.Tab(new Place.AtGhost("nobody wrote it"), "nobody wrote it");
    try (Library library = open(root)) {
      KeptTabs tabs = new KeptTabs(odd, List.of(gone, name));
      KeptPlace.keepTabs(library, root.toString(), tabs);
      assertEquals(new KeptTabs(odd, List.of(name)), KeptPlace.tabs(library, root.toString()));
    }
  }

  @Test
  void tabsThatWereNotKeptByUsAreLeftOut() {
    assertEquals(KeptTabs.NONE, KeptTabs.parse(""));
    assertEquals(KeptTabs.NONE, KeptTabs.parse("%zz nothing"));
    assertEquals(
        List.of(new KeptTabs.Tab(new Place.AtGhost("x"), "")),
        KeptTabs.parse("%zz ghost%3Ax . other").before());
  }

  @Test
  void aFileOfTheSameNameIsNotEnough() throws Exception {
    Path gone = library("gone", "Garden");
    keepIn(gone);
    Files.delete(gone.resolve("readme.md"));
    Files.delete(gone);
    Path other = library("other", "Kitchen");
    try (Library library = open(other)) {
      assertNull(KeptPlace.of(library, other.toString()));
    }
  }
}
