package dev.sennight.store;

import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TagNames;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads entries. */
public final class EntryTable {
  private static final String SUMMARIES = "SELECT " + Columns.SUMMARY + Columns.ENTRIES;
  private static final String IN_ORDER = " ORDER BY d.file, e.ordinal";
  private static final String NEWEST_FIRST =
      " ORDER BY " + Columns.NEWEST_FIRST + ", d.file, e.ordinal";
  private static final String WHOLE =
      "SELECT "
          + Columns.SUMMARY
          + ", e.path, c.body, e.aliases, e.images, c.card, e.author"
          + Columns.ENTRIES
          + "JOIN contents c ON c.entry = e.nr ";

  private static final String WITNESSES =
      "SELECT e.id, d.file, e.title, e.fingerprint" + Columns.ENTRIES;

  private final Select select;

  EntryTable(Database database) {
    select = new Select(database);
  }

  /** An entry with the tree of its text. */
  public record TextRow(EntrySummary summary, List<Block> body) {}

  /** One entry, whole. */
  public Optional<Entry> find(EntryId id) throws StoreException {
    return select.one(WHOLE + "WHERE e.id = ?", EntryTable::entry, id.value());
  }

  /** What some entries are known again by; those that are not there are left out. */
  public List<EntryWitness> witnesses(Collection<EntryId> ids) throws StoreException {
    return select.list(
        WITNESSES + "WHERE e.id IN (SELECT value FROM json_each(?))",
        EntryTable::witness,
        Columns.list(ids.stream().map(EntryId::value).toList()));
  }

  /** What all entries are known again by. */
  public List<EntryWitness> witnesses() throws StoreException {
    return select.list(WITNESSES, EntryTable::witness);
  }

  private static EntryWitness witness(Columns columns) throws SQLException {
    return new EntryWitness(
        new EntryId(columns.text()), columns.text(), columns.text(), columns.big());
  }

  /** All entries of a document, whole, in order. */
  public List<Entry> whole(String file) throws StoreException {
    return select.list(WHOLE + "WHERE d.file = ?" + IN_ORDER, EntryTable::entry, file);
  }

  /** Some entries as lists show them, in the order of {@code ids}; those not there are left out. */
  public List<EntrySummary> summaries(Collection<EntryId> ids) throws StoreException {
    Map<EntryId, EntrySummary> found = new HashMap<>();
    select
        .list(
            SUMMARIES + "WHERE e.id IN (SELECT value FROM json_each(?))",
            Columns::summary,
            Columns.list(ids.stream().map(EntryId::value).toList()))
        .forEach(entry -> found.put(entry.id(), entry));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** All entries, or those of one kind, in the order of file and line. */
  public List<EntrySummary> all(@Nullable EntryKind kind) throws StoreException {
    List<EntrySummary> entries = new ArrayList<>();
    each(kind, entries::add);
    return entries;
  }

  /** Hands over what {@link #all} gives, as it is read. */
  public void each(@Nullable EntryKind kind, Consumer<EntrySummary> taker) throws StoreException {
    String label = kind == null ? null : kind.label();
    select.each(
        SUMMARIES + "WHERE ?1 IS NULL OR e.kind = ?1" + IN_ORDER, Columns::summary, taker, label);
  }

  /** The entries of a document in order. */
  public List<EntrySummary> of(String file) throws StoreException {
    return select.list(SUMMARIES + "WHERE d.file = ?" + IN_ORDER, Columns::summary, file);
  }

  /** Entries of a topic, or of a section when they have no topic, newest first. */
  public List<EntrySummary> on(String topic) throws StoreException {
    return newest("WHERE coalesce(e.topic, e.section) = ?", topic);
  }

  /** Entries that have a tag or a child of it, whatever its case, newest first. */
  public List<EntrySummary> tagged(String tag) throws StoreException {
    return newest("WHERE e.nr IN (SELECT entry FROM tags WHERE folded = ?)", TagNames.key(tag));
  }

  /** Entries whose main address is of a host, newest first. */
  public List<EntrySummary> from(String host) throws StoreException {
    return newest("WHERE e.nr IN (SELECT entry FROM sources WHERE main = 1 AND host = ?)", host);
  }

  /** Other entries that have an address of {@code id} as their main one, newest first. */
  public List<EntrySummary> sharingAddress(EntryId id) throws StoreException {
    return newest(
        "WHERE e.id <> ?1 AND e.nr IN (SELECT s.entry FROM sources s WHERE s.address IN"
            + " (SELECT mine.address FROM sources mine JOIN entries m ON m.nr = mine.entry"
            + " WHERE m.id = ?1 AND instr(mine.address, '/') > 0))",
        id.value());
  }

  /** What is known of a document's entries, in order. */
  public List<PreviousEntry> prior(String file) throws StoreException {
    return select.list(
        "SELECT e.id, e.key, e.ordinal, e.title, e.fingerprint"
            + Columns.ENTRIES
            + "WHERE d.file = ? ORDER BY e.ordinal",
        columns ->
            new PreviousEntry(
                new EntryId(columns.text()),
                columns.text(),
                columns.number(),
                columns.text(),
                columns.big()),
        file);
  }

  /** The plain text of an entry; "" when there is none. */
  public String text(EntryId id) throws StoreException {
    return select
        .one(
            "SELECT c.body FROM contents c JOIN entries e ON e.nr = c.entry WHERE e.id = ?",
            columns -> PlainText.of(RecordCodec.BLOCKS.decode(columns.bytes())),
            id.value())
        .orElse("");
  }

  /** Which issue inside a document has which entry: its file, {@code /} and its place, from 1. */
  public Map<EntryId, String> inIssues() throws StoreException {
    return owners(
        "SELECT e.id, d.file || '/' || (i.ordinal + 1) FROM issues i"
            + " JOIN documents d ON d.nr = i.document JOIN entries e ON e.document = i.document"
            + " AND e.ordinal BETWEEN i.first_entry AND i.first_entry + i.entries - 1");
  }

  /** Which file has which entry. */
  public Map<EntryId, String> owners() throws StoreException {
    return owners("SELECT e.id, d.file" + Columns.ENTRIES);
  }

  private Map<EntryId, String> owners(String sql) throws StoreException {
    Map<EntryId, String> owners = new HashMap<>();
    select.list(sql, columns -> owners.put(new EntryId(columns.text()), columns.text()));
    return owners;
  }

  /** The entries that are nothing but boilerplate. */
  public List<EntryId> boilerplate() throws StoreException {
    return select.list(
        "SELECT id FROM entries WHERE boilerplate = 1", columns -> new EntryId(columns.text()));
  }

  /** The names of all entries, in the order of file and line. */
  public List<NamedEntry> names() throws StoreException {
    return select.list(
        "SELECT e.id, d.file, e.title, e.aliases, e.kind = 'card'" + Columns.ENTRIES + IN_ORDER,
        columns ->
            new NamedEntry(
                new EntryId(columns.text()),
                columns.text(),
                columns.text(),
                columns.strings(),
                columns.flag()));
  }

  /** The trees of a document's entries, in order. */
  public List<TextRow> trees(String file) throws StoreException {
    return select.list(
        "SELECT "
            + Columns.SUMMARY
            + ", c.body"
            + Columns.ENTRIES
            + "JOIN contents c ON c.entry = e.nr WHERE d.file = ?"
            + IN_ORDER,
        columns -> new TextRow(columns.summary(), RecordCodec.BLOCKS.decode(columns.bytes())),
        file);
  }

  /** The tags and headings that hold {@code written} letter for letter, by their entry. */
  public Map<EntryId, List<String>> labels(String written) throws StoreException {
    String listed = Columns.list(List.of(written));
    String escaped = listed == null ? "" : listed.substring(2, listed.length() - 2);
    Map<EntryId, List<String>> labels = new HashMap<>();
    select.list(
        "SELECT id, tags, path FROM entries WHERE instr(tags, ?1) OR instr(path, ?1)",
        columns ->
            labels.put(
                new EntryId(columns.text()),
                Stream.concat(columns.strings().stream(), columns.strings().stream())
                    .filter(label -> label.contains(written))
                    .toList()),
        escaped);
    return labels;
  }

  private static Entry entry(Columns columns) throws SQLException, IOException {
    EntrySummary summary = columns.summary();
    List<String> path = columns.strings();
    List<Block> body = RecordCodec.BLOCKS.decode(columns.bytes());
    EntryDetails details =
        new EntryDetails(
            columns.strings(), columns.strings(), card(columns.bytes()), columns.textOrNull());
    return new Entry(summary, path, body, PlainText.of(body), details);
  }

  private static @Nullable Card card(byte[] bytes) throws IOException {
    return bytes.length == 0 ? null : RecordCodec.CARD.decode(bytes);
  }

  private List<EntrySummary> newest(String where, Object... parameters) throws StoreException {
    return select.list(SUMMARIES + where + NEWEST_FIRST, Columns::summary, parameters);
  }
}
