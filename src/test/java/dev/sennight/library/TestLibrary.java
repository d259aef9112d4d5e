package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of documents and an open library on it. */
final class TestLibrary {
  final Path folder;
  final LibraryLocation location;

  TestLibrary(Path parent) throws IOException {
    folder = Files.createDirectories(parent.resolve("library"));
    location =
        new LibraryLocation(
            folder, parent.resolve("index"), parent.resolve("data"), parent.resolve("config"));
  }

  TestLibrary write(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines));
    return this;
  }

  LibraryOpening opening() {
    return Library.open(location, () -> SmallReader::parse);
  }

  Library open() {
    return assertInstanceOf(LibraryOpening.Opened.class, opening()).library();
  }

  /** Opens it with the parser of the program. */
  Library openWhole() {
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  /** Opens it with the parser of the program, derived data of a newer version rebuilt. */
  Library renewed() {
    return assertInstanceOf(
            LibraryOpening.Opened.class, Library.open(location, LibraryOpening.NewerFormat.RENEW))
        .library();
  }

  LibraryOpening.Refused refused() {
    return assertInstanceOf(LibraryOpening.Refused.class, opening());
  }

  static IndexReport index(Library library) throws LibraryException {
    return library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  static List<String> titles(Library library) throws LibraryException {
    return library.list(null).stream().map(EntrySummary::title).toList();
  }

  static String id(Library library, String title) throws LibraryException {
    return library.list(null).stream()
        .filter(entry -> entry.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id()
        .value();
  }
}
