package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents whose paths differ in a language only are editions of one issue: they have one series
 * and one identity.
 */
final class IssueEditions {
  private IssueEditions() {}

  /** Gives the editions among {@code group} one series and one identity. */
  static void unify(List<DocumentFacts> group, Map<String, InferredIssue> issues) {
    Map<String, List<DocumentFacts>> editions = new TreeMap<>();
    for (DocumentFacts facts : group) {
      String key = FolderLanguages.editionless(facts.path());
      editions.computeIfAbsent(key, k -> new ArrayList<>()).add(facts);
    }
    Map<String, Integer> sizes = new HashMap<>();
    issues.values().forEach(issue -> sizes.merge(issue.match().series(), 1, Integer::sum));
    for (List<DocumentFacts> documents : editions.values()) {
      InferredIssue main = main(documents, issues, sizes);
      if (main != null && differInLanguage(documents)) {
        IssueIdentity identity = whole(main, documents, issues);
        documents.stream()
            .filter(facts -> !facts.isClipping())
            .forEach(facts -> issues.put(facts.path(), edition(facts, main, identity)));
      }
    }
  }

  /** That of the series with most issues, else the one without a language, else the first. */
  private static @Nullable InferredIssue main(
      List<DocumentFacts> documents,
      Map<String, InferredIssue> issues,
      Map<String, Integer> sizes) {
    Comparator<InferredIssue> strongest =
        Comparator.comparing((InferredIssue issue) -> sizes.get(issue.match().series()))
            .thenComparing(issue -> FolderLanguages.ofPath(issue.file()) == null);
    return documents.stream()
        .flatMap(facts -> Optional.ofNullable(issues.get(facts.path())).stream())
        .reduce((best, issue) -> strongest.compare(issue, best) > 0 ? issue : best)
        .orElse(null);
  }

  private static @Nullable String pathLanguage(DocumentFacts facts) {
    return FolderLanguages.ofPath(facts.path());
  }

  private static @Nullable String language(DocumentFacts facts) {
    String named = pathLanguage(facts);
    return named == null ? facts.shape().language() : named;
  }

  private static boolean differInLanguage(List<DocumentFacts> documents) {
    Set<@Nullable String> languages = new HashSet<>();
    return documents.size() > 1
        && documents.stream().allMatch(facts -> languages.add(language(facts)));
  }

  /** The identity of {@code main}, with what only another edition knows. */
  private static IssueIdentity whole(
      InferredIssue main, List<DocumentFacts> documents, Map<String, InferredIssue> issues) {
    IssueIdentity identity = main.match().identity();
    for (DocumentFacts facts : documents) {
      InferredIssue issue = issues.get(facts.path());
      if (issue != null) {
        identity = or(identity, issue.match().identity());
      }
    }
    return identity;
  }

  private static IssueIdentity or(IssueIdentity one, IssueIdentity other) {
    DateSpan date = one.date() == null ? other.date() : one.date();
    boolean sameYear = one.year() == null || Objects.equals(one.year(), other.year());
    return new IssueIdentity(
        one.year() == null ? other.year() : one.year(),
        one.week() == null && sameYear ? other.week() : one.week(),
        one.number() == null ? other.number() : one.number(),
        date);
  }

  private static InferredIssue edition(
      DocumentFacts facts, InferredIssue main, IssueIdentity identity) {
    return new InferredIssue(
        facts.path(),
        new SeriesMatch(main.match().series(), identity, main.match().items()),
        language(facts),
        main.evidence());
  }
}
