package dev.sennight.library.update;

import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.scan.ReadAhead;
import dev.sennight.library.scan.ReadDocument;
import dev.sennight.library.scan.SafeReader;
import dev.sennight.library.scan.Scan;
import dev.sennight.library.scan.ScannedFile;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.FileState;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stores up to date with what a walk found. Run again after a batch was lost, it goes on
 * with what is not committed.
 */
final class Update {
  /** Raise it when what the parser or the store makes of the same bytes changes. */
  private static final long CONTENT_VERSION = 7;

  /** Of a library that nothing is known of; each batch after it is twice as large. */
  private static final int FIRST_BATCH_DOCUMENTS = 32;

  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final LibraryStore store;
  private final DocumentReader reader;
  private final SafeReader safe;
  private final StructurePass structures;
  private final Scan scan;
  private final int batchDocuments;
  private final FailureIsolation suspects;
  private final RunTotals tally = new RunTotals();
  private final long began;
  private final int known;
  private boolean whole;
  private boolean kept;

  /**
   * An update of {@code store} that commits after {@code batchDocuments} at the latest.
   *
   * @param safe reads what {@code reader} parses
   */
  Update(LibraryStore store, DocumentReader reader, SafeReader safe, Scan scan, int batchDocuments)
      throws IOException {
    this.store = store;
    this.reader = reader;
    this.scan = scan;
    this.batchDocuments = batchDocuments;
    this.safe = safe;
    structures = new StructurePass(store, reader);
    began = store.number(StoreNumber.GENERATION);
    known = Math.toIntExact(store.counts().documents());
    int first = known == 0 ? FIRST_BATCH_DOCUMENTS : batchDocuments;
    suspects = new FailureIsolation(Math.min(first, batchDocuments));
  }

  /** The documents for which batches were lost. */
  FailureIsolation suspects() {
    return suspects;
  }

  /** Whether documents are kept although the folders they were in are empty. */
  boolean keepsDocuments() {
    return kept;
  }

  /** What was done so far. */
  RunCounts counts() {
    return tally.counts(known, !whole);
  }

  /**
   * Runs, to the end or until it is cancelled.
   *
   * @throws DocumentFailure a batch was lost
   */
  void run(StoreWriter writer, StoreAndIndex both, IndexRun.Listener listener)
      throws IOException, InterruptedException, DocumentFailure {
    if (!scan.complete()) {
      return;
    }
    tally.drop();
    boolean renew =
        store.number(StoreNumber.CONTENT) != CONTENT_VERSION
            || store.number(StoreNumber.RULES) != reader.rules();
    Map<String, FileState> states = store.documents().states();
    Set<String> stale = renew ? stale(states.keySet()) : Set.of();
    ScanDiff plan = ScanDiff.of(scan, unsettled(states, stale));
    DocumentWriting writing = new DocumentWriting(store, both, states.keySet(), plan, tally);
    DocumentWriter intake = new DocumentWriter(writing, writer, safe, suspects, structures);
    Function<ScannedFile, @Nullable FileState> before =
        file -> stale.contains(file.file()) ? null : states.get(file.file());
    Optional<List<ScannedFile>> files =
        structures.run(scan, plan, file -> safe.evidence(file, before.apply(file)), listener);
    boolean all =
        files.isPresent()
            && takeAll(files.get(), file -> read(file, before.apply(file)), intake, listener);
    if (all) {
      writing.removeRest();
      writer.set(StoreNumber.CONTENT, CONTENT_VERSION);
      writer.set(StoreNumber.RULES, reader.rules());
    }
    writing.commit();
    SeriesPass.run(store, both);
    new PostIndexing(store, writer, both).finish(scan, problems(intake));
    whole = all;
  }

  private ReadDocument read(ScannedFile file, @Nullable FileState before) {
    String failure = structures.failure(file.file());
    if (failure != null) {
      return safe.readPlain(file, failure);
    }
    boolean recut = structures.isRecut(file.file());
    return safe.read(file, recut ? null : before, structures.plan(file.file()));
  }

  private List<FileProblem> problems(DocumentWriter intake) {
    List<FileProblem> problems = new ArrayList<>(scan.problems());
    reader
        .problems()
        .forEach(problem -> problems.add(new FileProblem(reader.rulesFile(), problem)));
    problems.addAll(intake.problems());
    Map<String, Integer> empty = new TreeMap<>();
    for (String file : intake.writing().kept()) {
      String folder = String.valueOf(scan.emptyFolder(file));
      empty.merge(folder.isEmpty() ? "." : folder, 1, Integer::sum);
    }
    kept = !empty.isEmpty();
    empty.forEach((folder, count) -> {
      Problem problem = Problem.at(0, ProblemKind.EMPTY_FOLDER, Integer.toString(count));
      problems.add(new FileProblem(folder, problem));
    });
    return problems;
  }

  /** Takes up everything that is read; false when it was stopped before its end. */
  private boolean takeAll(
      List<ScannedFile> files,
      Function<ScannedFile, ReadDocument> read,
      DocumentWriter intake,
      IndexRun.Listener listener)
      throws IOException, InterruptedException, DocumentFailure {
    int done = 0;
    try (ReadAhead<ReadDocument> ahead = new ReadAhead<>(files, read)) {
      while (ahead.hasNext()) {
        ReadDocument next = ahead.next();
        intake.take(next);
        done++;
        listener.progress().step(done, files.size(), next.file().file());
        if (listener.cancel().isCancelled()) {
          return false;
        }
        if (tally.isFull(suspects.batch(), BATCH_BYTES)) {
          intake.writing().commit();
          suspects.committed(batchDocuments);
        }
      }
    }
    return true;
  }

  /** Documents that were read by other rules, before this update. */
  private Set<String> stale(Set<String> files) throws IOException {
    Set<String> stale = new HashSet<>(files);
    store.documents().since(began).forEach(stale::remove);
    return stale;
  }

  private static Map<String, FileState> unsettled(
      Map<String, FileState> states, Set<String> stale) {
    Map<String, FileState> unsettled = new LinkedHashMap<>(states);
    for (String file : stale) {
      unsettled.computeIfPresent(
          file, (f, state) -> new FileState(-1, FileState.UNSETTLED, state.hash()));
    }
    return unsettled;
  }
}
