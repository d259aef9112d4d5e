package dev.sennight.library;

import dev.sennight.library.SeriesStructure.Evidence;
import dev.sennight.library.SeriesStructure.SectionItems;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.parse.DocumentEvidence;
import dev.sennight.parse.InferredSeries;
import dev.sennight.parse.series.InferredIssue;
import dev.sennight.parse.series.SeriesEvidence;
import dev.sennight.parse.series.SeriesRulesWriter;
import dev.sennight.store.LibraryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells from the stored evidence which series there are and why. */
final class SeriesStructures {
  private static final String WHOLE = "whole";

  private SeriesStructures() {}

  /** The series of a library in the order of their names. */
  static List<SeriesStructure> of(LibraryStore store, DocumentReader reader) throws IOException {
    List<DocumentEvidence> documents =
        store.documents().evidence().stream()
            .map(DocumentEvidence::fromJson)
            .flatMap(Optional::stream)
            .toList();
    Map<String, TreeSet<String>> labels = new TreeMap<>();
    for (Catalog.Shelf shelf : IssueGrouping.shelves(store, Locale.ROOT)) {
      TreeSet<String> of = new TreeSet<>(SeriesStructures::compare);
      shelf.issues().stream()
          .map(issue -> issue.edition().identity().label())
          .filter(label -> !label.isEmpty())
          .forEach(of::add);
      labels.put(shelf.series(), of);
    }
    return reader.series(documents).stream()
        .map(series -> structure(series, labels.getOrDefault(series.name(), new TreeSet<>())))
        .toList();
  }

  /** {@code #9} before {@code #10}. */
  private static int compare(String one, String other) {
    int byLength = one.startsWith("#") ? Integer.compare(one.length(), other.length()) : 0;
    return byLength != 0 && other.startsWith("#") ? byLength : one.compareTo(other);
  }

  private static SeriesStructure structure(InferredSeries series, Set<String> labels) {
    return new SeriesStructure(
        series.name(),
        series.issues().stream().map(InferredIssue::file).toList(),
        evidence(series),
        List.copyOf(labels),
        series.sections().stream().map(SeriesStructures::items).toList(),
        series.rule().map(rule -> SeriesRulesWriter.json(List.of(rule))).orElse(null));
  }

  private static List<Evidence> evidence(InferredSeries series) {
    Map<SeriesEvidence, Integer> counts = new LinkedHashMap<>();
    for (InferredIssue issue : series.issues()) {
      SeriesEvidence found = issue.evidence();
      // Other siblings of one form may be in another folder.
      counts.merge(new SeriesEvidence(found.witness(), found.form(), 0), 1, Integer::sum);
    }
    List<Evidence> evidence = new ArrayList<>();
    counts.forEach((found, files) -> {
      String witness = found.witness().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      evidence.add(new Evidence(witness, found.form(), files));
    });
    evidence.sort(Comparator.comparingInt(Evidence::files).reversed());
    return evidence;
  }

  private static SectionItems items(InferredSeries.SectionItems section) {
    Map<String, Integer> items = new LinkedHashMap<>();
    section.split().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(form -> items.put(form.getKey().label(), form.getValue()));
    if (section.whole() > 0) {
      items.put(WHOLE, section.whole());
    }
    String heading = section.section().isEmpty() ? null : section.section();
    return new SectionItems(heading, Collections.unmodifiableMap(items));
  }
}
