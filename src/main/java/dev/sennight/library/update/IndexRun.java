package dev.sennight.library.update;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.read.DocumentReader;
import dev.sennight.library.read.ReadAhead;
import dev.sennight.library.read.ReadDocument;
import dev.sennight.library.scan.LibraryWalk;
import dev.sennight.library.scan.Scan;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.FileState;
import dev.sennight.store.write.StoreNumber;
import dev.sennight.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** One indexing run. The caller holds the {@link WriterLock}. */
public final class IndexRun {
  /** Raise it when what the parser or the store makes of the same bytes changes. */
  private static final long CONTENT_VERSION = 5;

  private static final int BATCH_DOCUMENTS = 512;

  /** Of a library that nothing is known of; each batch after it is twice as large. */
  private static final int FIRST_BATCH_DOCUMENTS = 32;

  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final Path root;
  private final Path indexFolder;
  private final LibraryStore store;
  private final DocumentReader reader;
  private final int batchDocuments;
  private boolean indexRenewed;

  /**
   * A run over {@code root}.
   *
   * @param root a real path
   * @param indexFolder a real path; left out of the walk
   */
  public IndexRun(Path root, Path indexFolder, LibraryStore store, DocumentReader reader) {
    this(root, indexFolder, store, reader, BATCH_DOCUMENTS);
  }

  /** A run that commits after {@code batchDocuments} documents at the latest. */
  IndexRun(
      Path root, Path indexFolder, LibraryStore store, DocumentReader reader, int batchDocuments) {
    this.root = root;
    this.indexFolder = indexFolder;
    this.store = store;
    this.reader = reader;
    this.batchDocuments = batchDocuments;
  }

  /**
   * Runs.
   *
   * @param rebuild begin with empty stores
   */
  public RunCounts run(boolean rebuild, Progress progress, CancellationToken cancel)
      throws IOException, InterruptedException {
    EntryIndex.LuceneSource source = new EntryIndex.LuceneSource(indexFolder.resolve("lucene"));
    try {
      return run(source, rebuild, new Listener(progress, cancel));
    } finally {
      indexRenewed = source.emptied() && !rebuild;
    }
  }

  /** Whether the last run found the search index unusable and built it anew from the store. */
  public boolean isIndexRenewed() {
    return indexRenewed;
  }

  /** Deletes the search index in {@code indexFolder}. */
  public static void emptyIndex(Path indexFolder) throws IOException {
    new EntryIndex.LuceneSource(indexFolder.resolve("lucene")).empty();
  }

  /** Fills an emptied index from the store, without reading any document. */
  public void refill() throws IOException {
    EntryIndex.Source source = new EntryIndex.LuceneSource(indexFolder.resolve("lucene"));
    try (StoreWriter writer = store.writer();
        BothStores both = new BothStores(store, writer, source)) {
      both.reconcile();
      both.noteAgreement();
      writer.commit();
    }
  }

  /** Who is told how far the run is, and who may stop it. */
  record Listener(Progress progress, CancellationToken cancel) {}

  RunCounts run(EntryIndex.Source source, boolean rebuild, Listener listener)
      throws IOException, InterruptedException {
    try (StoreWriter writer = store.writer();
        BothStores both = new BothStores(store, writer, source)) {
      if (rebuild) {
        both.clear();
        writer.set(StoreNumber.CONTENT, 0); // nothing was read by any rules, until the run ends
        both.commit();
      } else {
        both.reconcile();
      }
      Scan scan = LibraryWalk.walk(root, Set.of(indexFolder), listener.cancel());
      return scan.complete()
          ? update(writer, both, scan, listener)
          : new RunCounts(0, 0, 0, 0, true);
    }
  }

  private RunCounts update(StoreWriter writer, BothStores both, Scan scan, Listener listener)
      throws IOException, InterruptedException {
    boolean renew =
        store.number(StoreNumber.CONTENT) != CONTENT_VERSION
            || store.number(StoreNumber.RULES) != reader.rules();
    Map<String, FileState> known = store.documents().states();
    Plan plan = Plan.of(scan, renew ? stale(known) : known);
    DocumentWriting writing = new DocumentWriting(store, both, known.keySet(), plan.removed());
    List<Scan.FileProblem> problems = new ArrayList<>(scan.problems());
    reader
        .problems()
        .forEach(problem -> problems.add(new Scan.FileProblem(reader.rulesFile(), problem)));
    Intake intake = new Intake(writing, writer, problems);
    boolean cancelled;
    try (ReadAhead ahead = new ReadAhead(work(plan, renew ? Map.of() : known))) {
      int first = known.isEmpty() ? FIRST_BATCH_DOCUMENTS : batchDocuments;
      cancelled = takeAll(ahead, intake, first, plan.read().size(), listener);
    } catch (IOException | InterruptedException | RuntimeException e) {
      both.undo(e);
      throw e;
    }
    if (!cancelled) {
      writing.removeRest();
      writer.set(StoreNumber.CONTENT, CONTENT_VERSION);
      writer.set(StoreNumber.RULES, reader.rules());
    }
    writing.commit();
    SeriesPass.run(store, both);
    new RunEnd(store, writer, both).finish(scan, intake.problems());
    return writing.counts(plan.unchanged() + intake.unchanged(), cancelled);
  }

  /** Takes up everything that is read; returns whether it was stopped before its end. */
  private boolean takeAll(ReadAhead ahead, Intake intake, int first, int total, Listener listener)
      throws IOException, InterruptedException {
    int done = 0;
    int batch = Math.min(first, batchDocuments);
    while (ahead.hasNext()) {
      ReadDocument read = ahead.next();
      intake.take(read);
      done++;
      listener.progress().step(done, total, read.file().file());
      if (listener.cancel().isCancelled()) {
        return true;
      }
      if (intake.writing().isFull(batch, BATCH_BYTES)) {
        intake.writing().commit();
        batch = Math.min(2 * batch, batchDocuments);
      }
    }
    return false;
  }

  private static Map<String, FileState> stale(Map<String, FileState> known) {
    Map<String, FileState> stale = new LinkedHashMap<>();
    known.forEach(
        (file, state) -> stale.put(file, new FileState(-1, FileState.UNSETTLED, state.hash())));
    return stale;
  }

  private List<Callable<ReadDocument>> work(Plan plan, Map<String, FileState> known) {
    List<Callable<ReadDocument>> work = new ArrayList<>();
    plan.read()
        .forEach(file -> work.add(() -> ReadDocument.read(file, known.get(file.file()), reader)));
    return work;
  }
}
