package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.util.Collection;
import java.util.List;

/** Reads what documents tell of structure, and what they were cut by. */
public final class StructureTable {
  private final Select select;

  StructureTable(Database database) {
    select = new Select(database);
  }

  /**
   * The structure of a document.
   *
   * @param evidence JSON
   * @param plan what its entries were cut by; equal texts cut the same
   */
  public record StructureRow(String file, String evidence, String plan) {}

  /** The structures of some files, in order; files without one are left out. */
  public List<StructureRow> of(Collection<String> files) throws StoreException {
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
}
