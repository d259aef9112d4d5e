package dev.sennight.library;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Link;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links of a library, resolved. Reads the store; not for the UI thread. */
public final class LinkGraph {

  /**
   * Resolves a link.
   *
   * @param fromFile the document it stands in, relative to the library; "" for none
   * @param target as in {@link Link#target()}
   */
  public Resolution resolve(String fromFile, LinkForm form, String target) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** All links in the order of file and line. */
  public List<ResolvedLink> all() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** The links of one entry, in order. */
  public List<ResolvedLink> of(EntryId entry) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** The links that lead to {@code entry}, newest first; links from the entry itself left out. */
  public List<ResolvedLink> backlinks(EntryId entry) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Names that links use and nothing has, most named first. */
  public List<Ghost> ghosts() throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** One ghost with all that name it; empty when no link names it. */
  public Optional<Ghost> ghost(String name) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /**
   * A link and what it leads to.
   *
   * @param from the entry it stands in; null when it stands outside of all entries
   */
  public record ResolvedLink(
      String file, @Nullable EntrySummary from, Link link, Resolution resolution) {}

  /**
   * An unresolved name.
   *
   * @param understood what the name tells: an address, a date, an author
   */
  public record Ghost(String name, Understood understood, List<ResolvedLink> links) {
    public Ghost {
      links = List.copyOf(links);
    }
  }

  /**
   * What a ghost's name tells.
   *
   * @param address of an arXiv paper
   * @param date of a time stamp, ISO 8601
   * @param author of a thread
   */
  public record Understood(
      @Nullable String address, @Nullable String date, @Nullable String author) {}
}
