package dev.sennight.library.update;

import dev.sennight.library.ids.EntryIds;
import dev.sennight.library.ids.Prior;
import dev.sennight.library.read.ReadDocument;
import dev.sennight.model.ParsedDocument;
import dev.sennight.store.EntryTable;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.DocumentRecord;
import dev.sennight.store.write.EntryRecord;
import dev.sennight.store.write.FileState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes documents of a run in batches, gives their entries ids, and counts. */
final class DocumentWriting {
  private final LibraryStore store;
  private final BothStores both;
  private final Set<String> known;
  private @Nullable EntryIds knownIds;
  private final Set<String> removed;
  private final Map<String, String> removedByHash = new HashMap<>();
  private long added;
  private long updated;
  private long gone;
  private int pendingDocuments;
  private long pendingBytes;

  /**
   * Begins a run.
   *
   * @param known files the store has
   * @param removed those whose file is gone; one of them may turn up at another place
   */
  DocumentWriting(
      LibraryStore store, BothStores both, Set<String> known, Map<String, FileState> removed) {
    this.store = store;
    this.both = both;
    this.removed = new HashSet<>(removed.keySet());
    removed.forEach((file, state) -> removedByHash.putIfAbsent(state.hash(), file));
    this.known = Set.copyOf(known);
  }

  private EntryIds ids() throws IOException {
    EntryIds ids = knownIds;
    if (ids == null) {
      ids = new EntryIds();
      for (EntryTable.OwnerRow row : store.entries().owners()) {
        ids.owned(row.id(), row.file());
      }
      knownIds = ids;
    }
    return ids;
  }

  boolean isKnown(String file) {
    return known.contains(file);
  }

  void put(ReadDocument.Parsed read) throws IOException {
    String file = read.file().file();
    ParsedDocument document = read.document();
    boolean isNew = !known.contains(file);
    Set<String> sources = isNew ? movedFrom(read) : Set.of(file);
    List<Prior> priors = new ArrayList<>();
    for (String source : sources) {
      priors.addAll(priors(source));
    }
    List<EntryIds.Assigned> assigned =
        ids()
            .assign(
                file, document, read.texts(), priors, prior -> store.entries().text(prior.id()));
    for (String source : sources) {
      remove(source);
    }
    List<EntryRecord> entries = new ArrayList<>();
    for (int i = 0; i < assigned.size(); i++) {
      entries.add(
          EntryAssembly.record(
              file, document, document.entries().get(i), assigned.get(i), read.texts().get(i)));
    }
    both.put(new DocumentRecord(file, read.state(), document, entries));
    count(isNew, read.state().size());
  }

  private void count(boolean isNew, long bytes) {
    if (isNew) {
      added++;
    } else {
      updated++;
    }
    pendingDocuments++;
    pendingBytes += bytes;
  }

  /** Documents whose file is gone and that a new file continues: same content, or same ids. */
  private Set<String> movedFrom(ReadDocument.Parsed read) throws IOException {
    Set<String> sources = new LinkedHashSet<>();
    String same = removedByHash.remove(read.state().hash());
    if (same != null) {
      sources.add(same);
    }
    sources.addAll(ids().claimed(read.file().file(), read.document()));
    sources.retainAll(removed);
    return sources;
  }

  private List<Prior> priors(String file) throws IOException {
    return store.entries().prior(file).stream()
        .map(row -> new Prior(row.id(), row.key(), row.ordinal(), row.title(), row.fingerprint()))
        .toList();
  }

  /** The file of a document went away while the run was under way. */
  void gone(String file) throws IOException {
    if (known.contains(file)) {
      removed.add(file);
      remove(file);
    }
  }

  /** Takes out documents whose file is gone and did not turn up elsewhere. */
  void removeRest() throws IOException {
    for (String file : List.copyOf(removed)) {
      remove(file);
    }
  }

  private void remove(String file) throws IOException {
    if (removed.remove(file)) {
      both.remove(file);
      gone++;
      pendingDocuments++;
    }
  }

  boolean isFull(int documents, long bytes) {
    return pendingDocuments >= documents || pendingBytes >= bytes;
  }

  void commit() throws IOException {
    if (pendingDocuments > 0) {
      both.commit();
      pendingDocuments = 0;
      pendingBytes = 0;
    }
  }

  RunCounts counts(long unchanged, boolean cancelled) {
    return new RunCounts(added, updated, gone, unchanged, cancelled);
  }
}
