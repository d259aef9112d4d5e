package dev.sennight.parse;

import dev.sennight.model.IssueIdentity;
import dev.sennight.parse.items.ItemInference;
import dev.sennight.parse.items.SectionShape;
import dev.sennight.parse.series.DocumentFacts;
import dev.sennight.parse.series.InferredIssue;
import dev.sennight.parse.series.IssueHeading;
import dev.sennight.parse.series.SeriesEvidence;
import dev.sennight.parse.series.SeriesEvidence.Witness;
import dev.sennight.parse.series.SeriesInference;
import dev.sennight.parse.series.SeriesMatch;
import dev.sennight.parse.series.SeriesRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Infers how documents are cut into entries, from the evidence of all of them: which series each
 * belongs to, then how the sections of each series split. A pure function; the order of the
 * documents does not matter. Safe for use by many threads.
 */
public final class StructureInference {
  private final SeriesRules rules;

  /** An inference by {@code rules}. */
  public StructureInference(SeriesRules rules) {
    this.rules = rules;
  }

  /**
   * The digests among {@code documents}, by file; what is no digest is absent. The documents of one
   * {@linkplain SeriesInference#groupOf group} do not depend on those of another.
   *
   * @param documents whole groups; each file once
   * @param libraryName names a series when neither its titles nor its folders have a name
   */
  public Map<String, DocumentPlan> plans(
      Collection<DocumentEvidence> documents, String libraryName) {
    Map<String, DocumentPlan> plans = new TreeMap<>();
    for (List<PlannedIssue> series : planned(documents, libraryName)) {
      series.forEach(issue -> plans.put(issue.issue().file(), issue.plan()));
    }
    return plans;
  }

  /**
   * The series among {@code documents}, by name, with what of each was inferred and why.
   *
   * @param documents whole groups; each file once
   * @param libraryName names a series when neither its titles nor its folders have a name
   */
  public List<InferredSeries> series(Collection<DocumentEvidence> documents, String libraryName) {
    Map<String, List<PlannedIssue>> byName = new TreeMap<>();
    for (List<PlannedIssue> issues : planned(documents, libraryName)) {
      String name = issues.getFirst().issue().match().series();
      byName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(issues);
    }
    return byName.values().stream().map(InferredSeries::of).toList();
  }

  /** The issues with their plans, one list for each series of each group. */
  private List<List<PlannedIssue>> planned(
      Collection<DocumentEvidence> documents, String libraryName) {
    Map<String, List<DocumentEvidence>> groups = new TreeMap<>();
    for (DocumentEvidence document : documents) {
      String group = SeriesInference.groupOf(document.facts().path());
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(document);
    }
    List<List<PlannedIssue>> planned = new ArrayList<>();
    groups.values().forEach(group -> planned.addAll(group(group, libraryName)));
    return planned;
  }

  /** The issues of one group with their plans, one list a series. */
  private List<List<PlannedIssue>> group(List<DocumentEvidence> documents, String libraryName) {
    Map<String, InferredIssue> issues = issues(documents, libraryName);
    Map<String, List<DocumentEvidence>> series = new TreeMap<>();
    for (DocumentEvidence document : documents) {
      InferredIssue issue = issues.get(document.facts().path());
      if (issue != null) {
        series.computeIfAbsent(issue.match().series(), name -> new ArrayList<>()).add(document);
      }
    }
    List<List<PlannedIssue>> planned = new ArrayList<>();
    for (List<DocumentEvidence> members : series.values()) {
      ItemInference items = new ItemInference(parts(members));
      Set<Integer> boilerplate = boilerplate(members);
      List<PlannedIssue> of = new ArrayList<>();
      for (DocumentEvidence member : members) {
        InferredIssue issue = Objects.requireNonNull(issues.get(member.facts().path()));
        of.add(new PlannedIssue(issue, member, plan(member, issue.match(), items, boilerplate)));
      }
      planned.add(of);
    }
    return planned;
  }

  /** The issues of one group, by file; a document with issues inside is of the series of those. */
  private Map<String, InferredIssue> issues(List<DocumentEvidence> documents, String libraryName) {
    List<DocumentFacts> facts = documents.stream().map(DocumentEvidence::facts).toList();
    SeriesInference inference = new SeriesInference(rules, libraryName);
    Map<String, InferredIssue> issues = new TreeMap<>(inference.infer(facts));
    Map<String, String> names = insideNames(documents);
    for (DocumentEvidence document : documents) {
      String file = document.facts().path();
      InferredIssue issue = issues.get(file);
      String inside = document.insideSeries();
      if (inside != null && (issue == null || issue.match().items().isEmpty())) {
        String name = names.get(IssueHeading.letters(inside));
        if (name == null) {
          name = issue == null ? inference.seriesName(document.facts()) : issue.match().series();
        }
        issues.put(file, inside(document, name));
      }
    }
    return issues;
  }

  private static InferredIssue inside(DocumentEvidence document, String name) {
    DocumentFacts facts = document.facts();
    int issues = document.parts().size() - 1;
    return new InferredIssue(
        facts.path(),
        new SeriesMatch(name, IssueIdentity.UNKNOWN, List.of()),
        facts.shape().language(),
        new SeriesEvidence(Witness.HEADINGS, name + " @", issues));
  }

  private static List<List<SectionShape>> parts(List<DocumentEvidence> issues) {
    return issues.stream().flatMap(issue -> issue.parts().stream()).toList();
  }

  /** What repeats in most documents, outside of the issues inside them, and in most of those. */
  private static Set<Integer> boilerplate(List<DocumentEvidence> members) {
    List<List<Integer>> outside = new ArrayList<>();
    List<List<Integer>> inside = new ArrayList<>();
    for (DocumentEvidence member : members) {
      List<List<Integer>> parts = member.fingerprints();
      outside.add(parts.getFirst());
      inside.addAll(parts.subList(1, parts.size()));
    }
    Set<Integer> boilerplate = Boilerplate.repeated(outside);
    boilerplate.addAll(Boilerplate.repeated(inside));
    return boilerplate;
  }

  private DocumentPlan plan(
      DocumentEvidence issue, SeriesMatch match, ItemInference items, Set<Integer> boilerplate) {
    boolean ruled = rules.rules().stream().anyMatch(rule -> rule.name().equals(match.series()));
    return new DocumentPlan(
        match,
        ruled,
        ruled
            ? List.of()
            : issue.parts().stream().flatMap(part -> items.forms(part).stream()).toList(),
        issue.fingerprints().stream()
            .flatMap(List::stream)
            .filter(boilerplate::contains)
            .distinct()
            .sorted()
            .toList());
  }

  /** Of spellings that differ in marks and spaces alone, the one that most documents have. */
  private static Map<String, String> insideNames(Collection<DocumentEvidence> documents) {
    Map<String, Map<String, Integer>> spellings = new HashMap<>();
    for (DocumentEvidence document : documents) {
      String name = document.insideSeries();
      if (name != null && !name.isEmpty()) {
        spellings
            .computeIfAbsent(IssueHeading.letters(name), k -> new TreeMap<>())
            .merge(name, 1, Integer::sum);
      }
    }
    Map<String, String> names = new HashMap<>();
    spellings.forEach((key, counts) ->
        counts.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .ifPresent(most -> names.put(key, most.getKey())));
    return names;
  }
}
