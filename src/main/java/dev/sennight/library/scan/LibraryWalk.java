package dev.sennight.library.scan;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.FilePaths;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks a library. Hidden files and folders are left out; links to folders are never followed (what
 * is inside the library is read at its own place); links to files are read when they stay inside.
 */
public final class LibraryWalk extends SimpleFileVisitor<Path> {
  /** Larger files are left out. */
  public static final long LARGEST = 24L * 1024 * 1024;

  private final Path root;
  private final Set<Path> leftOut;
  private final CancellationToken cancel;
  private final List<ScannedFile> documents = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<Path> empty = new HashSet<>();
  private long pictures;

  private LibraryWalk(Path root, Set<Path> leftOut, CancellationToken cancel) {
    this.root = root;
    this.leftOut = leftOut;
    this.cancel = cancel;
  }

  /**
   * Walks {@code root}.
   *
   * @param root a real path
   * @param leftOut real paths of folders that are not part of the library, such as its index
   */
  public static Scan walk(Path root, Set<Path> leftOut, CancellationToken cancel)
      throws IOException {
    LibraryWalk walk = new LibraryWalk(root, Set.copyOf(leftOut), cancel);
    Files.walkFileTree(root, walk);
    walk.documents.sort(Comparator.comparing(ScannedFile::file));
    walk.attachments.sort(Comparator.naturalOrder());
    walk.problems.sort(Comparator.comparing(FileProblem::file));
    return new Scan(
        walk.documents,
        walk.attachments,
        walk.pictures,
        walk.problems,
        walk.unreadable,
        walk.empty(),
        !cancel.isCancelled());
  }

  /** Hidden files alone do not make a library. */
  private Set<String> empty() {
    boolean all = documents.isEmpty() && attachments.isEmpty() && problems.isEmpty();
    return all
        ? Set.of("")
        : empty.stream()
            .map(folder -> FileNames.relative(root, folder))
            .collect(Collectors.toSet());
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (cancel.isCancelled()) {
      return FileVisitResult.TERMINATE;
    }
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    empty.remove(folder.getParent());
    String name = name(folder);
    if (name.startsWith(".") || leftOut.contains(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (FileNames.isNotText(name)) {
      problem(folder, ProblemKind.NAME_NOT_TEXT);
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (FileNames.isDocument(name)) {
      problem(folder, ProblemKind.NOT_A_FILE, name);
    }
    empty.add(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    if (cancel.isCancelled()) {
      return FileVisitResult.TERMINATE;
    }
    empty.remove(path.getParent());
    String name = name(path);
    if (name.startsWith(".")) {
      return FileVisitResult.CONTINUE;
    }
    if (FileNames.isNotText(name)) {
      problem(path, ProblemKind.NAME_NOT_TEXT);
    } else if (attributes.isSymbolicLink()) {
      link(path, name);
    } else {
      file(path, name, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  private void file(Path path, String name, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      if (FileNames.isDocument(name)) {
        problem(path, ProblemKind.NOT_A_FILE, name);
      }
      return;
    }
    String file = FileNames.relative(root, path);
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    if (!FileNames.isDocument(name)) {
      attachments.add(file);
      if (FilePaths.isImage(name)) {
        // A sum, for it must not depend on the order in which files are met.
        pictures += mixed(mixed(mixed(file.hashCode()) + attributes.size()) + modified);
      }
    } else if (attributes.size() > LARGEST) {
      problem(
          path, ProblemKind.TOO_LARGE, Long.toString(attributes.size()), Long.toString(LARGEST));
    } else {
      documents.add(new ScannedFile(file, path, attributes.size(), modified));
    }
  }

  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 32)) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 29);
  }

  private void link(Path path, String name) {
    try {
      Path target = path.toRealPath();
      BasicFileAttributes attributes =
          Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!target.startsWith(root)) {
        problem(path, ProblemKind.OUTSIDE_LIBRARY, name);
      } else if (attributes.isDirectory()) {
        if (path.startsWith(target)) {
          problem(path, ProblemKind.SYMLINK_LOOP, name);
        }
      } else {
        file(path, name, attributes);
      }
    } catch (IOException e) {
      if (FileNames.isDocument(name)) {
        unreadable(path, e);
      }
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
    if (path.equals(root)) {
      throw e;
    }
    unreadable(path, e);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    if (e != null && folder.equals(root)) {
      throw e;
    }
    if (e != null) {
      unreadable(folder, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private void unreadable(Path path, IOException e) {
    empty.remove(path);
    empty.remove(path.getParent());
    problem(path, ProblemKind.UNREADABLE, FailureText.of(e));
    boolean gone = e instanceof NoSuchFileException || e instanceof FileSystemLoopException;
    if (!gone) {
      unreadable.add(FileNames.relative(root, path));
    }
  }

  private void problem(Path path, ProblemKind kind, String... arguments) {
    problems.add(new FileProblem(FileNames.relative(root, path), Problem.at(0, kind, arguments)));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
