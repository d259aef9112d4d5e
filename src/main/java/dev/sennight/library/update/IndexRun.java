package dev.sennight.library.update;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.scan.LibraryWalk;
import dev.sennight.library.scan.Scan;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.FileState;
import dev.sennight.store.write.Origin;
import dev.sennight.store.write.StoreNumber;
import dev.sennight.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** One indexing run. The caller holds the {@link WriterLock}. */
public final class IndexRun {
  /** Raise it when what the parser or the store makes of the same bytes changes. */
  private static final long CONTENT_VERSION = 1;

  private static final int BATCH_DOCUMENTS = 16;
  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final Path root;
  private final Path indexFolder;
  private final LibraryStore store;
  private final DocumentReader reader;

  /**
   * A run over {@code root}.
   *
   * @param root a real path
   * @param indexFolder a real path; left out of the walk
   */
  public IndexRun(Path root, Path indexFolder, LibraryStore store, DocumentReader reader) {
    this.root = root;
    this.indexFolder = indexFolder;
    this.store = store;
    this.reader = reader;
  }

  /**
   * Runs.
   *
   * @param rebuild begin with empty stores
   */
  public RunCounts run(boolean rebuild, Progress progress, CancellationToken cancel)
      throws IOException, InterruptedException {
    try (StoreWriter writer = store.writer();
        EntryIndex index = EntryIndex.open(indexFolder.resolve("lucene"))) {
      return run(writer, index, rebuild, new Listener(progress, cancel));
    }
  }

  /** Who is told how far the run is, and who may stop it. */
  record Listener(Progress progress, CancellationToken cancel) {}

  RunCounts run(StoreWriter writer, EntryIndex index, boolean rebuild, Listener listener)
      throws IOException, InterruptedException {
    BothStores both = new BothStores(store, writer, index);
    if (rebuild) {
      both.clear();
      both.commit();
    } else {
      both.reconcile();
    }
    Scan scan = LibraryWalk.walk(root, Set.of(indexFolder), listener.cancel());
    if (!scan.complete()) {
      return new RunCounts(0, 0, 0, 0, true);
    }
    boolean renew = store.number(StoreNumber.CONTENT) != CONTENT_VERSION;
    Map<String, FileState> known = store.documents().states();
    Plan plan = Plan.of(scan.documents(), renew ? stale(known) : known);
    DocumentWriting writing = new DocumentWriting(store, both, plan.removed());
    List<Scan.FileProblem> problems = new ArrayList<>(scan.problems());
    long unchanged = plan.unchanged();
    boolean cancelled = false;
    try (ReadAhead ahead = new ReadAhead(work(plan, renew ? Map.of() : known))) {
      long done = 0;
      while (ahead.hasNext() && !cancelled) {
        ReadDocument read = ahead.next();
        unchanged += take(read, writing, writer, problems);
        listener.progress().step(++done, plan.read().size(), read.file().file());
        cancelled = listener.cancel().isCancelled();
        if (writing.isFull(BATCH_DOCUMENTS, BATCH_BYTES) || cancelled) {
          writing.commit();
        }
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      writer.rollback();
      index.rollback();
      throw e;
    }
    if (!cancelled) {
      writing.removeRest();
    }
    writing.commit();
    finish(writer, both, scan, problems, cancelled);
    return writing.counts(unchanged, cancelled);
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

  /** Takes up one file; returns 1 when its document stays as it is. */
  private static int take(
      ReadDocument read,
      DocumentWriting writing,
      StoreWriter writer,
      List<Scan.FileProblem> problems)
      throws IOException {
    return switch (read) {
      case ReadDocument.Parsed parsed -> {
        writing.put(parsed);
        yield 0;
      }
      case ReadDocument.Same same -> {
        writer.touch(same.file().file(), same.state());
        yield 1;
      }
      case ReadDocument.Gone gone -> {
        writing.gone(gone.file().file());
        yield 0;
      }
      case ReadDocument.Failed failed -> {
        Problem problem = Problem.at(0, ProblemKind.UNREADABLE, failed.reason());
        problems.add(new Scan.FileProblem(failed.file().file(), problem));
        yield writing.isKnown(failed.file().file()) ? 1 : 0;
      }
    };
  }

  private void finish(
      StoreWriter writer,
      BothStores both,
      Scan scan,
      List<Scan.FileProblem> problems,
      boolean cancelled)
      throws IOException {
    boolean files =
        !new HashSet<>(store.documents().attachments()).equals(Set.copyOf(scan.attachments()));
    if (files) {
      writer.attachments(scan.attachments());
    }
    writer.clearProblems(Origin.SCAN);
    for (Scan.FileProblem problem : problems) {
      writer.problem(problem.file(), problem.problem(), Origin.SCAN);
    }
    if (!cancelled) {
      writer.set(StoreNumber.CONTENT, CONTENT_VERSION);
    }
    writer.commit();
    if (files || store.number(StoreNumber.LINKS) != both.generation()) {
      LinkPass.run(store, writer);
      writer.set(StoreNumber.LINKS, both.generation());
      writer.commit();
    }
  }
}
