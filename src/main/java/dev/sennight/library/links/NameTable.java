package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.text.FilePaths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every name of a library at one moment. Immutable; safe for use by many threads. */
public final class NameTable {
  private final Map<String, NamedDocument> documents = new HashMap<>();
  private final Map<String, List<String>> filesByName = new HashMap<>();
  private final Map<String, List<String>> filesByPath = new HashMap<>();
  private final Map<String, List<Target>> titles = new HashMap<>();
  private final Map<String, List<Target>> looseTitles = new HashMap<>();
  private final Map<String, List<Target>> aliases = new HashMap<>();
  private final Map<String, Outline> outlines = new ConcurrentHashMap<>();

  /**
   * What a title or an alias names.
   *
   * @param rank among those of the same name: document, card, other entry
   */
  record Target(String file, @Nullable EntryId entry, int rank) {}

  private static final int DOCUMENT = 0;
  private static final int CARD = 1;
  private static final int ENTRY = 2;
  private static final int SHORTEST_LOOSE_TITLE = 6;

  /**
   * The names of a library.
   *
   * @param attachments files that are no documents
   */
  public NameTable(
      Collection<NamedDocument> documents,
      Collection<NamedEntry> entries,
      Collection<String> attachments) {
    for (NamedDocument document : documents) {
      this.documents.put(document.file(), document);
      file(document.file());
      Target target = new Target(document.file(), document.entry(), DOCUMENT);
      document.names().forEach(name -> title(name, target));
      document.aliases().forEach(alias -> add(aliases, Fold.name(alias), target));
    }
    for (NamedEntry entry : entries) {
      Target target = new Target(entry.file(), entry.id(), entry.card() ? CARD : ENTRY);
      title(entry.title(), target);
      entry.aliases().forEach(alias -> add(aliases, Fold.name(alias), target));
    }
    attachments.forEach(this::file);
    List.of(titles, looseTitles, aliases).forEach(NameTable::sort);
    List.of(filesByName, filesByPath)
        .forEach(map -> map.values().forEach(files -> files.sort(Comparator.naturalOrder())));
  }

  private void file(String file) {
    String folded = Fold.name(file);
    add(filesByPath, folded, file);
    add(filesByName, FilePaths.name(folded), file);
  }

  private void title(String title, Target target) {
    add(titles, Fold.name(title), target);
    String loose = Fold.loose(title);
    if (loose.length() >= SHORTEST_LOOSE_TITLE) {
      add(looseTitles, loose, target);
    }
  }

  private static <T> void add(Map<String, List<T>> map, String key, T value) {
    List<T> values = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!key.isEmpty() && !values.contains(value)) {
      values.add(value);
    }
  }

  private static void sort(Map<String, List<Target>> map) {
    map.values()
        .forEach(targets ->
            targets.sort(Comparator.comparingInt(Target::rank).thenComparing(Target::file)));
  }

  @Nullable NamedDocument document(String file) {
    return documents.get(file);
  }

  boolean isDocument(String file) {
    return documents.containsKey(file);
  }

  @Nullable Outline outline(String file) {
    NamedDocument document = documents.get(file);
    return document == null ? null : outlines.computeIfAbsent(file, f -> new Outline(document));
  }

  /** Files whose last part is {@code foldedName}, in the order of their paths. */
  List<String> named(String foldedName) {
    return filesByName.getOrDefault(foldedName, List.of());
  }

  /** Files at {@code foldedPath}: more than one when they differ in case alone. */
  List<String> at(String foldedPath) {
    return filesByPath.getOrDefault(foldedPath, List.of());
  }

  List<Target> titled(String name) {
    return titles.getOrDefault(Fold.name(name), List.of());
  }

  List<Target> titledAlmost(String name) {
    String loose = Fold.loose(name);
    return loose.length() < SHORTEST_LOOSE_TITLE
        ? List.of()
        : looseTitles.getOrDefault(loose, List.of());
  }

  List<Target> aliased(String name) {
    return aliases.getOrDefault(Fold.name(name), List.of());
  }
}
