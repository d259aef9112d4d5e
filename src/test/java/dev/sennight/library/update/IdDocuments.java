package dev.sennight.library.update;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.Edition;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that have just what ids derive from. */
final class IdDocuments {
  private IdDocuments() {}

  static ParsedEntry item(String title) {
    return entry(EntryKind.ITEM, title);
  }

  static ParsedEntry card(String title) {
    return entry(EntryKind.CARD, title);
  }

  static ParsedEntry article(String title, String... sources) {
    return entry(EntryKind.ARTICLE, title, sources);
  }

  static ParsedEntry note(String title, String... sources) {
    return entry(EntryKind.NOTE, title, sources);
  }

  private static ParsedEntry entry(EntryKind kind, String title, String... sources) {
    return new ParsedEntry(
        kind,
        title,
        new EntrySpan(1, 1, 2, List.of()),
        List.of(),
        List.of(),
        null,
        new EntryFacts(List.of(), List.of(sources), false),
        EntryDetails.NONE);
  }

  static IssueIdentity issue(@Nullable Integer year, @Nullable Integer week) {
    return new IssueIdentity(year, week, null, null);
  }

  static ParsedDocument document(
      @Nullable String series,
      IssueIdentity issue,
      @Nullable String language,
      ParsedEntry... entries) {
    Edition edition = new Edition(series, issue, language);
    return ParsedDocument.of(DocumentKind.DIGEST, "Title", edition, List.of(entries));
  }
}
