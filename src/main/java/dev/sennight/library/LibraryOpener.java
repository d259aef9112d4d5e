package dev.sennight.library;

import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.LibraryOpening.Opened;
import dev.sennight.library.LibraryOpening.Reason;
import dev.sennight.library.LibraryOpening.Refused;
import dev.sennight.library.scan.DocumentProbe;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.scan.FailureText;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens libraries, or says in a sentence why one cannot be opened. */
final class LibraryOpener {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryOpener.class);
  static final String STORE = "library.db";

  private LibraryOpener() {}

  static LibraryOpening open(
      LibraryLocation location, Supplier<DocumentReader> reader, NewerFormat newer) {
    Path root = location.root();
    if (!Files.exists(root)) {
      return new Refused(
          Reason.NO_SUCH_FOLDER, "There is no folder " + root.toAbsolutePath() + ".");
    }
    if (!Files.isDirectory(root)) {
      return new Refused(
          Reason.NOT_A_FOLDER,
          root.toAbsolutePath() + " is a file; a library is a folder of Markdown files.");
    }
    if (!Files.isReadable(root) || !Files.isExecutable(root)) {
      return new Refused(
          Reason.UNREADABLE, "The folder " + root.toAbsolutePath() + " may not be read.");
    }
    Path indexFolder;
    try {
      indexFolder = Files.createDirectories(location.indexFolder()).toRealPath();
    } catch (IOException e) {
      return notWritable(location.indexFolder(), FailureText.of(e));
    }
    if (!Files.isWritable(indexFolder)) {
      return notWritable(indexFolder, "no permission");
    }
    return opened(location, indexFolder, reader, newer);
  }

  private static LibraryOpening opened(
      LibraryLocation location,
      Path indexFolder,
      Supplier<DocumentReader> reader,
      NewerFormat newer) {
    Repairs repairs = new Repairs();
    LibraryStore store;
    try {
      store = store(indexFolder, repairs, newer);
    } catch (StoreException e) {
      return refused(indexFolder, e);
    } catch (IOException e) {
      return notWritable(indexFolder, FailureText.of(e));
    }
    try {
      Path root = location.root().toRealPath();
      if (store.counts().documents() == 0
          && !DocumentProbe.mayHaveDocuments(root, Set.of(indexFolder))) {
        store.close();
        return new Refused(
            Reason.NO_DOCUMENTS,
            "The folder " + root + " has no Markdown or text file, nor has any folder in it.");
      }
      LibraryState state = new LibraryState(indexFolder, store, repairs);
      return new Opened(new Library(location, root, indexFolder, state, reader));
    } catch (StoreException e) {
      return refused(indexFolder, e);
    } catch (IOException e) {
      return new Refused(
          Reason.UNREADABLE,
          "The folder " + location.root() + " cannot be read: " + FailureText.of(e) + ".");
    }
  }

  /** Opens the store; one that is damaged, or newer where asked, is set aside and rebuilt. */
  static LibraryStore store(Path indexFolder, Repairs repairs, NewerFormat newer)
      throws IOException {
    Path file = indexFolder.resolve(STORE);
    try {
      return checked(LibraryStore.open(file));
    } catch (StoreException e) {
      String why =
          switch (e.kind()) {
            case DAMAGED -> "was damaged";
            case TOO_NEW -> {
              if (newer == NewerFormat.REFUSE) {
                throw e;
              }
              yield "was of a newer format";
            }
            case BUSY, FULL, REFUSED, FAILED, NOT_WRITABLE -> throw e;
          };
      LOG.warn("The store {} cannot be used; it is set aside and rebuilt.", file, e);
      setAside(indexFolder);
      LibraryStore fresh = LibraryStore.open(file);
      repairs.add(
          Repair.Kind.STORE_REBUILT,
          "The derived data of this library " + why + "; it is rebuilt from the documents.");
      return fresh;
    }
  }

  /** Touches the tables that everything begins with, so that damage shows now. */
  private static LibraryStore checked(LibraryStore store) throws StoreException {
    try {
      store.documents().all();
      return store;
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  /** Moves the store's files out of the way. */
  static void setAside(Path indexFolder) throws IOException {
    new FileSums(indexFolder, STORE).forget();
    for (String name : new String[] {STORE, STORE + "-wal", STORE + "-shm"}) {
      Path file = indexFolder.resolve(name);
      if (Files.exists(file)) {
        Files.move(
            file,
            indexFolder.resolve(name.replace(STORE, STORE + ".damaged")),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Refused refused(Path indexFolder, StoreException e) {
    String message = e.getMessage();
    return switch (e.kind()) {
      case TOO_NEW ->
          new Refused(
              Reason.INDEX_TOO_NEW,
              "The index in "
                  + indexFolder
                  + " was made by a newer version of Sennight. Use that version, choose another"
                  + " folder with --index, or rebuild it with index --rebuild.");
      case BUSY ->
          new Refused(
              Reason.IN_USE, "The index in " + indexFolder + " is in use by another process.");
      case DAMAGED, NOT_WRITABLE, FULL, REFUSED, FAILED ->
          notWritable(indexFolder, message == null ? "unknown trouble" : message);
    };
  }

  private static Refused notWritable(Path indexFolder, String why) {
    return new Refused(
        Reason.INDEX_NOT_WRITABLE,
        "The index folder "
            + indexFolder.toAbsolutePath()
            + " cannot be written ("
            + why
            + "). Choose another one with --index.");
  }
}
