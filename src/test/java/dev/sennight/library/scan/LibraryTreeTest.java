package dev.sennight.library.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTreeTest {
  @TempDir Path root;

  @Test
  void hiddenFilesAndTheIndexWakeNobody() {
    LibraryTree tree = new LibraryTree(root, root.resolve("index"));
    for (String name : new String[] {".git/objects/x.md", ".hidden.md", "a/.b/c.md", "index/x"}) {
      assertFalse(tree.concerns(root.resolve(name)), name);
    }
    for (String name : new String[] {"a.md", "a/b/c.md", "a/picture.png", "indexes/x.md"}) {
      assertTrue(tree.concerns(root.resolve(name)), name);
    }
    assertFalse(tree.concerns(root.resolveSibling("beside.md")));
  }

  @Test
  void foldersThatConcernNobodyAreNotWatched() throws IOException {
    for (String folder : new String[] {"a/b", ".git/objects", "index/lucene"}) {
      Files.writeString(Files.createDirectories(root.resolve(folder)).resolve("x.md"), "x");
    }
    Set<String> folders = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    new LibraryTree(root, root.resolve("index"))
        .recursiveVisitFiles(
            root,
            folder -> folders.add(root.relativize(folder).toString()),
            file -> files.add(root.relativize(file).toString()));
    assertEquals(Set.of("", "a", "a/b"), folders);
    assertEquals(Set.of("a/b/x.md"), files);
  }
}
