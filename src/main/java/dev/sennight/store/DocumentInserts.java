package dev.sennight.store;

import dev.sennight.model.AddressKey;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentStructure;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.model.text.TagNames;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts documents with all that belongs to them. */
final class DocumentInserts {
  private static final String DOCUMENT =
      """
      INSERT INTO documents (nr, file, kind, title, names, aliases, series, year, week,
        number, date, language, entries, size, modified, hash, generation, preamble, own_series)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)\
      """;
  private static final String HEADING = "INSERT INTO headings VALUES (?,?,?,?,?,?,?)";
  private static final String BLOCK = "INSERT INTO blocks VALUES (?,?,?,?)";
  private static final String ISSUE = "INSERT INTO issues VALUES (?,?,?,?,?,?,?,?,?,?)";
  private static final String PROBLEM =
      "INSERT INTO problems (document, file, line, kind, arguments, origin) VALUES (?,?,?,?,?,?)";
  private static final String ENTRY =
      """
      INSERT INTO entries (nr, id, key, document, ordinal, kind, line, end_line, level,
        year, week, number, date, section, topic, title, tags, sources, path, aliases,
        images, author, fingerprint, day, boilerplate)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)\
      """;
  private static final String CONTENT = "INSERT INTO contents VALUES (?,?,?)";
  private static final String TAG = "INSERT INTO tags (entry, folded, tag) VALUES (?,?,?)";
  private static final String SOURCE = "INSERT INTO sources VALUES (?,?,?,?)";
  private static final String LINK =
      "INSERT INTO links (document, entry, form, embed, target, raw, text, line)"
          + " VALUES (?,?,?,?,?,?,?,?)";

  private final Batches batches;

  DocumentInserts(Batches batches) {
    this.batches = batches;
  }

  /**
   * Inserts a document.
   *
   * @param nr its row
   * @param first the row of its first entry
   */
  void insert(long nr, long first, DocumentRecord record, long generation) throws SQLException {
    document(nr, record, generation);
    outline(nr, record.parsed());
    issues(nr, record.parsed().structure().issues());
    problems(nr, record.file(), record.parsed().problems(), Origin.PARSE);
    links(nr, -1, record.parsed().links());
    for (int i = 0; i < record.entries().size(); i++) {
      entry(nr, first + i, i, record.entries().get(i));
      links(nr, i, record.entries().get(i).parsed().links());
    }
    batches.flush();
  }

  private void document(long nr, DocumentRecord record, long generation) throws SQLException {
    ParsedDocument parsed = record.parsed();
    IssueIdentity identity = parsed.edition().identity();
    batches.run(
        DOCUMENT,
        nr,
        record.file(),
        parsed.kind().label(),
        parsed.names().title(),
        Columns.list(parsed.names().linkNames()),
        Columns.list(parsed.names().aliases()),
        parsed.edition().series(),
        identity.year(),
        identity.week(),
        identity.number(),
        text(identity.date()),
        parsed.edition().language(),
        record.entries().size(),
        record.state().size(),
        record.state().modified(),
        record.state().hashBytes(),
        generation,
        RecordCodec.BLOCKS.encode(parsed.preamble()),
        parsed.edition().series());
  }

  private static @Nullable String text(@Nullable DateSpan date) {
    return date == null ? null : date.toString();
  }

  private void issues(long nr, List<DocumentStructure.InsideIssue> issues) throws SQLException {
    int ordinal = 0;
    for (DocumentStructure.InsideIssue issue : issues) {
      batches.add(
          ISSUE,
          nr,
          ordinal++,
          issue.title(),
          issue.identity().year(),
          issue.identity().week(),
          issue.identity().number(),
          text(issue.identity().date()),
          issue.line(),
          issue.firstEntry(),
          issue.entries());
    }
  }

  private void outline(long nr, ParsedDocument parsed) throws SQLException {
    int ordinal = 0;
    for (DocumentStructure.OutlineHeading h : parsed.structure().headings()) {
      batches.add(
          HEADING, nr, ordinal++, h.level(), h.title(), h.line(), h.entry(), h.opensEntry());
    }
    for (DocumentStructure.BlockAnchor block : parsed.structure().anchors()) {
      batches.add(BLOCK, nr, block.id(), block.line(), block.entry());
    }
  }

  /** Inserts problems; {@code document} is null for a file that is no document. */
  void problems(@Nullable Long document, String file, List<Problem> found, Origin origin)
      throws SQLException {
    for (Problem problem : found) {
      String arguments = Columns.list(problem.arguments());
      batches.run(
          PROBLEM,
          document,
          file,
          problem.line(),
          problem.kind().label(),
          arguments,
          origin.label());
    }
  }

  private void entry(long document, long nr, int ordinal, EntryRecord record) throws SQLException {
    Entry entry = record.entry();
    EntrySummary summary = entry.summary();
    DateSpan days = summary.identity().days();
    batches.add(
        ENTRY,
        nr,
        entry.id().value(),
        record.key(),
        document,
        ordinal,
        summary.kind().label(),
        summary.location().line(),
        record.parsed().span().endLine(),
        record.parsed().span().level(),
        summary.identity().year(),
        summary.identity().week(),
        summary.identity().number(),
        text(summary.identity().date()),
        summary.location().section(),
        summary.location().topic(),
        summary.title(),
        Columns.list(summary.facts().tags()),
        Columns.list(summary.facts().sources()),
        Columns.list(entry.path()),
        Columns.list(entry.details().aliases()),
        Columns.list(entry.details().images()),
        entry.details().author(),
        record.fingerprint(),
        days == null ? null : days.first().toEpochDay(),
        summary.facts().boilerplate());
    byte[] card =
        entry.details().card() == null ? null : RecordCodec.CARD.encode(entry.details().card());
    batches.add(CONTENT, nr, RecordCodec.BLOCKS.encode(entry.body()), card);
    for (Map.Entry<String, String> tag : TagNames.withParents(summary.facts().tags()).entrySet()) {
      batches.add(TAG, nr, tag.getKey(), tag.getValue());
    }
    for (int i = 0; i < summary.facts().sources().size(); i++) {
      String source = summary.facts().sources().get(i);
      batches.add(SOURCE, nr, AddressKey.of(source), AddressKey.host(source), i == 0);
    }
  }

  private void links(long document, int entry, List<Link> links) throws SQLException {
    for (Link link : links) {
      String form = link.form().name();
      batches.add(
          LINK,
          document,
          entry,
          form,
          link.embed(),
          link.target(),
          link.raw(),
          link.text(),
          link.line());
    }
  }
}
