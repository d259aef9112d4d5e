package dev.sennight.ui.page;

import dev.sennight.model.EntryId;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
public sealed interface Place {
  /**
   * One entry.
   *
   * @param subpath heading or {@code ^block} to scroll to
   * @param query whose matches are marked; "" for none
   */
  record AtEntry(EntryId id, @Nullable String subpath, String query) implements Place {
    /** The start of an entry, without marks. */
    public static AtEntry of(EntryId id) {
      return new AtEntry(id, null, "");
    }
  }

  /** A whole document as one page. */
  record AtDocument(String file, @Nullable String subpath) implements Place {}

  /** An unresolved name. */
  record AtGhost(String name) implements Place {}

  /**
   * The storyline of a name.
   *
   * @param apart whether without the other names of its card
   * @param page of a long one, from 0
   */
  record AtStory(String term, boolean apart, int page) implements Place {}

  /** What is new in a week, year × 100 + week; 0 for the newest. */
  record AtNews(int week) implements Place {}

  /** Words to keep the place by in settings; read back by {@link #parse}. */
  default String key() {
    return switch (this) {
      case AtEntry entry -> "entry:" + entry.id().value();
      case AtDocument document -> "document:" + document.file();
      case AtGhost ghost -> "ghost:" + ghost.name();
      case AtStory story -> (story.apart() ? "apart:" : "story:") + story.term();
      case AtNews news -> "news:" + news.week();
    };
  }

  /** Reads what {@link #key()} gave; null for anything else. */
  static @Nullable Place parse(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      return null;
    }
    String rest = key.substring(colon + 1);
    return switch (key.substring(0, colon)) {
      case "entry" -> AtEntry.of(new EntryId(rest));
      case "document" -> new AtDocument(rest, null);
      case "ghost" -> new AtGhost(rest);
      case "story" -> new AtStory(rest, false, 0);
      case "apart" -> new AtStory(rest, true, 0);
      case "news" -> rest.matches("\\d{1,6}") ? new AtNews(Integer.parseInt(rest)) : null;
      default -> null;
    };
  }
}
