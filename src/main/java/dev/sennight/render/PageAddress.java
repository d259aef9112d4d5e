package dev.sennight.render;

import org.jspecify.annotations.Nullable;

/**
 * Where a link in a page leads: written into {@code href} as {@link #href()}, and read back by
 * {@link #parse(String)} when it is clicked. Documents never write one: every value is
 * percent-encoded by us.
 */
public sealed interface PageAddress {

  /** An entry, and the heading or {@code ^block} in it. */
  record ToEntry(String id, @Nullable String subpath) implements PageAddress {}

  /** A document's page, such as an issue's. */
  record ToDocument(String file, @Nullable String subpath) implements PageAddress {}

  /** All entries of a topic. */
  record ToTopic(String topic) implements PageAddress {}

  /** A search. */
  record ToSearch(String query) implements PageAddress {}

  /** An unresolved name's page. */
  record ToGhost(String name) implements PageAddress {}

  /** A file of the library that is no document. */
  record ToFile(String file) implements PageAddress {}

  /** A place in the same page. */
  record ToAnchor(String id) implements PageAddress {}

  /** An address outside: http, https or mailto only. */
  record ToWeb(String address) implements PageAddress {}

  /** The value of {@code href}: begins with {@code sennight:}, except for {@link ToAnchor}. */
  default String href() {
    throw new UnsupportedOperationException();
  }

  /** Reads what {@link #href()} wrote; null for anything else. */
  static @Nullable PageAddress parse(String href) {
    throw new UnsupportedOperationException(href);
  }
}
