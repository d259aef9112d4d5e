package dev.sennight.ui.content;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.model.EntryKind;
import java.util.List;
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
