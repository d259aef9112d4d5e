package dev.sennight.ui.session;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one was last in a library, also when its folder has moved or an id was derived anew. */
final class KeptPlace {
  private static final String SETTING = "place.last:";

  private KeptPlace() {}

  /** The setting that keeps the place of the library at {@code root}. */
  static String key(String root) {
    return SETTING + root;
  }

  /** The place as it was kept, or as it is now; null when none was kept. */
  static @Nullable Place of(Content library, String root) throws LibraryException {
    Place kept = library.setting(key(root)).map(Place::parse).orElse(null);
    return kept == null ? fromMoved(library) : now(library, kept);
  }

  /** A folder that is no more had a place which this library has: the folder was moved here. */
  private static @Nullable Place fromMoved(Content library) throws LibraryException {
    for (Map.Entry<String, String> setting : library.settings(SETTING).entrySet()) {
      Place kept = Place.parse(setting.getValue());
      if (kept != null && isGone(setting.getKey().substring(SETTING.length()))) {
        Place now = now(library, kept);
        if (holds(library, now)) {
          return now;
        }
      }
    }
    return null;
  }

  private static boolean isGone(String folder) {
    try {
      return !Files.exists(Path.of(folder));
    } catch (InvalidPathException e) {
      return false; // written on another system
    }
  }

  private static Place now(Content library, Place kept) throws LibraryException {
    if (kept instanceof Place.AtEntry at && library.entry(at.id()).isEmpty()) {
      EntryId successor = library.keeping().successor(at.id()).orElse(at.id());
      return Place.AtEntry.of(successor);
    }
    return kept;
  }

  private static boolean holds(Content library, Place place) throws LibraryException {
    return switch (place) {
      case Place.AtEntry at -> library.entry(at.id()).isPresent();
      case Place.AtDocument at -> library.document(at.file()).isPresent();
      case Place.AtGhost _ -> false;
    };
  }
}
