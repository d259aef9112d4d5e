package dev.sennight.library.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndex;
import dev.sennight.index.IndexException;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.Edition;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may die at any step of a commit; here it dies at each of them. */
class TwoStoresTest {
  private static final int DOCUMENTS = 40;
  private static final int BATCH = 16;

  @TempDir Path parent;
  private Path root;
  private Path index;

  /** Steps at which a fault is put. */
  private enum Step {
    REPLACE,
    PREPARE,
    COMMIT
  }

  @BeforeEach
  void documents() throws IOException {
    root = Files.createDirectories(parent.resolve("library")).toRealPath();
    index = Files.createDirectories(parent.resolve("index")).toRealPath();
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(root.resolve("note%02d.md".formatted(i)), "common word " + i);
    }
  }

  @Test
  void afterAFaultAtAnyStepTheNextRunEndsAsACleanOne() throws Exception {
    List<EntrySummary> clean = clean();
    for (Step step : Step.values()) {
      for (int time = 1; time <= 3; time++) {
        Path folder = Files.createDirectories(parent.resolve(step + "-" + time));
        index = folder.toRealPath();
        try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
          FaultySource source =
              new FaultySource(source(), step, step == Step.REPLACE ? time * 9 : time);
          assertThrows(IOException.class, () -> run(store, source));
          assertAgreement(store, step + " " + time);
          run(store, source());
          assertEquals(clean, store.entries().all(null), step + " " + time);
          assertAgreement(store, "in the end");
          assertFound(DOCUMENTS);
        }
      }
    }
  }

  @Test
  void anIndexThatIsBehindIsFilledFromTheStore() throws Exception {
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      FaultySource source = new FaultySource(source(), Step.COMMIT, 3);
      assertThrows(IOException.class, () -> run(store, source));
      assertEquals(3, store.number(StoreNumber.GENERATION));
      RunCounts counts = run(store, source());
      assertEquals(DOCUMENTS, counts.unchanged());
      assertFound(DOCUMENTS);
    }
  }

  @Test
  void aDeletedIndexIsFilledFromTheStore() throws Exception {
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      run(store, source());
      try (var files = Files.list(index.resolve("lucene"))) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertEquals(DOCUMENTS, run(store, source()).unchanged());
      assertFound(DOCUMENTS);
    }
  }

  @Test
  void aDeletedStoreIsReadAnewAndTheIndexFollows() throws Exception {
    List<EntrySummary> clean = clean();
    Files.delete(root.resolve("note00.md"));
    Files.delete(index.resolve("library.db"));
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      run(store, source());
      assertEquals(clean.subList(1, clean.size()), store.entries().all(null));
      assertFound(DOCUMENTS - 1);
    }
  }

  @Test
  void anIndexOfAnOlderFormatIsFilledThoughOneDocumentIsWritten() throws Exception {
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      run(store, source());
      age(index.resolve("lucene"));
      try (StoreWriter writer = store.writer()) {
        writer.set(StoreNumber.INDEX_COMMIT, source().commitNumber());
        writer.commit();
      }
      Files.writeString(root.resolve("note00.md"), "common word of today");
      assertEquals(1, run(store, source()).updated());
      assertFound(DOCUMENTS);
    }
  }

  /** Makes the index in {@code folder} one that an older Sennight wrote. */
  private static void age(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> none = Map.of(); // formats were not numbered at first
      writer.setLiveCommitData(none.entrySet());
      writer.commit();
    }
  }

  private List<EntrySummary> clean() throws Exception {
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      run(store, source());
      assertFound(DOCUMENTS);
      return store.entries().all(null);
    }
  }

  private EntryIndex.Source source() {
    return new EntryIndex.LuceneSource(index.resolve("lucene"));
  }

  private RunCounts run(LibraryStore store, EntryIndex.Source source)
      throws IOException, InterruptedException {
    return new IndexRun(root, index, store, TwoStoresTest::note, BATCH)
        .run(
            source,
            IndexRun.Mode.UPDATE,
            new IndexRun.Listener(Progress.NONE, CancellationToken.never()));
  }

  /** What search finds is never more than what the store has, by whole batches. */
  private void assertAgreement(LibraryStore store, String when) throws Exception {
    long stored = store.counts().entries();
    try (EntrySearch search = EntrySearch.open(index.resolve("lucene"))) {
      long found = search.search(SearchRequest.of("common", 1), CancellationToken.never()).total();
      assertTrue(found <= stored, when + ": " + found + " found, " + stored + " stored");
    }
    assertEquals(stored, store.counts().documents(), when);
  }

  private void assertFound(int entries) throws Exception {
    try (EntrySearch search = EntrySearch.open(index.resolve("lucene"))) {
      assertEquals(
          entries, search.search(SearchRequest.of("common", 1), CancellationToken.never()).total());
    }
  }

  private static ParsedDocument note(String file, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    ParsedEntry entry =
        new ParsedEntry(
            EntryKind.NOTE,
            file.toUpperCase(Locale.ROOT),
            new EntrySpan(1, 1, 1, List.of()),
            List.of(new Block.RawText(text)),
            List.of(),
            null,
            EntryFacts.NONE,
            EntryDetails.NONE);
    return ParsedDocument.of(DocumentKind.NOTE, file, Edition.NONE, List.of(entry));
  }

  /** An index that fails once, at the {@code time}-th call of {@code step}. */
  private record FaultySource(EntryIndex.Source real, Step step, int time)
      implements EntryIndex.Source {
    @Override
    public EntryIndex open() throws IndexException {
      return new Faulty(real.open(), step, new AtomicInteger(time));
    }

    @Override
    public long commitNumber() throws IOException {
      return real.commitNumber();
    }
  }

  private record Faulty(EntryIndex real, Step step, AtomicInteger left) implements EntryIndex {
    private void at(Step now) throws IndexException {
      if (now == step && left.decrementAndGet() == 0) {
        throw new IndexException("a fault at " + now, null);
      }
    }

    @Override
    public long generation() {
      return real.generation();
    }

    @Override
    public void replace(String file, List<Entry> entries) throws IndexException {
      at(Step.REPLACE);
      real.replace(file, entries);
    }

    @Override
    public void remove(String file) throws IndexException {
      real.remove(file);
    }

    @Override
    public void clear() throws IndexException {
      real.clear();
    }

    @Override
    public void prepare(long generation) throws IndexException {
      at(Step.PREPARE);
      real.prepare(generation);
    }

    @Override
    public void commit() throws IndexException {
      at(Step.COMMIT);
      real.commit();
    }

    @Override
    public void rollback() throws IndexException {
      real.rollback();
    }

    @Override
    public void close() throws IndexException {
      real.close();
    }
  }
}
