package dev.sennight.library.update;

import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.scan.FailureText;
import dev.sennight.library.scan.ReadAhead;
import dev.sennight.library.scan.Scan;
import dev.sennight.library.scan.ScannedFile;
import dev.sennight.parse.DocumentEvidence;
import dev.sennight.parse.DocumentPlan;
import dev.sennight.parse.series.SeriesInference;
import dev.sennight.store.DocumentTable.StructureRow;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first pass of an update: reads what changed documents tell of structure, and infers with the
 * stored evidence of their siblings how each is cut. A sibling is read again only when it is cut
 * differently than before.
 */
final class StructurePass {
  private static final Logger LOG = LoggerFactory.getLogger(StructurePass.class);
  private static final String NONE = "";

  private final LibraryStore store;
  private final DocumentReader reader;

  /** Of the documents that this update read; kept when it runs again after a lost batch. */
  private final Map<String, DocumentEvidence> read = new HashMap<>();

  private final Map<String, DocumentEvidence> evidence = new HashMap<>();
  private final Set<String> recut = new HashSet<>();
  private final Map<String, String> failed = new HashMap<>();
  private Map<String, DocumentPlan> plans = Map.of();

  StructurePass(LibraryStore store, DocumentReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /** How {@code file} is cut; null when it is no digest. */
  @Nullable DocumentPlan plan(String file) {
    return plans.get(file);
  }

  /** Why nothing is inferred for {@code file}, in a few words; null where it is. */
  @Nullable String failure(String file) {
    return failed.get(file);
  }

  /** Whether {@code file} is cut differently than before, though it may not have changed. */
  boolean isRecut(String file) {
    return recut.contains(file);
  }

  /**
   * Reads and infers.
   *
   * @param changed the evidence of a file; empty for one whose content is as before
   * @return the files to cut; empty when the pass was cancelled
   */
  Optional<List<ScannedFile>> run(
      Scan scan,
      ScanDiff plan,
      Function<ScannedFile, Optional<DocumentEvidence>> changed,
      IndexRun.Listener listener)
      throws IOException, InterruptedException {
    if (!readAll(plan.read(), changed, listener)) {
      return Optional.empty();
    }
    Set<String> groups =
        Stream.concat(plan.read().stream().map(ScannedFile::file), plan.removed().keySet().stream())
            .map(SeriesInference::groupOf)
            .collect(Collectors.toSet());
    Map<String, String> before = new HashMap<>();
    evidence.clear();
    evidence.putAll(read);
    for (StructureRow row : stored(groups, plan.removed().keySet())) {
      before.put(row.file(), row.plan());
      if (!read.containsKey(row.file())) {
        DocumentEvidence.fromJson(row.evidence()).ifPresent(e -> evidence.put(row.file(), e));
      }
    }
    failed.clear();
    plans = plans();
    evidence.keySet().removeAll(failed.keySet());
    recut.clear();
    recut.addAll(failed.keySet());
    for (String file : evidence.keySet()) {
      if (!read.containsKey(file) && !Objects.equals(before.get(file), key(file))) {
        recut.add(file);
      }
    }
    Set<String> reading = plan.read().stream().map(ScannedFile::file).collect(Collectors.toSet());
    List<ScannedFile> files = new ArrayList<>(plan.read());
    scan.documents().stream()
        .filter(file -> recut.contains(file.file()) && !reading.contains(file.file()))
        .forEach(files::add);
    return Optional.of(files);
  }

  /** Plans of each group of siblings; one that fails costs the others nothing. */
  private Map<String, DocumentPlan> plans() {
    Map<String, List<DocumentEvidence>> groups = new HashMap<>();
    evidence.forEach((file, found) ->
        groups.computeIfAbsent(SeriesInference.groupOf(file), g -> new ArrayList<>()).add(found));
    Map<String, DocumentPlan> all = new HashMap<>();
    groups.values().forEach(group -> all.putAll(plans(group)));
    return all;
  }

  /** Plans of one group, without the documents on which the inference fails. */
  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  private Map<String, DocumentPlan> plans(List<DocumentEvidence> group) {
    try {
      return reader.plans(group);
    } catch (RuntimeException | Error e) {
      LOG.error("The structure of {} documents fails: {}", group.size(), FailureText.where(e));
      if (group.size() == 1) {
        failed.put(group.getFirst().facts().path(), FailureText.of(e));
        return Map.of();
      }
      plans(group.subList(0, group.size() / 2));
      plans(group.subList(group.size() / 2, group.size()));
      List<DocumentEvidence> sound =
          group.stream().filter(found -> !failed.containsKey(found.facts().path())).toList();
      return sound.size() < group.size() ? plans(sound) : Map.of();
    }
  }

  private boolean readAll(
      List<ScannedFile> files,
      Function<ScannedFile, Optional<DocumentEvidence>> changed,
      IndexRun.Listener listener)
      throws InterruptedException {
    List<ScannedFile> unread =
        files.stream().filter(file -> !read.containsKey(file.file())).toList();
    try (ReadAhead<Optional<DocumentEvidence>> ahead = new ReadAhead<>(unread, changed)) {
      while (ahead.hasNext()) {
        ahead.next().ifPresent(found -> read.put(found.facts().path(), found));
        if (listener.cancel().isCancelled()) {
          return false;
        }
      }
    }
    return true;
  }

  private List<StructureRow> stored(Set<String> groups, Set<String> removed) throws IOException {
    if (groups.isEmpty()) {
      return List.of();
    }
    List<String> files =
        store.documents().files().stream()
            .filter(file -> !removed.contains(file))
            .filter(file -> groups.contains(SeriesInference.groupOf(file)))
            .toList();
    return store.documents().structures(files);
  }

  /** Keeps what is known of {@code file} with what was just written for it. */
  void keep(StoreWriter writer, String file) throws IOException {
    DocumentEvidence own = evidence.get(file);
    if (own != null) {
      writer.structure(file, own.toJson(), key(file));
    }
  }

  private String key(String file) {
    DocumentPlan plan = plans.get(file);
    return plan == null ? NONE : plan.toString();
  }
}
