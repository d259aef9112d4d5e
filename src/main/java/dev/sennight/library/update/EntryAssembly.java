package dev.sennight.library.update;

import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySpan;
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
      EntrySummary summary = summary(file, document.edition().series(), issues.get(i), parsed, id);
      String text = texts.get(i);
      Entry entry = new Entry(summary, parsed.span().path(), parsed.body(), text, parsed.details());
      records.add(
          new EntryRecord(entry, parsed, assigned.get(i).key(), EntryIds.fingerprint(text)));
    }
    return records;
  }

  private static EntrySummary summary(
      String file, @Nullable String series, IssueIdentity issue, ParsedEntry parsed, EntryId id) {
    EntrySpan span = parsed.span();
    return new EntrySummary(
        id,
        parsed.kind(),
        parsed.title(),
        new EntryLocation(file, span.line(), span.section(), span.topic()),
        series,
        identity(issue, parsed.date()),
        parsed.facts());
  }

  /** With the entry's own date where it has one; the year is that of the date if none is given. */
  private static IssueIdentity identity(IssueIdentity issue, @Nullable DateSpan own) {
    DateSpan date = own != null ? own : issue.date();
    Integer year = issue.year();
    if (year == null && date != null) {
      year = date.first().getYear();
    }
    return new IssueIdentity(year, issue.week(), issue.number(), date);
  }
}
