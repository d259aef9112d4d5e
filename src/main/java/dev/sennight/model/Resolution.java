package dev.sennight.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a link leads to. */
public sealed interface Resolution {

  /** How the link was resolved: the value of {@code how} in JSON, and of the store's column. */
  How how();

  /**
   * A place inside the library.
   *
   * @param file the document, relative to the library, with {@code /}
   * @param entry the entry that holds the place; null when the target is a document or a topic
   *     without an entry of its own
   * @param subpath the heading or {@code ^block} inside the entry to scroll to, when it is not the
   *     entry's start
   * @param others documents that match the link as well, best first, not all of very many; empty
   *     when it is unambiguous
   */
  record Found(
      How how, String file, @Nullable EntryId entry, @Nullable String subpath, List<String> others)
      implements Resolution {
    public Found {
      others = List.copyOf(others);
    }
  }

  /** A file of the library that is no document, such as an image. */
  record Attachment(How how, String file) implements Resolution {}

  /** An address outside: {@code http}, {@code https} or {@code mailto}; never fetched. */
  record Web(String address) implements Resolution {
    @Override
    public How how() {
      return How.WEB;
    }
  }

  /** Nothing in the library has this name. */
  record Unresolved(String name) implements Resolution {
    @Override
    public How how() {
      return How.GHOST;
    }
  }

  /** The rule that found the target. */
  enum How {
    PATH,
    NAME,
    ALIAS,
    HEADING,
    BLOCK,
    APPROXIMATE,
    WEB,
    GHOST;

    /** The rule's name in JSON: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
