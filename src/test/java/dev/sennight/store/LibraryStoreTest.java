package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.EntryId;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryStoreTest {
  @Test
  void treesOfAnOlderFormAreReadAgainAndEntriesKeepTheirIds(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("library.db");
    try (Database old = Database.open(file, new Schema("library", 6), Database.Durability.PROCESS);
        Connection connection = old.writing();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO documents (nr, file, kind, title, entries, size, modified, hash, generation,"
              + " preamble) VALUES (1, 'a.md', 'note', 'A', 1, 9, 9, x'00', 1, '[[2,null,[\"old\"]]]')");
      statement.execute(
          "INSERT INTO entries (nr, id, key, document, ordinal, kind, line, end_line, level, title,"
              + " fingerprint) VALUES (1, 'e1', 'k', 1, 0, 'note', 1, 2, 1, 'A', 5)");
      statement.execute("INSERT INTO contents VALUES (1, '[[1,2,3,[\"old\"]]]', NULL)");
      statement.execute("INSERT INTO meta VALUES ('content', 5)");
      connection.commit();
    }
    try (LibraryStore store = LibraryStore.open(file)) {
      assertEquals(0, store.number(StoreNumber.CONTENT));
      assertEquals(List.of(), store.documents().preamble("a.md"));
      assertEquals("", store.entries().text(new EntryId("e1")));
      assertEquals("e1", store.entries().prior("a.md").getFirst().id().value());
    }
  }
}
