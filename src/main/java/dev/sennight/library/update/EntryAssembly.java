package dev.sennight.library.update;

import dev.sennight.library.ids.EntryIds;
import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.store.EntryRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what the store and the index take from what the parser gave. */
final class EntryAssembly {
  private EntryAssembly() {}

  /** The records of all entries of a document, in order. */
  static List<EntryRecord> records(
      String file, ParsedDocument document, List<EntryIds.Assigned> assigned, List<String> texts) {
    List<IssueIdentity> issues = document.identities();
    List<EntryRecord> records = new ArrayList<>(assigned.size());
    for (int i = 0; i < assigned.size(); i++) {
      ParsedEntry parsed = document.entries().get(i);
      EntryId id = assigned.get(i).id();
      EntrySummary summary = summary(file, document.series(), issues.get(i), parsed, id);
      records.add(record(summary, parsed, assigned.get(i), texts.get(i)));
    }
    return records;
  }

  private static EntryRecord record(
      EntrySummary summary, ParsedEntry parsed, EntryIds.Assigned assigned, String text) {
    Entry entry =
        new Entry(
            summary,
            parsed.path(),
            parsed.body(),
            text,
            parsed.aliases(),
            parsed.images(),
            parsed.card(),
            parsed.author());
    return new EntryRecord(entry, parsed, assigned.key(), EntryIds.fingerprint(text));
  }

  private static EntrySummary summary(
      String file, @Nullable String series, IssueIdentity issue, ParsedEntry parsed, EntryId id) {
    DateSpan own = parsed.date();
    DateSpan date = own != null ? own : issue.date();
    return new EntrySummary(
        id,
        parsed.kind(),
        file,
        parsed.line(),
        series,
        year(issue, date),
        issue.week(),
        issue.number(),
        date,
        parsed.section(),
        parsed.topic(),
        parsed.title(),
        parsed.tags(),
        parsed.sources(),
        parsed.boilerplate());
  }

  /** The issue's own year, or else that of its date. */
  private static @Nullable Integer year(IssueIdentity issue, @Nullable DateSpan date) {
    Integer year = issue.year();
    return year != null || date == null ? year : (Integer) date.first().getYear();
  }
}
