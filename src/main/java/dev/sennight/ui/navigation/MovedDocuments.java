package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where documents have gone whose file was renamed or moved: a document is where its entries are.
 *
 * @param files old names and new ones
 */
record MovedDocuments(Map<String, String> files) {
  MovedDocuments {
    files = Map.copyOf(files);
  }

  /**
   * Looks for documents that are not where they were.
   *
   * @param before which entry stood in which document
   * @param wanted the documents that matter
   */
  static MovedDocuments of(Library library, Map<EntryId, String> before, Collection<String> wanted)
      throws LibraryException {
    if (wanted.isEmpty()) {
      return new MovedDocuments(Map.of());
    }
    Map<EntryId, String> now = library.catalog().owners();
    Set<String> gone = new HashSet<>(wanted);
    gone.removeAll(now.values());
    Map<String, String> moved = new HashMap<>();
    if (!gone.isEmpty()) {
      before.forEach((entry, file) -> {
        String place = now.get(entry);
        if (place != null && gone.contains(file)) {
          moved.putIfAbsent(file, place);
        }
      });
    }
    return new MovedDocuments(moved);
  }

  private String file(String file) {
    return files.getOrDefault(file, file);
  }

  /** The place that {@code place} has become. */
  Place place(Place place) {
    return place instanceof Place.AtDocument(String file, var subpath)
        ? new Place.AtDocument(file(file), subpath)
        : place;
  }

  /** The listing that {@code listing} has become. */
  Listing listing(Listing listing) {
    return listing instanceof Listing.InDocument(String file)
        ? new Listing.InDocument(file(file))
        : listing;
  }
}
