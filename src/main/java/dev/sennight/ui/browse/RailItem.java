package dev.sennight.ui.browse;

import dev.sennight.ui.page.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the rail.
 *
 * @param detail muted words after the label, such as the days of a week; "" for none
 * @param count entries below it; 0 shows nothing
 * @param listing what the list shows when it is chosen; null for lines that only hold others
 */
public record RailItem(
    Kind kind,
    String label,
    String detail,
    long count,
    @Nullable Listing listing,
    List<RailItem> children) {
  public RailItem {
    children = List.copyOf(children);
  }

  /** What a line stands for; decides its icon and its style. */
  public enum Kind {
    ROOT,
    WEEKS,
    TOPICS,
    CARDS,
    ARTICLES,
    NOTES,
    SOURCES,
    TAGS,
    STARRED,
    HIGHLIGHTS,
    HISTORY,
    SAVED,
    SAME_WEEK,
    GHOSTS,
    PROBLEMS,
    SERIES,
    YEAR,
    LEAF;

    /** Whether it heads a part of the rail. */
    public boolean isPart() {
      return this != ROOT && this != SERIES && this != YEAR && this != LEAF;
    }
  }
}
