package dev.sennight.library.update;

import dev.sennight.library.scan.FailureText;
import dev.sennight.library.scan.Scan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.Origin;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run does when all documents are written; nothing where nothing changed. */
final class PostIndexing {
  private static final Logger LOG = LoggerFactory.getLogger(PostIndexing.class);

  /** Stands for all files. */
  private static final String ALL = ".";

  /** No generation: links are to be resolved. */
  private static final long OPEN = -1;

  private final LibraryStore store;
  private final StoreWriter writer;
  private final StoreAndIndex both;

  PostIndexing(LibraryStore store, StoreWriter writer, StoreAndIndex both) {
    this.store = store;
    this.writer = writer;
    this.both = both;
  }

  void finish(Scan scan, List<FileProblem> problems) throws IOException {
    Set<String> known = new TreeSet<>(store.documents().attachments());
    Set<String> there = new TreeSet<>(scan.attachments());
    known.stream().filter(scan::mayHold).forEach(there::add);
    boolean filesChanged = !known.equals(there);
    if (filesChanged) {
      writer.attachments(List.copyOf(there));
    }
    boolean picturesChanged = store.number(StoreNumber.PICTURES) != scan.pictures();
    if (picturesChanged) {
      writer.set(StoreNumber.PICTURES, scan.pictures());
    }
    boolean documentsChanged = store.number(StoreNumber.LINKS) != both.generation();
    boolean linksChange = filesChanged || documentsChanged || linksFailed();
    List<FileProblem> all = new ArrayList<>(problems);
    addDuplicates(all);
    boolean problemsChanged = replaceProblems(all);
    if (linksChange) {
      // Names are read from what is committed; a run that dies in between leaves links to the next.
      writer.set(StoreNumber.LINKS, OPEN);
    } else if (problemsChanged || picturesChanged) {
      revise();
    }
    both.noteAgreement();
    writer.commit();
    if (linksChange) {
      resolveLinks();
      writer.set(StoreNumber.LINKS, both.generation());
      revise();
      writer.commit();
    }
  }

  /** Links stay as they were when all of them together fail; the next run tries again. */
  @SuppressWarnings("IllegalCatch") // the documents are written all the same
  private void resolveLinks() throws IOException {
    try {
      LinkPass.run(store, writer);
    } catch (RuntimeException | Error e) {
      LOG.error("Links are not resolved: {}", FailureText.where(e));
      writer.rollback();
      Problem problem = Problem.at(0, ProblemKind.LINKS_NOT_RESOLVED, FailureText.of(e));
      writer.problem(ALL, problem, Origin.SCAN);
    }
  }

  private boolean linksFailed() throws IOException {
    return store.problems().of(Origin.SCAN).stream()
        .anyMatch(row ->
            row.file().equals(ALL) && row.problem().kind() == ProblemKind.LINKS_NOT_RESOLVED);
  }

  /** Tells readers of the run; in the same commit as the last of what it brought. */
  private void revise() throws IOException {
    long now = System.currentTimeMillis();
    writer.set(StoreNumber.REVISION, Math.max(now, store.number(StoreNumber.REVISION) + 1));
  }

  private boolean replaceProblems(List<FileProblem> problems) throws IOException {
    if (store.problems().of(Origin.SCAN).equals(problems)) {
      return false;
    }
    writer.clearProblems(Origin.SCAN);
    for (FileProblem problem : problems) {
      writer.problem(problem.file(), problem.problem(), Origin.SCAN);
    }
    return true;
  }

  @SuppressWarnings("IllegalCatch") // the documents are written all the same
  private void addDuplicates(List<FileProblem> problems) throws IOException {
    try {
      problems.addAll(duplicates(store.documents().all()));
    } catch (RuntimeException | Error e) {
      LOG.error("Issues are not compared: {}", FailureText.where(e));
    }
  }

  /** Issues that two documents claim to be, in the same language. */
  private static List<FileProblem> duplicates(List<DocumentSummary> rows) {
    Map<List<String>, String> seen = new HashMap<>();
    List<FileProblem> problems = new ArrayList<>();
    for (DocumentSummary row : rows) {
      String series = row.edition().series();
      String label = row.edition().identity().label();
      if (row.kind() != DocumentKind.DIGEST || series == null || label.isEmpty()) {
        continue;
      }
      String language = row.edition().language() == null ? "" : row.edition().language();
      String first = seen.putIfAbsent(List.of(series, label, language), row.file());
      if (first != null) {
        Problem problem = Problem.at(0, ProblemKind.DUPLICATE_ISSUE, row.file(), first);
        problems.add(new FileProblem(row.file(), problem));
      }
    }
    return problems;
  }
}
