package dev.sennight.ui.page;

import dev.sennight.library.Catalog;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryMark;
import dev.sennight.model.EntrySummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list in the middle holds. */
public sealed interface Listing {
  /** How many entries a history lists. */
  int LONGEST_HISTORY = 200;

  /** The entries of one document, such as an issue or a deck, in its order. */
  record InDocument(String file) implements Listing {}

  /** The entries of a topic across years, newest first. */
  record OnTopic(String topic) implements Listing {}

  /** All entries of a kind. */
  record OfKind(EntryKind kind) implements Listing {}

  /** Names that nothing in the library has, most named first. */
  record Ghosts() implements Listing {}

  /** The entries with a tag, newest first. */
  record OnTag(String tag) implements Listing {}

  /** The entries whose main address is of a host, newest first. */
  record FromHost(String host) implements Listing {}

  /** Starred entries, the one starred last first. */
  record Starred() implements Listing {}

  /** The user's highlights and notes, in the order of the library. */
  record Highlights() implements Listing {}

  /** The entries of an ISO week of every year, the newest year first. */
  record SameWeek(int week) implements Listing {}

  /** Entries opened before, latest first. */
  record History() implements Listing {}

  /** The results of a saved search, which the search shows. */
  record Search(String query) implements Listing {}

  /** What the user should know about the library's documents. */
  record Problems() implements Listing {}

  /**
   * Reads the entries it lists, none for listings of other things; not for the UI thread.
   *
   * @throws LibraryException when the stores cannot be read
   */
  default List<EntrySummary> entries(Library library) throws LibraryException {
    Catalog catalog = library.catalog();
    return switch (this) {
      case InDocument in -> catalog.entriesOf(in.file());
      case OnTopic on -> catalog.entriesOn(on.topic());
      case OfKind of -> library.list(of.kind());
      case OnTag on -> catalog.entriesTagged(on.tag());
      case FromHost from -> catalog.entriesFrom(from.host());
      case Starred _ -> library.summaries(library.personal().marked(EntryMark.STARRED));
      case SameWeek same -> catalog.entriesOfWeek(same.week());
      case History _ -> library.summaries(library.personal().history(LONGEST_HISTORY));
      case Ghosts _, Problems _, Highlights _, Search _ -> List.of();
    };
  }

  /** Words to keep the listing by in settings; read back by {@link #parse}. */
  default String key() {
    return switch (this) {
      case InDocument in -> "document:" + in.file();
      case OnTopic on -> "topic:" + on.topic();
      case OfKind of -> "kind:" + of.kind().name();
      case Ghosts _ -> "ghosts:";
      case OnTag on -> "tag:" + on.tag();
      case FromHost from -> "host:" + from.host();
      case Starred _ -> "starred:";
      case Highlights _ -> "highlights:";
      case SameWeek same -> "week:" + same.week();
      case History _ -> "history:";
      case Problems _ -> "problems:";
      case Search of -> "search:" + of.query();
    };
  }

  /** Reads what {@link #key()} gave; null for anything else. */
  static @Nullable Listing parse(String key) {
    int colon = key.indexOf(':');
    String rest = key.substring(colon + 1);
    try {
      return switch (key.substring(0, Math.max(0, colon))) {
        case "document" -> new InDocument(rest);
        case "topic" -> new OnTopic(rest);
        case "kind" -> new OfKind(EntryKind.valueOf(rest));
        case "ghosts" -> new Ghosts();
        case "tag" -> new OnTag(rest);
        case "host" -> new FromHost(rest);
        case "starred" -> new Starred();
        case "highlights" -> new Highlights();
        case "week" -> new SameWeek(Integer.parseInt(rest));
        case "history" -> new History();
        case "problems" -> new Problems();
        case "search" -> new Search(rest);
        default -> null;
      };
    } catch (IllegalArgumentException _) {
      return null; // written by another version
    }
  }
}
