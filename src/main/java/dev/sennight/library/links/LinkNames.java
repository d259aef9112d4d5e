package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.text.FilePaths;
import dev.sennight.store.NamedEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every name of a library at one moment. Immutable; safe for use by many threads. */
public final class LinkNames {
  private final Map<String, NamedDocument> documents = new HashMap<>();
  private final Map<String, List<String>> filesByName;
  private final Map<String, List<String>> filesByPath;
  private final Map<String, List<Target>> titles;
  private final Map<String, List<Target>> looseTitles;
  private final Map<String, List<Target>> aliases;
  private final Map<String, DocumentAnchors> outlines = new ConcurrentHashMap<>();

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
  static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
  private static final Comparator<Target> ORDER =
      Comparator.comparingInt(Target::rank).thenComparing(Target::file);

  /**
   * The names of a library.
   *
   * @param attachments files that are no documents
   */
  public LinkNames(
      Collection<NamedDocument> documents,
      Collection<NamedEntry> entries,
      Collection<String> attachments) {
    Filling filling = new Filling();
    for (NamedDocument document : documents) {
      this.documents.put(document.file(), document);
      filling.file(document.file());
      Target target = new Target(document.file(), document.entry(), DOCUMENT);
      document.names().forEach(name -> filling.title(name, target));
      document.aliases().forEach(alias -> filling.alias(alias, target));
      filling.title(PageNames.page(document.file()), target);
      PageNames.others(document.file()).forEach(name -> filling.alias(name, target));
    }
    for (NamedEntry entry : entries) {
      Target target = new Target(entry.file(), entry.id(), entry.card() ? CARD : ENTRY);
      filling.title(entry.title(), target);
      entry.aliases().forEach(alias -> filling.alias(alias, target));
    }
    attachments.forEach(filling::file);
    filesByName = filling.filesByName.sorted(SHORTEST_FIRST);
    filesByPath = filling.filesByPath.sorted(SHORTEST_FIRST);
    titles = filling.titles.sorted(ORDER);
    looseTitles = filling.looseTitles.sorted(ORDER);
    aliases = filling.aliases.sorted(ORDER);
  }

  /** Gathers names while the table is made. */
  private static final class Filling {
    private final ByName<String> filesByName = new ByName<>();
    private final ByName<String> filesByPath = new ByName<>();
    private final ByName<Target> titles = new ByName<>();
    private final ByName<Target> looseTitles = new ByName<>();
    private final ByName<Target> aliases = new ByName<>();

    void file(String file) {
      for (String folded : forms(file)) {
        filesByPath.add(folded, file);
        filesByName.add(FilePaths.name(folded), file);
      }
    }

    /** A name as it is and, where that differs, as one sees it. */
    private static Set<String> forms(String name) {
      String visible = NameNormalizer.visible(name);
      String folded = NameNormalizer.name(name);
      return folded.equals(visible) ? Set.of(folded) : Set.of(folded, visible);
    }

    void title(String title, Target target) {
      forms(title).forEach(name -> titles.add(name, target));
      String loose = NameNormalizer.loose(title);
      if (loose.length() >= SHORTEST_LOOSE_TITLE) {
        looseTitles.add(loose, target);
      }
    }

    void alias(String alias, Target target) {
      forms(alias).forEach(name -> aliases.add(name, target));
    }
  }

  @Nullable NamedDocument document(String file) {
    return documents.get(file);
  }

  @Nullable DocumentAnchors outline(String file) {
    NamedDocument document = documents.get(file);
    return document == null
        ? null
        : outlines.computeIfAbsent(file, f -> new DocumentAnchors(document));
  }

  /** Files whose last part is {@code foldedName}, the shortest paths first. */
  List<String> named(String foldedName) {
    return filesByName.getOrDefault(foldedName, List.of());
  }

  /** Files at {@code foldedPath}: more than one when they differ in case alone. */
  List<String> at(String foldedPath) {
    return filesByPath.getOrDefault(foldedPath, List.of());
  }

  List<Target> titled(String name) {
    return lookUp(titles, name);
  }

  List<Target> titledAlmost(String name) {
    String loose = NameNormalizer.loose(name);
    return loose.length() < SHORTEST_LOOSE_TITLE
        ? List.of()
        : looseTitles.getOrDefault(loose, List.of());
  }

  List<Target> aliased(String name) {
    return lookUp(aliases, name);
  }

  /** What has this name, or else one that looks the same. */
  private static List<Target> lookUp(Map<String, List<Target>> targets, String name) {
    List<Target> same = targets.get(NameNormalizer.name(name));
    return same != null ? same : targets.getOrDefault(NameNormalizer.visible(name), List.of());
  }
}
