package dev.sennight.ui.navigation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows first.
 *
 * @param argument which one: a week ({@code 2025-W18}), a topic, a title, a query, a name; "" for
 *     the first there is
 */
public record StartView(Kind kind, String argument) {
  /** What there is to show. */
  public enum Kind {
    /** The entries of an issue, the first one open. */
    WEEK,
    /** An issue as one page. */
    ISSUE,
    /** The entries of a topic. */
    TOPICS,
    /** One entry, by id or by any link to it. */
    ENTRY,
    /** The storyline of a name. */
    STORY,
    /** What is new in a week ({@code 2025-W18}), or in the newest. */
    NEWS,
    /** A search. */
    SEARCH,
    /** An unresolved name. */
    GHOST,
    /** A keyword card. */
    CARD,
    /** One entry with the pane beside it. */
    SIDE,
    /** The quick switcher over the newest issue. */
    SWITCHER,
    /** The calendar of weeks with the chart of terms; also {@code trends} and {@code overview}. */
    CALENDAR,
    /** Problems of the library's documents. */
    PROBLEMS
  }

  /** Reads {@code week}, {@code week:2025-W18}, {@code search:words} …; null for anything else. */
  public static @Nullable StartView parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String argument = colon < 0 ? "" : text.substring(colon + 1).strip();
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    if (wanted.equals("TRENDS") || wanted.equals("OVERVIEW")) {
      return new StartView(Kind.CALENDAR, argument);
    }
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(wanted)) {
        return new StartView(kind, argument);
      }
    }
    return null;
  }
}
