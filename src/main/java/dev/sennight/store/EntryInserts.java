package dev.sennight.store;

import dev.sennight.model.AddressKey;
import dev.sennight.model.Card;
import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.TagNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Inserts entries with contents, tags and sources. */
final class EntryInserts {
  private final PreparedStatement entries;
  private final PreparedStatement contents;
  private final PreparedStatement tags;
  private final PreparedStatement sources;

  EntryInserts(Connection connection) throws SQLException {
    entries =
        connection.prepareStatement(
            """
            INSERT INTO entries (nr, id, key, document, ordinal, kind, line, end_line, level,
              year, week, number, date, section, topic, title, tags, sources, path, aliases,
              images, author, fingerprint, day, boilerplate)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)\
            """);
    contents = connection.prepareStatement("INSERT INTO contents VALUES (?,?,?)");
    tags = connection.prepareStatement("INSERT INTO tags (entry, folded, tag) VALUES (?,?,?)");
    sources = connection.prepareStatement("INSERT INTO sources VALUES (?,?,?,?)");
  }

  /** Inserts the entries of document {@code document}, the first as row {@code first}. */
  void insert(long document, long first, List<EntryRecord> records) throws SQLException {
    for (int i = 0; i < records.size(); i++) {
      insert(document, first + i, i, records.get(i));
    }
    entries.executeBatch();
    contents.executeBatch();
    tags.executeBatch();
    sources.executeBatch();
  }

  /** Forgets what was not sent yet. */
  void clear() throws SQLException {
    entries.clearBatch();
    contents.clearBatch();
    tags.clearBatch();
    sources.clearBatch();
  }

  private void insert(long document, long nr, int ordinal, EntryRecord record) throws SQLException {
    Entry entry = record.entry();
    EntrySummary summary = entry.summary();
    DateSpan date = summary.date();
    DateSpan days = summary.identity().days();
    Values.into(entries)
        .number(nr)
        .text(entry.id().value())
        .text(record.key())
        .number(document)
        .number(ordinal)
        .text(summary.kind().label())
        .number(summary.line())
        .number(record.parsed().endLine())
        .number(record.parsed().level())
        .numberOrNull(summary.year())
        .numberOrNull(summary.week())
        .numberOrNull(summary.number())
        .text(date == null ? null : date.toString())
        .text(summary.section())
        .text(summary.topic())
        .text(summary.title())
        .text(StringList.encode(summary.tags()))
        .text(StringList.encode(summary.sources()))
        .text(StringList.encode(entry.path()))
        .text(StringList.encode(entry.aliases()))
        .text(StringList.encode(entry.images()))
        .text(entry.author())
        .number(record.fingerprint())
        .numberOrNull(days == null ? null : (int) days.first().toEpochDay())
        .flag(summary.boilerplate())
        .batch();
    Card card = entry.card();
    Values.into(contents)
        .number(nr)
        .bytes(BlockCodec.encode(entry.body()))
        .bytes(card == null ? null : CardCodec.encode(card))
        .batch();
    tagsAndSources(nr, summary);
  }

  private void tagsAndSources(long nr, EntrySummary summary) throws SQLException {
    for (Map.Entry<String, String> tag : TagNames.withParents(summary.tags()).entrySet()) {
      Values.into(tags).number(nr).text(tag.getKey()).text(tag.getValue()).batch();
    }
    boolean main = true;
    for (String source : summary.sources()) {
      Values.into(sources)
          .number(nr)
          .text(AddressKey.of(source))
          .text(AddressKey.host(source))
          .flag(main)
          .batch();
      main = false;
    }
  }
}
