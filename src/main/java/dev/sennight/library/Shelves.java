package dev.sennight.library;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.update.Editions;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.store.DocumentRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts issues on shelves, one for a series; editions of an issue stand together. */
final class Shelves {
  /** Newest first: by day where one is known, then by number. */
  private static final Comparator<DocumentSummary> NEWEST =
      Comparator.comparing(DocumentSummary::identity, IssueIdentity.BY_DAY)
          .thenComparingInt(d -> number(d.identity().number()))
          .reversed()
          .thenComparing(DocumentSummary::file);

  private Shelves() {}

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
  static List<Shelf> shelves(List<DocumentRow> rows, Locale language) {
    Map<String, DocumentSummary> summaries = summaries(rows);
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
                .add(summary == null ? summary(best, List.of()) : summary);
          });
    }
    List<Shelf> shelves = new ArrayList<>();
    series.forEach((name, issues) -> {
      issues.sort(NEWEST);
      shelves.add(new Shelf(name, issues));
    });
    shelves.sort(
        Comparator.comparingLong(Shelves::entries).reversed().thenComparing(Shelf::series));
    return shelves;
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
