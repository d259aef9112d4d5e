package dev.sennight.library;

import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of personal data, opened at the first use. Safe for use by many threads. */
final class PersonalFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalFile.class);
  private static final String NAME = "personal.db";

  private final Path folder;
  private final Path path;
  private final Clock clock;
  private final Repairs repairs;
  private @Nullable PersonalStore store;
  private boolean closed;

  PersonalFile(Path folder, Clock clock, Repairs repairs) {
    this.folder = folder;
    this.path = folder.resolve(NAME);
    this.clock = clock;
    this.repairs = repairs;
  }

  /** Where it is; it may not be there yet. */
  Path path() {
    return path;
  }

  /** What {@code number} says; {@code before} while there is no file, or it cannot be read. */
  long counted(Question<Long> number, long before) {
    try {
      return Files.exists(path) ? number.ask(store()) : before;
    } catch (IOException e) {
      LOG.debug("Whether another process changed anything cannot be seen.", e);
      return before;
    }
  }

  /** A question to what is stored. */
  @FunctionalInterface
  interface Question<T> {
    T ask(PersonalStore store) throws IOException;
  }

  /** A change of what is stored. */
  @FunctionalInterface
  interface Change {
    void make(PersonalStore store) throws IOException;
  }

  /** Makes a change; it is durable when this returns. */
  void change(Change change) throws LibraryException {
    asked(s -> {
      change.make(s);
      return s;
    });
  }

  /** Asks; every failure becomes a sentence. */
  <T> T asked(Question<T> question) throws LibraryException {
    try {
      return question.ask(store());
    } catch (IOException e) {
      throw LibraryException.of(e);
    }
  }

  private synchronized PersonalStore store() throws IOException {
    if (closed) {
      throw new LibraryException("The library is closed.", null);
    }
    PersonalStore open = store;
    if (open == null) {
      Files.createDirectories(folder);
      open =
          PersonalStore.openSafely(
              path, clock, sentence -> repairs.add(Repair.Kind.PERSONAL_RECOVERED, sentence));
      store = open;
    }
    return open;
  }

  @Override
  public synchronized void close() throws LibraryException {
    closed = true;
    try {
      if (store != null) {
        store.close();
      }
    } catch (IOException e) {
      throw LibraryException.of(e);
    }
  }
}
