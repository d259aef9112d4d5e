package dev.sennight.library;

import dev.sennight.model.EntryId;
import java.util.List;
import java.util.Optional;

/**
 * What a person made, kept apart from everything that can be derived again. Writes are durable when
 * a method returns.
 */
public final class PersonalData {

  /** A setting, such as {@code window.bounds}; empty when it was never set. */
  public Optional<String> setting(String key) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Keeps a setting. */
  public void set(String key, String value) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Notes that an entry was opened now. */
  public void visited(EntryId entry) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Entries opened in this library, latest first, each once. */
  public List<EntryId> history(int limit) throws LibraryException {
    throw new UnsupportedOperationException();
  }
}
