package dev.sennight.library.scan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** A quick look whether a folder has documents at all. */
public final class DocumentProbe extends SimpleFileVisitor<Path> {
  /** After so many files the answer is left to the first indexing run. */
  private static final int PATIENCE = 20_000;

  private final Path root;
  private final Set<Path> leftOut;
  private int seen;
  private boolean found;

  private DocumentProbe(Path root, Set<Path> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
  }

  /** Whether {@code root} may have documents: false only when it surely has none. */
  public static boolean mayHaveDocuments(Path root, Set<Path> leftOut) throws IOException {
    DocumentProbe probe = new DocumentProbe(root, leftOut);
    Files.walkFileTree(root, probe);
    return probe.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden =
        (!folder.equals(root) && folder.getFileName().toString().startsWith("."))
            || leftOut.contains(folder);
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    seen++;
    String name = path.getFileName().toString();
    boolean document = !name.startsWith(".") && FileNames.isDocument(name);
    if ((document && !attributes.isOther()) || seen > PATIENCE) {
      found = true;
      return FileVisitResult.TERMINATE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
    if (path.equals(root)) {
      throw e;
    }
    return FileVisitResult.CONTINUE;
  }
}
