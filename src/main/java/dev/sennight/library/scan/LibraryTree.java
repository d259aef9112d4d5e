package dev.sennight.library.scan;

import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The folders that are watched: all but hidden ones and the index. */
final class LibraryTree implements FileTreeVisitor {
  private final Path root;
  private final Path indexFolder;

  LibraryTree(Path root, Path indexFolder) {
    this.root = root;
    this.indexFolder = indexFolder;
  }

  /** Whether a change at {@code path} can concern the library. */
  boolean concerns(Path path) {
    if (!path.startsWith(root) || path.startsWith(indexFolder)) {
      return false;
    }
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void recursiveVisitFiles(Path folder, Callback onFolder, Callback onFile)
      throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (!path.equals(root) && !concerns(path)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            onFolder.call(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            onFile.call(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
