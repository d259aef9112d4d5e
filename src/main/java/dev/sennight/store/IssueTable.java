package dev.sennight.store;

import dev.sennight.model.IssueIdentity;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Reads the issues that stand inside documents. */
public final class IssueTable {
  private static final String ISSUES =
      "SELECT d.file, i.ordinal + 1, i.title, i.year, i.week, i.number, i.date, i.line,"
          + " i.first_entry, i.entries FROM issues i JOIN documents d ON d.nr = i.document ";

  private final Select select;

  IssueTable(Database database) {
    select = new Select(database);
  }

  /**
   * An issue inside a document.
   *
   * @param place its number among the issues of the document, from 1
   * @param line of its heading
   * @param firstEntry ordinal of its first entry
   * @param entries how many it has, one after the other
   */
  public record IssueRow(
      String file,
      int place,
      String title,
      IssueIdentity identity,
      int line,
      int firstEntry,
      int entries) {}

  /** The issues inside all documents, in the order of file and line. */
  public List<IssueRow> all() throws StoreException {
    return select.list(ISSUES + "ORDER BY d.file, i.ordinal", IssueTable::issue);
  }

  /** The issues inside one document, in order. */
  public List<IssueRow> of(String file) throws StoreException {
    return select.list(ISSUES + "WHERE d.file = ? ORDER BY i.ordinal", IssueTable::issue, file);
  }

  private static IssueRow issue(Columns columns) throws SQLException, IOException {
    return new IssueRow(
        columns.text(),
        columns.number(),
        columns.text(),
        columns.identity(),
        columns.number(),
        columns.number(),
        columns.number());
  }
}
