package dev.sennight.ui.side;

import dev.sennight.render.PageAddress;
import org.jspecify.annotations.Nullable;

/** A line of the side pane. */
public sealed interface SideRow {
  /** Words over the rows that follow. */
  record Header(String title, int count) implements SideRow {}

  /**
   * Words over some of the rows below a header, such as a year ({@code depth} 0) or a week (1);
   * {@code count} 0 is not shown.
   */
  record Group(String title, int count, int depth) implements SideRow {}

  /** A heading of the page; {@code depth} counts from 0. */
  record OfHeading(String title, int depth, String anchor) implements SideRow {}

  /**
   * Something that leads somewhere.
   *
   * @param where muted words below its title; "" for none
   * @param passage the words around a link or a mention; "" for none
   */
  record OfLink(String title, String where, String passage, PageAddress address)
      implements SideRow {}

  /** A fact about the page. */
  record OfFact(String name, String value) implements SideRow {}

  /** Where the row leads; null for nowhere. */
  default @Nullable PageAddress address() {
    return switch (this) {
      case Header _ -> null;
      case Group _ -> null;
      case OfHeading row -> new PageAddress.ToAnchor(row.anchor());
      case OfLink row -> row.address();
      case OfFact _ -> null;
    };
  }
}
