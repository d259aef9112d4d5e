package dev.sennight.ui.page;

import dev.sennight.library.Catalog;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryKind;
import dev.sennight.ui.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that the rail and the status bar show of a library, read at once.
 *
 * @param series digests, their issues newest first
 * @param topics most entries first
 * @param hosts of entries' main addresses, most entries first
 * @param tags most entries first
 * @param documents decks, articles and notes
 * @param kinds how many entries there are of each kind
 * @param entries in all documents
 */
public record Overview(
    List<Shelf> series,
    List<Topic> topics,
    List<Topic> hosts,
    List<Topic> tags,
    List<DocumentSummary> documents,
    Map<EntryKind, Long> kinds,
    long entries,
    int ghosts,
    int problems) {
  /** A library of which nothing is known yet. */
  public static final Overview EMPTY =
      new Overview(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), 0, 0, 0);

  public Overview {
    series = List.copyOf(series);
    topics = List.copyOf(topics);
    hosts = List.copyOf(hosts);
    tags = List.copyOf(tags);
    documents = List.copyOf(documents);
    kinds = Map.copyOf(kinds);
  }

  /**
   * Reads it: not for the UI thread.
   *
   * @param language decides between editions of an issue that have as many entries
   */
  public static Overview of(Library library, Language language) throws LibraryException {
    Catalog catalog = library.catalog();
    Catalog.Stats stats = catalog.stats();
    return new Overview(
        catalog.series(language.locale()),
        catalog.topics(),
        counted(stats.hosts()),
        counted(catalog.tags()),
        catalog.documents(),
        kinds(stats.kinds()),
        stats.entries(),
        library.links().ghostCount(),
        catalog.problems().size());
  }

  private static Map<EntryKind, Long> kinds(Map<String, Long> counts) {
    Map<EntryKind, Long> kinds = new EnumMap<>(EntryKind.class);
    for (EntryKind kind : EntryKind.values()) {
      kinds.put(kind, counts.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0L));
    }
    return kinds;
  }

  private static List<Topic> counted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> new Topic(count.getKey(), Math.toIntExact(count.getValue())))
        .toList();
  }

  /** Issues of all series, then all other documents. */
  public Stream<DocumentSummary> files() {
    return Stream.concat(
        series.stream().flatMap(shelf -> shelf.issues().stream()), documents.stream());
  }

  /** Number of issues of all series. */
  public int issues() {
    return series.stream().mapToInt(shelf -> shelf.issues().size()).sum();
  }
}
