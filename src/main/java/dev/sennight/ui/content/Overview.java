package dev.sennight.ui.content;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Topic;
import java.util.List;

/**
 * All that the rail and the status bar show of a library, read at once.
 *
 * @param series digests, their issues newest first
 * @param topics most entries first
 * @param hosts of entries' main addresses, most entries first
 * @param tags most entries first
 * @param documents decks, articles and notes
 * @param entries in all documents
 */
public record Overview(
    List<Shelf> series,
    List<Topic> topics,
    List<Topic> hosts,
    List<Topic> tags,
    List<DocumentSummary> documents,
    long entries,
    int ghosts,
    int problems) {
  /** A library of which nothing is known yet. */
  public static final Overview EMPTY =
      new Overview(List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, 0);

  public Overview {
    series = List.copyOf(series);
    topics = List.copyOf(topics);
    hosts = List.copyOf(hosts);
    tags = List.copyOf(tags);
    documents = List.copyOf(documents);
  }

  /** Number of issues of all series. */
  public int issues() {
    return series.stream().mapToInt(shelf -> shelf.issues().size()).sum();
  }
}
