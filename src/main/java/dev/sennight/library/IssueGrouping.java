package dev.sennight.library;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.update.Editions;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.store.DocumentRow;
import dev.sennight.store.IssueTable.IssueRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts issues on shelves, one for a series; editions of an issue stand together. */
final class IssueGrouping {
  /** Newest first: by day where one is known, then by number. */
  private static final Comparator<DocumentSummary> NEWEST =
      Comparator.comparing(DocumentSummary::identity, IssueIdentity.BY_DAY)
          .thenComparingInt(d -> number(d.identity().number()))
          .reversed()
          .thenComparing(DocumentSummary::file);

  private IssueGrouping() {}

  /** All documents in the order of their files, each with its editions. */
  static Map<String, DocumentSummary> summaries(List<DocumentRow> rows) {
    Map<String, List<String>> editions = new HashMap<>();
    for (List<DocumentRow> issue : Editions.of(rows)) {
      for (DocumentRow row : issue) {
        editions.put(
            row.file(),
            issue.stream()
                .filter(other -> other.kind() != DocumentKind.STUB)
                .map(DocumentRow::file)
                .filter(file -> !file.equals(row.file()))
                .toList());
      }
    }
    Map<String, DocumentSummary> summaries = new LinkedHashMap<>();
    for (DocumentRow row : rows) {
      summaries.put(row.file(), summary(row, editions.getOrDefault(row.file(), List.of())));
    }
    return summaries;
  }

  /**
   * Every series. Of an issue's editions the one with most entries stands for it, or else the one
   * in {@code language}, or else the first.
   */
  static List<Shelf> shelves(List<DocumentRow> rows, List<IssueRow> inside, Locale language) {
    Map<String, DocumentSummary> summaries = summaries(rows);
    Map<String, List<IssueRow>> issuesOf = new HashMap<>();
    inside.forEach(row -> issuesOf.computeIfAbsent(row.file(), f -> new ArrayList<>()).add(row));
    Comparator<DocumentRow> better =
        Comparator.comparingInt(DocumentRow::entries)
            .thenComparing(row -> speaks(row.language(), language));
    Map<String, List<DocumentSummary>> series = new LinkedHashMap<>();
    for (List<DocumentRow> issue : Editions.of(rows)) {
      issue.stream()
          .filter(row -> row.kind() == DocumentKind.DIGEST)
          .reduce((best, row) -> better.compare(row, best) > 0 ? row : best)
          .ifPresent(best -> {
            String name = best.series() == null ? best.title() : best.series();
            DocumentSummary summary = summaries.get(best.file());
            series
                .computeIfAbsent(name, s -> new ArrayList<>())
                .addAll(issues(summary == null ? summary(best, List.of()) : summary, issuesOf));
          });
    }
    List<Shelf> shelves = new ArrayList<>();
    series.forEach((name, issues) -> {
      issues.sort(NEWEST);
      shelves.add(new Shelf(name, issues));
    });
    shelves.sort(
        Comparator.comparingLong(IssueGrouping::entries).reversed().thenComparing(Shelf::series));
    return shelves;
  }

  /** The issues inside a document, and itself when it has entries outside of them. */
  private static List<DocumentSummary> issues(
      DocumentSummary document, Map<String, List<IssueRow>> issuesOf) {
    List<DocumentSummary> issues = new ArrayList<>();
    int outside = document.entries();
    for (IssueRow row : issuesOf.getOrDefault(document.file(), List.of())) {
      issues.add(inside(document, row));
      outside -= row.entries();
    }
    if (issues.isEmpty()) {
      return List.of(document);
    }
    if (outside > 0) {
      issues.add(
          new DocumentSummary(
              document.file(),
              0,
              document.kind(),
              document.title(),
              document.series(),
              document.identity(),
              document.language(),
              outside,
              document.editions()));
    }
    return issues;
  }

  /** An issue inside {@code document}. */
  static DocumentSummary inside(DocumentSummary document, IssueRow issue) {
    return new DocumentSummary(
        document.file(),
        issue.place(),
        document.kind(),
        issue.title(),
        document.series(),
        issue.identity(),
        document.language(),
        issue.entries(),
        List.of());
  }

  private static boolean speaks(@Nullable String edition, Locale language) {
    return edition != null
        && Locale.forLanguageTag(edition.replace('_', '-'))
            .getLanguage()
            .equals(language.getLanguage());
  }

  private static DocumentSummary summary(DocumentRow row, List<String> editions) {
    return new DocumentSummary(
        row.file(),
        0,
        row.kind(),
        row.title(),
        row.series(),
        row.identity(),
        row.language(),
        row.entries(),
        editions);
  }

  private static long entries(Shelf shelf) {
    return shelf.issues().stream().mapToLong(DocumentSummary::entries).sum();
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
