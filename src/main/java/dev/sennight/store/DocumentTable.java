package dev.sennight.store;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.ReadingPlace;
import dev.sennight.model.text.Block;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents and their outlines. */
public final class DocumentTable {
  private static final String ROW =
      "SELECT d.file, d.kind, d.title, d.series, d.year, d.week, d.number, d.date, d.language,"
          + " d.entries, d.own_series";

  private final Select select;

  DocumentTable(Database database) {
    select = new Select(database);
  }

  /**
   * A document's names, for resolving links.
   *
   * @param names title and first heading
   */
  public record NamesRow(
      String file, DocumentKind kind, List<String> names, List<String> aliases) {}

  /**
   * A heading.
   *
   * @param entry id of the entry it opens or stands in; null for a topic without an entry
   */
  public record HeadingRow(
      String file, int level, String title, int line, @Nullable String entry, boolean opens) {}

  /**
   * A block that links can point to.
   *
   * @param line in the document, from 1
   * @param entry id of the entry it stands in; null when it stands in none
   */
  public record BlockRow(String file, String name, int line, @Nullable String entry) {}

  /** Every document in the order of their files. */
  public List<DocumentRow> all() throws StoreException {
    return select.list(ROW + " FROM documents d ORDER BY d.file", Columns::document);
  }

  /** The paths of all documents, in order. */
  public List<String> files() throws StoreException {
    return select.list("SELECT file FROM documents ORDER BY file", Columns::text);
  }

  /** One document. */
  public Optional<DocumentRow> find(String file) throws StoreException {
    return select.one(ROW + " FROM documents d WHERE d.file = ?", Columns::document, file);
  }

  /** What a document's page shows before its first heading; empty for an unknown document. */
  public List<Block> preamble(String file) throws StoreException {
    return select
        .one(
            "SELECT preamble FROM documents WHERE file = ?",
            columns -> RecordCodec.BLOCKS.decode(columns.bytes()),
            file)
        .orElse(List.of());
  }

  /** What all documents are known again by when they are read as a whole. */
  public List<EntryWitness> witnesses() throws StoreException {
    return select.list("SELECT file, title, hash FROM documents", DocumentTable::witness);
  }

  /** What some documents are known again by; those that are not there are left out. */
  public List<EntryWitness> witnesses(Collection<String> files) throws StoreException {
    return select.list(
        "SELECT file, title, hash FROM documents WHERE file IN (SELECT value FROM json_each(?))",
        DocumentTable::witness,
        Columns.list(files));
  }

  private static EntryWitness witness(Columns columns) throws SQLException {
    String file = columns.text();
    String title = columns.text();
    byte[] hash = Arrays.copyOf(columns.bytes(), Long.BYTES);
    return new EntryWitness(
        ReadingPlace.inDocument(file), file, title, ByteBuffer.wrap(hash).getLong());
  }

  /** What is known of every file, in the order of their names. */
  public Map<String, FileState> states() throws StoreException {
    Map<String, FileState> states = new LinkedHashMap<>();
    select.list(
        "SELECT file, size, modified, hash FROM documents ORDER BY file",
        columns ->
            states.put(
                columns.text(),
                new FileState(
                    columns.big(), columns.big(), HexFormat.of().formatHex(columns.bytes()))));
    return states;
  }

  /** Files written after {@code generation}, in the order of their names. */
  public List<String> since(long generation) throws StoreException {
    return select.list(
        "SELECT file FROM documents WHERE generation > ? ORDER BY file", Columns::text, generation);
  }

  /** The names of all documents, in the order of their files. */
  public List<NamesRow> names() throws StoreException {
    return select.list(
        "SELECT file, kind, names, aliases FROM documents ORDER BY file",
        columns ->
            new NamesRow(
                columns.text(),
                columns.constant(DocumentKind.class),
                columns.strings(),
                columns.strings()));
  }

  /** The headings of all documents, in the order of file and line. */
  public List<HeadingRow> headings() throws StoreException {
    return select.list(HEADINGS + "ORDER BY d.file, h.ordinal", DocumentTable::heading);
  }

  /** The headings of one document, in order. */
  public List<HeadingRow> headings(String file) throws StoreException {
    return select.list(
        HEADINGS + "WHERE d.file = ? ORDER BY h.ordinal", DocumentTable::heading, file);
  }

  private static final String HEADINGS =
      "SELECT d.file, h.level, h.title, h.line, e.id, h.opens FROM headings h"
          + " JOIN documents d ON d.nr = h.document"
          + " LEFT JOIN entries e ON e.document = h.document AND e.ordinal = h.entry ";

  private static HeadingRow heading(Columns columns) throws SQLException {
    return new HeadingRow(
        columns.text(),
        columns.number(),
        columns.text(),
        columns.number(),
        columns.textOrNull(),
        columns.flag());
  }

  /** The blocks of all documents that links can point to. */
  public List<BlockRow> blocks() throws StoreException {
    return select.list(
        "SELECT d.file, b.name, b.line, e.id FROM blocks b JOIN documents d ON d.nr = b.document"
            + " LEFT JOIN entries e ON e.document = b.document AND e.ordinal = b.entry"
            + " ORDER BY d.file, b.line",
        columns ->
            new BlockRow(columns.text(), columns.text(), columns.number(), columns.textOrNull()));
  }

  /** The library's files that are no documents. */
  public List<String> attachments() throws StoreException {
    return select.list("SELECT file FROM attachments ORDER BY file", Columns::text);
  }
}
