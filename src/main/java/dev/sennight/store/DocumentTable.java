package dev.sennight.store;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentStructure.InsideIssue;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.ReadingPlace;
import dev.sennight.model.text.Block;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents and their outlines. */
public final class DocumentTable {
  private static final String ROW =
      "SELECT d.file, d.kind, d.title, d.series, d.year, d.week, d.number, d.date, d.language,"
          + " d.entries FROM documents d ";
  private static final String ISSUES =
      "SELECT d.file, i.title, i.year, i.week, i.number, i.date, i.line, i.first_entry, i.entries"
          + " FROM issues i JOIN documents d ON d.nr = i.document ";

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
   * @param line in its document, from 1
   * @param entry the entry it opens or stands in; null for a topic without an entry
   */
  public record HeadingRow(
      int level, String title, int line, @Nullable EntryId entry, boolean opens) {}

  /**
   * A block or an HTML element that links can point to.
   *
   * @param id without the caret
   * @param line in the document, from 1
   * @param entry the entry it stands in; null when it stands in none
   */
  public record AnchorRow(String id, int line, @Nullable EntryId entry) {}

  /**
   * The structure of a document.
   *
   * @param evidence JSON
   * @param plan what its entries were cut by; equal texts cut the same
   */
  public record StructureRow(String file, String evidence, String plan) {}

  /** Every document in the order of their files, without editions. */
  public List<DocumentSummary> all() throws StoreException {
    return select.list(ROW + "ORDER BY d.file", Columns::document);
  }

  /**
   * A document and those among which its editions are, in the order of their files; empty when
   * there is no such document.
   */
  public List<DocumentSummary> around(String file) throws StoreException {
    return select.list(
        ROW
            + ", documents o WHERE o.file = ?1 AND (d.nr = o.nr"
            + " OR o.kind IN ('digest', 'stub') AND d.kind IN ('digest', 'stub')"
            + " AND (d.year = o.year OR d.number = o.number"
            + " OR substr(d.date, 1, 10) = substr(o.date, 1, 10)"
            + " OR coalesce(d.year, d.number, d.date, o.year, o.number, o.date) IS NULL"
            + " OR rtrim(d.file, replace(d.file, '/', '')) = rtrim(o.file, replace(o.file, '/', ''))))"
            + " ORDER BY d.file",
        Columns::document,
        file);
  }

  /** What documents say of their series themselves, by file; another edition may decide. */
  public Map<String, String> ownSeries() throws StoreException {
    Map<String, String> series = new HashMap<>();
    select.list(
        "SELECT file, own_series FROM documents WHERE own_series IS NOT NULL",
        columns -> series.put(columns.text(), columns.text()));
    return series;
  }

  /** The paths of all documents, in order. */
  public List<String> files() throws StoreException {
    return select.list("SELECT file FROM documents ORDER BY file", Columns::text);
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

  /** The headings of all documents by file, in order. */
  public Map<String, List<HeadingRow>> headings() throws StoreException {
    Map<String, List<HeadingRow>> headings = new HashMap<>();
    select.list(
        HEADINGS + "ORDER BY d.file, h.ordinal",
        columns -> of(headings, columns).add(heading(columns)));
    return headings;
  }

  private static <T> List<T> of(Map<String, List<T>> byFile, Columns columns) throws SQLException {
    return byFile.computeIfAbsent(columns.text(), file -> new ArrayList<>());
  }

  /** The headings of one document, in order. */
  public List<HeadingRow> headings(String file) throws StoreException {
    return select.list(
        HEADINGS + "WHERE d.file = ? ORDER BY h.ordinal",
        columns -> heading(columns.skip(1)),
        file);
  }

  private static final String HEADINGS =
      "SELECT d.file, h.level, h.title, h.line, e.id, h.opens FROM headings h"
          + " JOIN documents d ON d.nr = h.document"
          + " LEFT JOIN entries e ON e.document = h.document AND e.ordinal = h.entry ";

  private static HeadingRow heading(Columns columns) throws SQLException {
    return new HeadingRow(
        columns.number(), columns.text(), columns.number(), columns.idOrNull(), columns.flag());
  }

  /** The blocks of all documents that links can point to, by file, in order. */
  public Map<String, List<AnchorRow>> anchors() throws StoreException {
    Map<String, List<AnchorRow>> anchors = new HashMap<>();
    select.list(
        "SELECT d.file, b.name, b.line, e.id FROM blocks b JOIN documents d ON d.nr = b.document"
            + " LEFT JOIN entries e ON e.document = b.document AND e.ordinal = b.entry"
            + " ORDER BY d.file, b.line",
        columns ->
            of(anchors, columns)
                .add(new AnchorRow(columns.text(), columns.number(), columns.idOrNull())));
    return anchors;
  }

  /** The issues inside all documents, by file, in order. */
  public Map<String, List<InsideIssue>> issues() throws StoreException {
    Map<String, List<InsideIssue>> issues = new HashMap<>();
    select.list(
        ISSUES + "ORDER BY d.file, i.ordinal", columns -> of(issues, columns).add(issue(columns)));
    return issues;
  }

  /** The issues inside one document, in order. */
  public List<InsideIssue> issues(String file) throws StoreException {
    return select.list(
        ISSUES + "WHERE d.file = ? ORDER BY i.ordinal", columns -> issue(columns.skip(1)), file);
  }

  private static InsideIssue issue(Columns columns) throws SQLException, IOException {
    return new InsideIssue(
        columns.text(), columns.identity(), columns.number(), columns.number(), columns.number());
  }

  /** The structures of some files, in order; files without one are left out. */
  public List<StructureRow> structures(Collection<String> files) throws StoreException {
    return select.list(
        "SELECT d.file, s.evidence, s.plan FROM structures s JOIN documents d ON d.nr = s.document"
            + " WHERE d.file IN (SELECT value FROM json_each(?)) ORDER BY d.file",
        columns -> new StructureRow(columns.text(), columns.text(), columns.text()),
        Columns.list(files));
  }

  /** The evidence of all documents that have some, in the order of their files. */
  public List<String> evidence() throws StoreException {
    return select.list(
        "SELECT s.evidence FROM structures s JOIN documents d ON d.nr = s.document ORDER BY d.file",
        Columns::text);
  }

  /** The library's files that are no documents. */
  public List<String> attachments() throws StoreException {
    return select.list("SELECT file FROM attachments ORDER BY file", Columns::text);
  }
}
