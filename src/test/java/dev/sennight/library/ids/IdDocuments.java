package dev.sennight.library.ids;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryKind;
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
        1,
        1,
        2,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(sources),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  static IssueIdentity issue(@Nullable Integer year, @Nullable Integer week) {
    return new IssueIdentity(year, week, null, null);
  }

  static ParsedDocument document(
      @Nullable String series,
      IssueIdentity issue,
      @Nullable String language,
      ParsedEntry... entries) {
    return new ParsedDocument(
        DocumentKind.DIGEST,
        "Title",
        List.of(),
        List.of(),
        series,
        issue,
        language,
        List.of(),
        List.of(entries),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
