package dev.sennight.library;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.store.DocumentRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts issues on shelves, one for a series; editions of an issue stand together. */
final class Shelves {
  /** A language at the end of a file's name: {@code README.zh-CN}, {@code week_en}. */
  private static final Pattern LANGUAGE =
      Pattern.compile("[._-](?:[a-z]{2}(?:[-_][a-z]{2,4})?)$", Pattern.CASE_INSENSITIVE);

  /** Newest first: by date where there is one, or else by year and week, or by number. */
  private static final Comparator<DocumentSummary> NEWEST =
      Comparator.comparing((DocumentSummary d) -> when(d.identity()))
          .thenComparingInt(d -> number(d.identity().number()))
          .reversed()
          .thenComparing(DocumentSummary::file);

  private Shelves() {}

  /** All documents in the order of their files, each with its editions. */
  static Map<String, DocumentSummary> summaries(List<DocumentRow> rows) {
    Map<String, List<DocumentRow>> issues = new HashMap<>();
    for (DocumentRow row : rows) {
      issues.computeIfAbsent(issueKey(row), k -> new ArrayList<>()).add(row);
    }
    Map<String, DocumentSummary> summaries = new LinkedHashMap<>();
    for (DocumentRow row : rows) {
      List<String> editions =
          issues.getOrDefault(issueKey(row), List.of()).stream()
              .filter(other -> other.kind() != DocumentKind.STUB)
              .map(DocumentRow::file)
              .filter(file -> !file.equals(row.file()))
              .toList();
      summaries.put(row.file(), summary(row, editions));
    }
    return summaries;
  }

  /** Every series; of an issue's editions the one with most entries stands for it. */
  static List<Shelf> shelves(List<DocumentRow> rows) {
    Map<String, DocumentSummary> summaries = summaries(rows);
    Map<String, DocumentRow> best = new LinkedHashMap<>();
    for (DocumentRow row : rows) {
      if (row.kind() == DocumentKind.DIGEST) {
        best.merge(issueKey(row), row, (a, b) -> b.entries() > a.entries() ? b : a);
      }
    }
    Map<String, List<DocumentSummary>> series = new LinkedHashMap<>();
    for (DocumentRow row : best.values()) {
      DocumentSummary summary = summaries.get(row.file());
      if (summary != null) {
        String name = row.series() == null ? row.title() : row.series();
        series.computeIfAbsent(name, s -> new ArrayList<>()).add(summary);
      }
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

  private static String issueKey(DocumentRow row) {
    return switch (row.kind()) {
      case DIGEST, STUB -> bare(row.file()) + '\n' + row.identity().label();
      case DECK, ARTICLE, NOTE -> row.file();
    };
  }

  /** {@code file} without ending and language. */
  private static String bare(String file) {
    int dot = file.lastIndexOf('.');
    String name = dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    return LANGUAGE.matcher(name).replaceFirst("");
  }

  private static long entries(Shelf shelf) {
    return shelf.issues().stream().mapToLong(DocumentSummary::entries).sum();
  }

  /** A text that sorts by time, as good as the identity allows. */
  static String when(IssueIdentity identity) {
    if (identity.date() != null) {
      return identity.date().first().toString();
    }
    // Week 18 of a year begins around its day 120: close enough to stand among dates.
    int week = number(identity.week());
    int day = Math.max(0, week * 7 - 3);
    return "%04d-%02d-%02d"
        .formatted(number(identity.year()), day / 31 + (week > 0 ? 1 : 0), day % 31);
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
