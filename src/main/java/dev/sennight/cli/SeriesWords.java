package dev.sennight.cli;

import dev.sennight.library.SeriesStructure;
import dev.sennight.library.SeriesStructure.Evidence;
import dev.sennight.library.SeriesStructure.SectionItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was inferred of a series, in words. */
final class SeriesWords {
  private static final int EXAMPLES = 3;
  private static final int SECTIONS = 6;

  private SeriesWords() {}

  /** All of it in one line. */
  static String line(SeriesStructure series) {
    List<String> parts = new ArrayList<>();
    parts.add(files(series) + " (" + examples(series.files()) + ")");
    parts.add(evidence(series));
    if (!series.sections().isEmpty()) {
      parts.add("items: " + sections(series));
    }
    if (!series.issues().isEmpty()) {
      parts.add("issues: " + examples(series.issues()));
    }
    return series.name() + "  " + String.join("; ", parts);
  }

  /** What was inferred and why: {@code Series Heron: 12 files by sibling titles “Heron #”}. */
  static String why(SeriesStructure series) {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (SectionItems section : series.sections()) {
      section.items().forEach((style, count) -> all.merge(style, count, Integer::sum));
    }
    String items = all.isEmpty() ? "as the rule says" : counts(all);
    return "Series "
        + series.name()
        + ": "
        + files(series)
        + " "
        + evidence(series)
        + "; sections split: "
        + items;
  }

  private static String files(SeriesStructure series) {
    int count = series.files().size();
    return count + (count == 1 ? " file" : " files");
  }

  private static String evidence(SeriesStructure series) {
    String found =
        series.evidence().stream()
            .limit(EXAMPLES)
            .map(evidence -> evidence(evidence, series.evidence().size() > 1))
            .collect(Collectors.joining(", "));
    int more = series.evidence().size() - EXAMPLES;
    return "by " + found + (more > 0 ? " and " + more + " more" : "");
  }

  private static String evidence(Evidence evidence, boolean counted) {
    String words = evidence.witness() + " “" + evidence.form() + "”";
    return counted ? words + " (" + evidence.files() + ")" : words;
  }

  private static String sections(SeriesStructure series) {
    List<SectionItems> sections = series.sections();
    String shown =
        sections.stream()
            .limit(SECTIONS)
            .map(section -> heading(section) + " → " + counts(section.items()))
            .collect(Collectors.joining(", "));
    int more = sections.size() - SECTIONS;
    return more > 0 ? shown + ", and " + more + " more sections" : shown;
  }

  private static String heading(SectionItems section) {
    return section.section() == null ? "other sections" : "“" + section.section() + "”";
  }

  private static String counts(Map<String, Integer> styles) {
    return styles.entrySet().stream()
        .map(style -> style.getKey() + " " + style.getValue())
        .collect(Collectors.joining(" / "));
  }

  private static String examples(List<String> all) {
    if (all.size() <= EXAMPLES) {
      return String.join(", ", all);
    }
    return String.join(", ", all.subList(0, EXAMPLES - 1)) + ", …, " + all.getLast();
  }
}
