package dev.sennight.library.update;

import dev.sennight.model.EntryId;
import dev.sennight.model.ParsedDocument;
import dev.sennight.store.PreviousEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their ids. One thread at a time.
 *
 * <p>An id derives from what names the entry (see {@link EntryKeys}). When a document is read
 * again, an entry whose title changed is known again by its text or, failing that, by a similar
 * text, and keeps its id; a rebuild knows nothing of that and derives the id again. When two
 * documents would give the same id, the one that comes first has it, and the path goes into the
 * other's.
 */
public final class EntryIds {
  private final Map<String, String> owners = new HashMap<>();

  /** Notes that {@code file} has {@code id}. */
  public void owned(EntryId id, String file) {
    owners.put(id.value(), file);
  }

  /** The files that have ids which a new document's entries derive. */
  public Set<String> claimed(String file, ParsedDocument document) {
    Set<String> files = new LinkedHashSet<>();
    for (String key : EntryKeys.of(file, document)) {
      String owner = owners.get(key);
      if (owner != null) {
        files.add(owner);
      }
    }
    return files;
  }

  /**
   * An id and the key it is known by.
   *
   * @param key belongs into the store, for the next time
   */
  public record Assigned(EntryId id, String key) {}

  /** Reads the text of an entry that was there before. */
  @FunctionalInterface
  public interface PriorText {
    /** The plain text of {@code prior}. */
    String of(PreviousEntry prior) throws IOException;
  }

  /** A 64-bit hash of an entry's text. */
  public static long fingerprint(String text) {
    return StableHash.quick(text.strip());
  }

  /**
   * Finds ids for the entries of a document, in order; {@link #settle} makes them theirs.
   *
   * @param texts their plain texts
   * @param priors the entries it had before; empty for a new document
   */
  public List<Assigned> assign(
      String file,
      ParsedDocument document,
      List<String> texts,
      List<PreviousEntry> priors,
      PriorText priorText)
      throws IOException {
    List<String> keys = EntryKeys.of(file, document);
    @Nullable EntryId[] kept = new EntryMatcher(document, keys, texts).match(priors, priorText);
    Set<String> own = priors.stream().map(prior -> prior.id().value()).collect(Collectors.toSet());
    Set<EntryId> taken = new HashSet<>();
    for (EntryId id : kept) {
      if (id != null) {
        taken.add(id);
      }
    }
    List<Assigned> assigned = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      EntryId old = kept[i];
      EntryId id = old != null ? old : free(keys.get(i), file, own, taken);
      taken.add(id);
      assigned.add(new Assigned(id, keys.get(i)));
    }
    return assigned;
  }

  /** Notes that a document has the ids it was assigned, and those of {@code priors} no more. */
  public void settle(String file, List<PreviousEntry> priors, List<Assigned> assigned) {
    priors.forEach(prior -> owners.remove(prior.id().value()));
    assigned.forEach(each -> owned(each.id(), file));
  }

  private EntryId free(String key, String file, Set<String> own, Set<EntryId> taken) {
    String candidate = key;
    for (int attempt = 0; isTaken(candidate, own, taken); attempt++) {
      candidate = StableHash.of(key, file, Integer.toString(attempt));
    }
    return new EntryId(candidate);
  }

  private boolean isTaken(String id, Set<String> own, Set<EntryId> taken) {
    return owners.containsKey(id) && !own.contains(id) || taken.contains(new EntryId(id));
  }
}
