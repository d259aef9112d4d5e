package dev.sennight.library;

import dev.sennight.model.EntryId;
import dev.sennight.store.PersonalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person made, kept apart from everything that can be derived again. Writes are durable when
 * a method returns. Its file is opened at the first use. Safe for use by many threads; not for the
 * UI thread.
 */
public final class PersonalData implements AutoCloseable {
  private static final String FILE = "personal.db";

  private final Path folder;
  private final Clock clock;
  private final Present present;
  private @Nullable PersonalStore store;
  private boolean closed;

  /** Whether a library has an entry. */
  @FunctionalInterface
  interface Present {
    boolean has(EntryId entry) throws LibraryException;
  }

  PersonalData(Path folder, Clock clock, Present present) {
    this.folder = folder;
    this.clock = clock;
    this.present = present;
  }

  /** The personal data in {@code folder} without a library: settings, and the whole history. */
  public static PersonalData in(Path folder) {
    return new PersonalData(folder, Clock.systemUTC(), entry -> true);
  }

  /** A setting, such as {@code window.bounds}; empty when it was never set. */
  public Optional<String> setting(String key) throws LibraryException {
    return asked(s -> s.setting(key));
  }

  /** Keeps a setting. */
  public void set(String key, String value) throws LibraryException {
    asked(s -> {
      s.set(key, value);
      return value;
    });
  }

  /** Notes that an entry was opened now. */
  public void visited(EntryId entry) throws LibraryException {
    asked(s -> {
      s.visited(entry, clock.instant());
      return entry;
    });
  }

  /** Entries of this library that were opened, latest first, each once. */
  public List<EntryId> history(int limit) throws LibraryException {
    List<EntryId> latest = new ArrayList<>();
    for (EntryId entry : asked(PersonalStore::history)) {
      if (latest.size() == limit) {
        break;
      }
      if (present.has(entry)) {
        latest.add(entry);
      }
    }
    return List.copyOf(latest);
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(PersonalStore store) throws IOException;
  }

  private <T> T asked(Question<T> question) throws LibraryException {
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
      open = PersonalStore.open(folder.resolve(FILE));
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
