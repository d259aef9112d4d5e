package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.Link;
import dev.sennight.model.Resolution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Inserts links, and writes what they lead to. */
final class LinkWrites {
  private final PreparedStatement inserts;
  private final PreparedStatement updates;

  LinkWrites(Connection connection) throws SQLException {
    inserts =
        connection.prepareStatement(
            "INSERT INTO links (document, entry, form, embed, target, raw, text, line)"
                + " VALUES (?,?,?,?,?,?,?,?)");
    updates =
        connection.prepareStatement(
            "UPDATE links SET how = ?, what = ?, name = ?, to_entry = ?, subpath = ?, others = ?"
                + " WHERE nr = ?");
  }

  void insert(long document, DocumentRecord record) throws SQLException {
    add(document, -1, record.parsed().links());
    for (int i = 0; i < record.entries().size(); i++) {
      add(document, i, record.entries().get(i).parsed().links());
    }
    inserts.executeBatch();
  }

  private void add(long document, int entry, List<Link> links) throws SQLException {
    for (Link link : links) {
      Values.into(inserts)
          .number(document)
          .number(entry)
          .text(link.form().name())
          .flag(link.embed())
          .text(link.target())
          .text(link.raw())
          .text(link.text())
          .number(link.line())
          .batch();
    }
  }

  void resolve(long link, Resolution resolution) throws SQLException {
    Values values = Values.into(updates).text(resolution.how().label());
    switch (resolution) {
      case Resolution.Found r -> {
        EntryId entry = r.entry();
        values
            .text("found")
            .text(r.file())
            .text(entry == null ? null : entry.value())
            .text(r.subpath())
            .text(StringList.encode(r.others()));
      }
      case Resolution.Attachment r ->
          values.text("attachment").text(r.file()).text(null).text(null).text(null);
      case Resolution.Web r ->
          values.text("web").text(r.address()).text(null).text(null).text(null);
      case Resolution.Unresolved r ->
          values.text("ghost").text(r.name()).text(null).text(null).text(null);
    }
    values.number(link).batch();
  }

  /** Forgets what was not sent yet. */
  void clear() throws SQLException {
    inserts.clearBatch();
    updates.clearBatch();
  }

  void flush() throws SQLException {
    updates.executeBatch();
  }
}
