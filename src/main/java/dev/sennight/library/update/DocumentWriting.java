package dev.sennight.library.update;

import dev.sennight.library.scan.ReadDocument;
import dev.sennight.model.ParsedDocument;
import dev.sennight.store.DocumentRecord;
import dev.sennight.store.EntryRecord;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.PreviousEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes documents in batches, gives their entries ids, and counts. */
final class DocumentWriting {
  private final LibraryStore store;
  private final StoreAndIndex both;
  private final Set<String> known;
  private @Nullable EntryIds knownIds;
  private final Set<String> removed;
  private final Set<String> kept;
  private final Map<String, String> removedByHash = new HashMap<>();
  private final RunTotals tally;

  /**
   * Begins writing.
   *
   * @param known files the store has
   * @param diff those whose file is gone, or was in a folder that is empty; one of them may turn up
   *     at another place
   */
  DocumentWriting(
      LibraryStore store, StoreAndIndex both, Set<String> known, ScanDiff diff, RunTotals tally) {
    this.tally = tally;
    this.store = store;
    this.both = both;
    removed = new HashSet<>(diff.removed().keySet());
    removed.addAll(diff.kept().keySet());
    kept = diff.kept().keySet();
    diff.removed().forEach((file, state) -> removedByHash.putIfAbsent(state.hash(), file));
    diff.kept().forEach((file, state) -> removedByHash.putIfAbsent(state.hash(), file));
    this.known = Set.copyOf(known);
  }

  private EntryIds ids() throws IOException {
    EntryIds ids = knownIds;
    if (ids == null) {
      ids = new EntryIds();
      store.entries().owners().forEach(ids::owned);
      knownIds = ids;
    }
    return ids;
  }

  /** What was written for a document, and what it continues. */
  private record Written(
      Set<String> sources, List<PreviousEntry> priors, List<EntryIds.Assigned> assigned) {}

  /**
   * Writes a document.
   *
   * @throws DocumentFailure what it holds cannot be written
   */
  void put(ReadDocument.Parsed read) throws IOException, DocumentFailure {
    String file = read.file().file();
    Written written = both.attempt(() -> write(read));
    ids().settle(file, written.priors(), written.assigned());
    written.sources().forEach(this::settleRemoved);
    removedByHash.remove(read.state().hash());
    long size = read.state().size();
    if (known.contains(file)) {
      tally.updated(size);
    } else {
      tally.added(size);
    }
  }

  private Written write(ReadDocument.Parsed read) throws IOException, DocumentFailure {
    String file = read.file().file();
    ParsedDocument document = read.document();
    Set<String> sources = known.contains(file) ? Set.of() : movedFrom(read);
    List<PreviousEntry> priors = new ArrayList<>();
    for (String source : known.contains(file) ? Set.of(file) : sources) {
      priors.addAll(store.entries().prior(source));
    }
    List<EntryIds.Assigned> assigned =
        ids()
            .assign(
                file, document, read.texts(), priors, prior -> store.entries().text(prior.id()));
    for (String source : sources) {
      both.remove(source);
    }
    List<EntryRecord> entries = EntryAssembly.records(file, document, assigned, read.texts());
    both.put(new DocumentRecord(file, read.state(), document, entries));
    return new Written(sources, priors, assigned);
  }

  /** Documents whose file is gone and that a new file continues: same content, or same ids. */
  private Set<String> movedFrom(ReadDocument.Parsed read) throws IOException {
    Set<String> sources = new LinkedHashSet<>();
    String same = removedByHash.get(read.state().hash());
    if (same != null) {
      sources.add(same);
    }
    sources.addAll(ids().claimed(read.file().file(), read.document()));
    sources.retainAll(removed);
    return sources;
  }

  /** The file of a document went away while the run was under way. */
  void gone(String file) throws IOException, DocumentFailure {
    if (known.contains(file)) {
      removed.add(file);
      remove(file);
    }
  }

  /** Takes out documents whose file is gone and did not turn up elsewhere. */
  void removeRest() throws IOException, DocumentFailure {
    for (String file : List.copyOf(removed)) {
      if (!kept.contains(file)) {
        remove(file);
      }
    }
  }

  private void remove(String file) throws IOException, DocumentFailure {
    both.attempt(() -> {
      both.remove(file);
      return file;
    });
    settleRemoved(file);
  }

  private void settleRemoved(String file) {
    if (removed.remove(file)) {
      tally.removed();
    }
  }

  /** The documents whose folder is empty and that did not turn up elsewhere. */
  List<String> kept() {
    return kept.stream().filter(removed::contains).toList();
  }

  void commit() throws IOException, DocumentFailure {
    if (!tally.isEmpty()) {
      both.commit();
      tally.commit();
    }
  }
}
