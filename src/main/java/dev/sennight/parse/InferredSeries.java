package dev.sennight.parse;

import dev.sennight.parse.items.ItemForm;
import dev.sennight.parse.items.ItemStyle;
import dev.sennight.parse.items.SectionShape;
import dev.sennight.parse.series.InferredIssue;
import dev.sennight.parse.series.SeriesRule;
import dev.sennight.parse.series.SeriesRulesWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A series and what was inferred of it.
 *
 * @param issues its documents in the order of their files, and why each belongs to it
 * @param sections how its sections split, those of most issues first; empty when a rule says how
 */
public record InferredSeries(String name, List<InferredIssue> issues, List<SectionItems> sections) {
  /** A style is part of the rule when it splits at least one in so many of the split sections. */
  private static final int RARE = 10;

  public InferredSeries {
    issues = List.copyOf(issues);
    sections = List.copyOf(sections);
  }

  /**
   * How the sections of one heading split.
   *
   * @param section the heading in lower case, without numbers and marks; "" for the sections whose
   *     heading no other section has
   * @param split how many of them each form splits
   * @param whole how many are not split
   */
  public record SectionItems(String section, Map<ItemForm, Integer> split, int whole) {
    public SectionItems {
      split = Map.copyOf(split);
    }

    private int count() {
      return whole + split.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  static InferredSeries of(List<PlannedIssue> planned) {
    Map<String, List<Optional<ItemForm>>> forms = new LinkedHashMap<>();
    for (PlannedIssue issue : planned) {
      List<SectionShape> shapes = issue.evidence().parts().stream().flatMap(List::stream).toList();
      for (int i = 0; i < issue.plan().forms().size(); i++) {
        String key = shapes.get(i).key();
        forms.computeIfAbsent(key, k -> new ArrayList<>()).add(issue.plan().forms().get(i));
      }
    }
    Map<String, List<Optional<ItemForm>>> repeated = new LinkedHashMap<>();
    forms.forEach((key, of) ->
        repeated.computeIfAbsent(of.size() > 1 ? key : "", k -> new ArrayList<>()).addAll(of));
    List<SectionItems> sections = new ArrayList<>();
    repeated.forEach((key, of) -> sections.add(sectionItems(key, of)));
    sections.sort(
        Comparator.comparingInt(SectionItems::count)
            .reversed()
            .thenComparing(SectionItems::section));
    List<InferredIssue> issues =
        planned.stream()
            .map(PlannedIssue::issue)
            .sorted(Comparator.comparing(InferredIssue::file))
            .toList();
    return new InferredSeries(issues.getFirst().match().series(), issues, sections);
  }

  private static SectionItems sectionItems(String key, List<Optional<ItemForm>> forms) {
    Map<ItemForm, Integer> split = new EnumMap<>(ItemForm.class);
    forms.forEach(form -> form.ifPresent(f -> split.merge(f, 1, Integer::sum)));
    return new SectionItems(key, split, (int) forms.stream().filter(Optional::isEmpty).count());
  }

  /**
   * The rule by which the issues would be known, and split, without their siblings; empty when
   * rules, front matter or headings inside the documents name all of them.
   */
  public Optional<SeriesRule> rule() {
    return SeriesRulesWriter.rule(name, issues)
        .map(rule -> rule.items().isEmpty() ? rule.withItems(styles()) : rule);
  }

  private List<ItemStyle> styles() {
    Map<ItemForm, Integer> split = new EnumMap<>(ItemForm.class);
    sections.forEach(section ->
        section.split().forEach((form, count) -> split.merge(form, count, Integer::sum)));
    int all = split.values().stream().mapToInt(Integer::intValue).sum();
    return split.entrySet().stream()
        .filter(form -> form.getValue() * RARE >= all)
        .map(form -> form.getKey().style())
        .toList();
  }
}
