package dev.sennight.library;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series, and what was inferred of its structure.
 *
 * @param files its documents, sorted
 * @param evidence why they belong to it, what tells of most files first
 * @param issues short names of its issues, as {@code 2025-W18} or {@code #350}, sorted; fewer than
 *     files when some issues have none or several editions, more when a file holds several issues
 * @param sections how its sections split into items, those of most issues first; empty when a rule
 *     says how
 * @param rule the {@code series.json} it amounts to; null when rules, front matter or headings
 *     inside the documents name all issues
 */
public record SeriesStructure(
    String name,
    List<String> files,
    List<Evidence> evidence,
    List<String> issues,
    List<SectionItems> sections,
    @Nullable String rule) {
  public SeriesStructure {
    files = List.copyOf(files);
    evidence = List.copyOf(evidence);
    issues = List.copyOf(issues);
    sections = List.copyOf(sections);
  }

  /**
   * Why documents belong to a series.
   *
   * @param witness what told: {@code rule}, {@code front matter}, {@code title}, {@code file name},
   *     {@code sibling titles}, {@code sibling names} or {@code headings}
   * @param form what they have in common, with {@code #} for a number and {@code @} for a date
   * @param files how many documents it tells of
   */
  public record Evidence(String witness, String form, int files) {}

  /**
   * How the sections of one heading split into items.
   *
   * @param section the heading in lower case without numbers and marks; null for the sections whose
   *     heading no other section has
   * @param items how many of them split by each style: {@code numbered}, {@code rows}, {@code
   *     bold}, {@code bullets}, {@code links}; those that do not are {@code whole}
   */
  public record SectionItems(@Nullable String section, Map<String, Integer> items) {}
}
