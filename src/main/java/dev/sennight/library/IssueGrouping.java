package dev.sennight.library;

import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.update.Editions;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentStructure.InsideIssue;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts issues on shelves, one for a series; editions of an issue stand together. */
final class IssueGrouping {
  /** Newest first: by day where one is known, then by number. */
  private static final Comparator<DocumentSummary> NEWEST =
      Comparator.comparing((DocumentSummary row) -> row.edition().identity(), IssueIdentity.BY_DAY)
          .thenComparingInt(d -> number(d.edition().identity().number()))
          .reversed()
          .thenComparing(DocumentSummary::file);

  private IssueGrouping() {}

  /** {@code rows} by their files, each with its editions. */
  static Map<String, DocumentSummary> summaries(List<DocumentSummary> rows) {
    return summaries(rows, Editions.of(rows));
  }

  private static Map<String, DocumentSummary> summaries(
      List<DocumentSummary> rows, Collection<List<DocumentSummary>> issues) {
    Map<String, DocumentSummary> summaries = new LinkedHashMap<>();
    rows.forEach(row -> summaries.put(row.file(), row));
    for (List<DocumentSummary> issue : issues) {
      for (DocumentSummary row : issue) {
        List<String> editions =
            issue.stream()
                .filter(other -> other.kind() != DocumentKind.STUB)
                .map(DocumentSummary::file)
                .filter(file -> !file.equals(row.file()))
                .toList();
        summaries.put(row.file(), row.with(row.entries(), editions));
      }
    }
    return summaries;
  }

  /**
   * Every series. Of an issue's editions the one with most entries stands for it, or else the one
   * in {@code language}, or else the first.
   */
  static List<Shelf> shelves(LibraryStore store, Locale language) throws StoreException {
    List<DocumentSummary> rows = store.documents().all();
    Collection<List<DocumentSummary>> issues = Editions.of(rows);
    Map<String, DocumentSummary> summaries = summaries(rows, issues);
    Map<String, List<InsideIssue>> inside = store.documents().issues();
    Comparator<DocumentSummary> better =
        Comparator.comparingInt(DocumentSummary::entries)
            .thenComparing(row -> speaks(row.edition().language(), language));
    Map<String, List<DocumentSummary>> series = new LinkedHashMap<>();
    for (List<DocumentSummary> issue : issues) {
      issue.stream()
          .filter(row -> row.kind() == DocumentKind.DIGEST)
          .reduce((best, row) -> better.compare(row, best) > 0 ? row : best)
          .ifPresent(best -> {
            String name = best.edition().series() == null ? best.title() : best.edition().series();
            series
                .computeIfAbsent(name, s -> new ArrayList<>())
                .addAll(
                    issues(
                        summaries.getOrDefault(best.file(), best),
                        inside.getOrDefault(best.file(), List.of())));
          });
    }
    List<Shelf> shelves = new ArrayList<>();
    series.forEach((name, shelf) -> {
      shelf.sort(NEWEST);
      shelves.add(new Shelf(name, shelf));
    });
    shelves.sort(
        Comparator.comparingLong(IssueGrouping::entries).reversed().thenComparing(Shelf::series));
    return shelves;
  }

  /** The issues inside a document, and itself when it has entries outside of them. */
  private static List<DocumentSummary> issues(DocumentSummary document, List<InsideIssue> inside) {
    List<DocumentSummary> issues = new ArrayList<>();
    int outside = document.entries();
    for (InsideIssue issue : inside) {
      issues.add(document.inside(issues.size() + 1, issue));
      outside -= issue.entries();
    }
    if (issues.isEmpty() || outside > 0) {
      issues.add(document.with(outside, document.editions()));
    }
    return issues;
  }

  private static boolean speaks(@Nullable String edition, Locale language) {
    return edition != null
        && Locale.forLanguageTag(edition.replace('_', '-'))
            .getLanguage()
            .equals(language.getLanguage());
  }

  private static long entries(Shelf shelf) {
    return shelf.issues().stream().mapToLong(DocumentSummary::entries).sum();
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
