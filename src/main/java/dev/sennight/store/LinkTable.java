package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Link;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads links. */
public final class LinkTable {
  private static final String LINK = "l.form, l.embed, l.target, l.raw, l.text, l.line";
  private static final String RESULT = "l.how, l.what, l.name, l.to_entry, l.subpath, l.others";
  private static final String WHOLE =
      "SELECT d.file, "
          + LINK
          + ", "
          + RESULT
          + ", e.nr FROM links l JOIN documents d ON d.nr = l.document"
          + " LEFT JOIN entries e ON e.document = l.document AND e.ordinal = l.entry ";

  private static final String NEWEST_FIRST = Columns.NEWEST_FIRST + ", d.file, l.line, l.nr";

  private static final String ENTRY =
      "SELECT " + Columns.SUMMARY + Columns.ENTRIES + "WHERE e.nr = ?";

  /** Entries that are kept while links are read. */
  private static final int MOST_ENTRIES = 256;

  private final Select select;

  LinkTable(Database database) {
    select = new Select(database);
  }

  /**
   * A link.
   *
   * @param from the entry it stands in; null when it stands outside of all entries
   * @param resolution null until links were resolved
   */
  public record LinkRow(
      String file, Link link, @Nullable Resolution resolution, @Nullable EntrySummary from) {}

  /** A link by its number, with what it was resolved to so far. */
  public record OpenRow(long nr, String file, Link link, @Nullable Resolution resolution) {}

  /** Hands over all links in the order of file and line. */
  public void each(Consumer<LinkRow> taker) throws StoreException {
    select.each(WHOLE + "ORDER BY d.file, l.line, l.nr", links(), taker);
  }

  /** The links of one entry, in order. */
  public List<LinkRow> of(EntryId entry) throws StoreException {
    List<LinkRow> rows = new ArrayList<>();
    eachOf(entry, rows::add);
    return rows;
  }

  /** Hands over the links of one entry, in order. */
  public void eachOf(EntryId entry, Consumer<LinkRow> taker) throws StoreException {
    select.each(WHOLE + "WHERE e.id = ? ORDER BY l.line, l.nr", links(), taker, entry.value());
  }

  /** The links to an entry from elsewhere, newest first. */
  public List<LinkRow> to(EntryId entry) throws StoreException {
    List<LinkRow> rows = new ArrayList<>();
    eachTo(entry, rows::add);
    return rows;
  }

  /** Hands over the links to an entry from elsewhere, newest first. */
  public void eachTo(EntryId entry, Consumer<LinkRow> taker) throws StoreException {
    select.each(
        WHOLE + "WHERE l.to_entry = ?1 AND e.id IS NOT ?1 ORDER BY " + NEWEST_FIRST,
        links(),
        taker,
        entry.value());
  }

  /** The links that lead nowhere, in the order of file and line. */
  public List<LinkRow> ghosts() throws StoreException {
    return select.list(WHOLE + "WHERE l.what = 'ghost' ORDER BY d.file, l.line, l.nr", links());
  }

  /** The links that lead nowhere by any of some names, newest first. */
  public List<LinkRow> ghosts(Collection<String> names) throws StoreException {
    return select.list(
        WHOLE
            + "WHERE l.what = 'ghost' AND l.name IN (SELECT value FROM json_each(?)) ORDER BY "
            + NEWEST_FIRST,
        links(),
        Columns.list(names));
  }

  /** Names that links outside of embeds want and nothing has, as they are written. */
  public List<String> ghostNames() throws StoreException {
    return select.list(
        "SELECT DISTINCT l.name FROM links l WHERE l.what = 'ghost' AND NOT l.embed",
        Columns::text);
  }

  /**
   * Hands over the links of some documents whose result can change, in the order of file and line:
   * all but addresses that are resolved already.
   */
  public void eachOpen(List<String> files, Consumer<OpenRow> taker) throws StoreException {
    select.each(
        "SELECT l.nr, d.file, "
            + LINK
            + ", "
            + RESULT
            + " FROM links l JOIN documents d ON d.nr = l.document"
            + " WHERE d.file IN (SELECT value FROM json_each(?)) AND l.what IS NOT 'web'"
            + " ORDER BY d.file, l.line, l.nr",
        columns -> new OpenRow(columns.big(), columns.text(), target(columns), resolution(columns)),
        taker,
        Columns.list(files));
  }

  /** Reads rows of {@link #WHOLE}; an entry with many links is read once. */
  private Select.Row<LinkRow> links() {
    Map<Long, EntrySummary> read = new HashMap<>();
    return columns -> {
      String file = columns.text();
      Link link = target(columns);
      Resolution resolution = resolution(columns);
      return new LinkRow(file, link, resolution, entry(columns.big(), read));
    };
  }

  private @Nullable EntrySummary entry(long nr, Map<Long, EntrySummary> read)
      throws StoreException {
    EntrySummary known = read.get(nr);
    if (known != null || nr == 0) {
      return known;
    }
    Optional<EntrySummary> found = select.one(ENTRY, Columns::summary, nr);
    if (read.size() >= MOST_ENTRIES) {
      read.clear();
    }
    found.ifPresent(entry -> read.put(nr, entry));
    return found.orElse(null);
  }

  private static Link target(Columns columns) throws SQLException, IOException {
    return new Link(
        columns.constant(LinkForm.class),
        columns.flag(),
        columns.text(),
        columns.text(),
        columns.text(),
        columns.number());
  }

  private static @Nullable Resolution resolution(Columns columns) throws SQLException, IOException {
    if (columns.textOrNull() == null) {
      columns.skip(5);
      return null;
    }
    Resolution.How how = columns.skip(-1).constant(Resolution.How.class);
    String what = columns.text();
    String name = columns.text();
    String entry = columns.textOrNull();
    String subpath = columns.textOrNull();
    List<String> others = columns.strings();
    return switch (what) {
      case "found" ->
          new Resolution.Found(
              how, name, entry == null ? null : new EntryId(entry), subpath, others);
      case "attachment" -> new Resolution.Attachment(how, name);
      case "web" -> new Resolution.Web(name);
      case "ghost" -> new Resolution.Unresolved(name);
      default -> throw new IOException("no resolution: " + what);
    };
  }
}
