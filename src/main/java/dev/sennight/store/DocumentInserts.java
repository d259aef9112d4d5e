package dev.sennight.store;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts documents with headings, blocks and problems. */
final class DocumentInserts {
  private final PreparedStatement documents;
  private final PreparedStatement headings;
  private final PreparedStatement blocks;
  private final PreparedStatement issues;
  private final PreparedStatement problems;

  DocumentInserts(Connection connection) throws SQLException {
    documents =
        connection.prepareStatement(
            """
            INSERT INTO documents (nr, file, kind, title, names, aliases, series, year, week,
              number, date, language, entries, size, modified, hash, generation, preamble, own_series)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)\
            """);
    headings = connection.prepareStatement("INSERT INTO headings VALUES (?,?,?,?,?,?,?)");
    blocks = connection.prepareStatement("INSERT INTO blocks VALUES (?,?,?,?)");
    issues = connection.prepareStatement("INSERT INTO issues VALUES (?,?,?,?,?,?,?,?,?,?)");
    problems =
        connection.prepareStatement(
            "INSERT INTO problems (document, file, line, kind, arguments, origin)"
                + " VALUES (?,?,?,?,?,?)");
  }

  void insert(long nr, DocumentRecord record, long generation) throws SQLException {
    document(nr, record, generation);
    outline(nr, record.parsed());
    issues(nr, record.parsed().issues());
    problems(nr, record.file(), record.parsed().problems(), Origin.PARSE);
  }

  /** Forgets what was not sent yet. */
  void clear() throws SQLException {
    headings.clearBatch();
    blocks.clearBatch();
    problems.clearBatch();
  }

  private void document(long nr, DocumentRecord record, long generation) throws SQLException {
    ParsedDocument parsed = record.parsed();
    IssueIdentity identity = parsed.identity();
    DateSpan date = identity.date();
    Values.into(documents)
        .number(nr)
        .text(record.file())
        .text(parsed.kind().label())
        .text(parsed.title())
        .text(StringList.encode(parsed.names()))
        .text(StringList.encode(parsed.aliases()))
        .text(parsed.series())
        .numberOrNull(identity.year())
        .numberOrNull(identity.week())
        .numberOrNull(identity.number())
        .text(date == null ? null : date.toString())
        .text(parsed.language())
        .number(record.entries().size())
        .number(record.state().size())
        .number(record.state().modified())
        .bytes(record.state().hashBytes())
        .number(generation)
        .bytes(BlockCodec.encode(parsed.preamble()))
        .text(parsed.series());
    documents.executeUpdate();
  }

  private void issues(long nr, List<ParsedDocument.InsideIssue> inside) throws SQLException {
    int ordinal = 0;
    for (ParsedDocument.InsideIssue issue : inside) {
      DateSpan date = issue.identity().date();
      Values.into(issues)
          .number(nr)
          .number(ordinal++)
          .text(issue.title())
          .numberOrNull(issue.identity().year())
          .numberOrNull(issue.identity().week())
          .numberOrNull(issue.identity().number())
          .text(date == null ? null : date.toString())
          .number(issue.line())
          .number(issue.firstEntry())
          .number(issue.entries())
          .batch();
    }
    issues.executeBatch();
  }

  private void outline(long nr, ParsedDocument parsed) throws SQLException {
    int ordinal = 0;
    for (ParsedDocument.OutlineHeading heading : parsed.headings()) {
      Values.into(headings)
          .number(nr)
          .number(ordinal++)
          .number(heading.level())
          .text(heading.title())
          .number(heading.line())
          .number(heading.entry())
          .flag(heading.opensEntry())
          .batch();
    }
    headings.executeBatch();
    for (ParsedDocument.BlockAnchor block : parsed.blocks()) {
      Values.into(blocks)
          .number(nr)
          .text(block.id())
          .number(block.line())
          .number(block.entry())
          .batch();
    }
    blocks.executeBatch();
  }

  /** Inserts problems; {@code document} is null for a file that is no document. */
  void problems(@Nullable Long document, String file, List<Problem> found, Origin origin)
      throws SQLException {
    for (Problem problem : found) {
      problems.setObject(1, document);
      problems.setString(2, file);
      problems.setInt(3, problem.line());
      problems.setString(4, problem.kind().label());
      problems.setString(5, StringList.encode(problem.arguments()));
      problems.setString(6, origin.label());
      problems.addBatch();
    }
    problems.executeBatch();
  }
}
