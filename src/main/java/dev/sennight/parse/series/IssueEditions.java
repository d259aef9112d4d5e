package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that differ in a language in their path only are editions of one issue: they have the
 * series and the identity of the one without a language, or else of the first.
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
    for (List<DocumentFacts> documents : editions.values()) {
      InferredIssue main = main(documents, issues);
      if (main != null && differInLanguage(documents)) {
        IssueIdentity identity = whole(main, documents, issues);
        documents.stream()
            .filter(facts -> facts.first(IssueKeys.SOURCE) == null)
            .forEach(facts -> issues.put(facts.path(), edition(facts, main, identity)));
      }
    }
  }

  private static @Nullable InferredIssue main(
      List<DocumentFacts> documents, Map<String, InferredIssue> issues) {
    InferredIssue first = null;
    for (DocumentFacts facts : documents) {
      InferredIssue issue = issues.get(facts.path());
      boolean plain = pathLanguage(facts) == null;
      if (issue != null && (first == null || plain)) {
        first = issue;
      }
      if (first != null && plain) {
        return first;
      }
    }
    return first;
  }

  private static @Nullable String pathLanguage(DocumentFacts facts) {
    return FolderLanguages.ofPath(facts.path());
  }

  private static boolean differInLanguage(List<DocumentFacts> documents) {
    Set<@Nullable String> languages = new HashSet<>();
    return documents.size() > 1
        && documents.stream().allMatch(facts -> languages.add(pathLanguage(facts)));
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
    String language = pathLanguage(facts);
    return new InferredIssue(
        facts.path(),
        new SeriesMatch(main.match().series(), identity, main.match().items()),
        language == null ? facts.shape().language() : language,
        main.evidence());
  }
}
