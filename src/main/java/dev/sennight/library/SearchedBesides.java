package dev.sennight.library;

import dev.sennight.model.EntryId;
import dev.sennight.search.Unindexed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stores have beside the index.
 *
 * @param personal null for none
 */
record SearchedBesides(LibraryState state, @Nullable PersonalData personal) implements Unindexed {
  private interface Asking<T> {
    T ask() throws IOException;
  }

  private static <T> T asked(Asking<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<EntryId, List<String>> labels(String written) {
    return asked(() -> state.store().entries().labels(written));
  }

  @Override
  public Collection<EntryId> highlighted() {
    return personal == null ? List.of() : asked(personal::highlighted);
  }

  @Override
  public Map<EntryId, List<String>> notes() {
    return personal == null ? Map.of() : asked(personal::notes);
  }

  @Override
  public Map<String, List<EntryId>> tags() {
    return personal == null ? Map.of() : asked(personal::tags);
  }
}
