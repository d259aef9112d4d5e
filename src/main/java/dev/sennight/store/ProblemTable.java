package dev.sennight.store;

import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads problems. */
public final class ProblemTable {
  private final Select select;

  ProblemTable(Database database) {
    select = new Select(database);
  }

  /** All problems in the order of file and line. */
  public List<FileProblem> all() throws StoreException {
    List<FileProblem> rows = new ArrayList<>();
    each(rows::add);
    return rows;
  }

  /** Hands over all problems, as they are read. */
  public void each(Consumer<FileProblem> taker) throws StoreException {
    select.each(
        "SELECT file, kind, line, arguments FROM problems ORDER BY file, line, nr",
        ProblemTable::problem,
        taker);
  }

  /** The problems of one origin, in the order they were found. */
  public List<FileProblem> of(Origin origin) throws StoreException {
    return select.list(
        "SELECT file, kind, line, arguments FROM problems WHERE origin = ? ORDER BY nr",
        ProblemTable::problem,
        origin.label());
  }

  private static FileProblem problem(Columns columns) throws SQLException, IOException {
    return new FileProblem(
        columns.text(),
        new Problem(columns.constant(ProblemKind.class), columns.number(), columns.strings()));
  }
}
