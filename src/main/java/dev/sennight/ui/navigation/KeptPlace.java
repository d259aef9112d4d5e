package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one was last in a library, also when its folder has moved or an id was derived again. */
final class KeptPlace {
  private static final String SETTING = "place.last:";

  /** An entry of the document that one was in: many a folder has a file of the same name. */
  private static final String INSIDE = "place.inside:";

  private static final String LIST = "place.list:";
  private static final String TABS = "place.tabs:";

  private KeptPlace() {}

  /** Keeps which list one was in. */
  static void keepList(Library library, String root, Listing listing) throws LibraryException {
    library.personal().set(LIST + root, listing.key());
  }

  /** The list as it was kept; null when none was kept, or nothing stands in it any more. */
  static @Nullable Listing list(Library library, String root) throws LibraryException {
    Listing kept = library.personal().setting(LIST + root).map(Listing::parse).orElse(null);
    boolean empty =
        switch (kept) {
          case Listing.Ghosts _,
              Listing.Problems _,
              Listing.Starred _,
              Listing.Highlights _,
              Listing.History _ ->
              false;
          case null -> true;
          default -> kept.entries(library).isEmpty();
        };
    return empty ? null : kept;
  }

  /** Keeps which tabs were open. */
  static void keepTabs(Library library, String root, KeptTabs tabs) throws LibraryException {
    library.personal().set(TABS + root, tabs.key());
  }

  /** The tabs that were kept, as far as their places are still there. */
  static KeptTabs tabs(Library library, String root) throws LibraryException {
    return KeptTabs.parse(library.personal().setting(TABS + root).orElse("")).in(library);
  }

  /** Keeps {@code place} for the library at {@code root}. */
  static void keep(Library library, String root, Place place) throws LibraryException {
    if (place instanceof Place.AtDocument(String file, var _)) {
      List<EntrySummary> entries = library.catalog().entriesOf(file);
      library
          .personal()
          .set(INSIDE + root, entries.isEmpty() ? "" : entries.getFirst().id().value());
    }
    library.personal().set(SETTING + root, place.key());
  }

  /**
   * The place as it was kept, or as it is now; null when none was kept. What was kept of a folder
   * that was moved here counts for this one from now on.
   */
  static @Nullable Place of(Library library, String root) throws LibraryException {
    Place kept = library.personal().setting(SETTING + root).map(Place::parse).orElse(null);
    if (kept == null) {
      return fromMoved(library, root);
    }
    return kept instanceof Place.AtEntry at
        ? entry(library, at.id()).<Place>map(now -> Place.AtEntry.of(now.id())).orElse(kept)
        : kept;
  }

  /** A folder that is no more had a place which this library has: the folder was moved here. */
  private static @Nullable Place fromMoved(Library library, String root) throws LibraryException {
    for (Map.Entry<String, String> setting : library.personal().settings(SETTING).entrySet()) {
      String before = setting.getKey().substring(SETTING.length());
      Place kept = Place.parse(setting.getValue());
      Place here = kept == null || !isGone(before) ? null : here(library, before, kept);
      if (here != null) {
        for (String kind : List.of(LIST, TABS)) {
          library.personal().set(kind + root, library.personal().setting(kind + before).orElse(""));
        }
        return here;
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

  /** What {@code kept}, the place in a library at {@code root}, is in this one; null for none. */
  private static @Nullable Place here(Library library, String root, Place kept)
      throws LibraryException {
    return switch (kept) {
      case Place.AtEntry at ->
          entry(library, at.id()).map(now -> Place.AtEntry.of(now.id())).orElse(null);
      case Place.AtDocument _ -> {
        EntryId inside = new EntryId(library.personal().setting(INSIDE + root).orElse(""));
        yield entry(library, inside)
            .map(now -> new Place.AtDocument(now.file(), null))
            .orElse(null);
      }
      case Place.AtStory at -> at;
      case Place.AtGhost _, Place.AtNews _ -> null;
    };
  }

  /** An entry, under the id that it has now. */
  static Optional<EntrySummary> entry(Library library, EntryId id) throws LibraryException {
    var found = library.entry(id);
    if (found.isEmpty()) {
      found = library.entry(library.personal().successor(id).orElse(id));
    }
    return found.map(entry -> entry.summary());
  }
}
