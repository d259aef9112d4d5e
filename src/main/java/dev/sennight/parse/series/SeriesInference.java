package dev.sennight.parse.series;

import dev.sennight.model.IssueIdentity;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.TextRange;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.series.SeriesEvidence.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Infers from siblings which documents are issues of a series. A pure function of the facts: their
 * order does not matter, and only documents of one {@linkplain #groupOf group} depend on each
 * other, so that after a change only the groups of the changed files are inferred again.
 *
 * <p>A rule wins over everything, then the series that front matter names, then a title or file
 * name that is an issue's by itself (a digest's word with a number or date, an issue number), and
 * then siblings: three documents or more whose titles or names differ only in numbers, dates, or a
 * theme behind a colon or bar. In doubt a document is no issue. Safe for use by many threads.
 */
public final class SeriesInference {
  private final SeriesRules rules;
  private final String libraryName;

  /**
   * An inference by {@code rules}.
   *
   * @param rules the user's own before those that ship
   * @param libraryName names a series when neither its titles nor its folders have a name
   */
  public SeriesInference(SeriesRules rules, String libraryName) {
    this.rules = rules;
    this.libraryName = libraryName;
  }

  /**
   * The group of a file: the folder it is in, without steps at the end that name a year, a month,
   * an issue or a language.
   */
  public static String groupOf(String path) {
    return IssuePath.group(path);
  }

  /** The year that the title, the file name or a folder names; null when none does. */
  public static @Nullable Integer year(String path, String title) {
    return Stream.of(title, FilePaths.stem(path))
        .flatMap(text -> DateReader.find(text).stream())
        .flatMap(date -> Optional.ofNullable(date.year()).stream())
        .findFirst()
        .orElseGet(() -> IssuePath.year(path));
  }

  /** Whether {@code title} names an issue by itself, without siblings. */
  public static boolean isIssueTitle(String title) {
    DocumentFacts facts =
        new DocumentFacts("", title, null, Map.of(), "", DocumentFacts.Shape.PLAIN);
    return Candidate.of(facts, facts.title(), false).stream().anyMatch(Candidate::strong);
  }

  /** Whether a file name has a date or a number that may count issues. */
  public static boolean isCounted(String name) {
    return !MarkedText.of(name).isEmpty();
  }

  /**
   * The issues among {@code documents}, by file; a document that is no issue is absent.
   *
   * @param documents whole groups; each file once
   */
  public Map<String, InferredIssue> infer(Collection<DocumentFacts> documents) {
    Map<String, List<DocumentFacts>> groups = new TreeMap<>();
    documents.stream()
        .filter(facts -> !facts.shape().deck())
        .sorted(Comparator.comparing(DocumentFacts::path))
        .forEach(facts ->
            groups.computeIfAbsent(groupOf(facts.path()), g -> new ArrayList<>()).add(facts));
    Map<String, InferredIssue> issues = new TreeMap<>();
    groups.values().forEach(group -> issues.putAll(inferGroup(group)));
    return issues;
  }

  /** What a document's title calls a series, or else what its place does. */
  public String seriesName(DocumentFacts facts) {
    MarkedText title = MarkedText.of(facts.title());
    String words = title.words(new TextRange(0, facts.title().length()));
    return words.isEmpty() ? IssuePath.name(facts.path(), libraryName) : words;
  }

  private Map<String, InferredIssue> inferGroup(List<DocumentFacts> group) {
    Map<String, InferredIssue> issues = new TreeMap<>();
    List<DocumentFacts> others = new ArrayList<>();
    for (DocumentFacts facts : group) {
      InferredIssue named = named(facts);
      if (named == null) {
        others.add(facts);
      } else {
        issues.put(facts.path(), named);
      }
    }
    issues.putAll(new SiblingSeries(others, libraryName).infer());
    IssueEditions.unify(group, issues);
    return issues;
  }

  /** The issue that a rule or the document's own front matter names; else null. */
  private @Nullable InferredIssue named(DocumentFacts facts) {
    SeriesMatch rule = rules.match(facts).orElse(null);
    if (rule != null) {
      return issue(facts, rule, new SeriesEvidence(Witness.RULE, rule.series(), 1));
    }
    String series = facts.first(FrontMatterKeys.SERIES);
    if (series == null || facts.isClipping()) {
      return null;
    }
    IssueIdentity identity = new IdentityReader(facts, IssueNumbers.NONE).read();
    SeriesMatch match = new SeriesMatch(series, identity, List.of());
    return issue(facts, match, new SeriesEvidence(Witness.FRONT_MATTER, series, 1));
  }

  private static InferredIssue issue(
      DocumentFacts facts, SeriesMatch match, SeriesEvidence evidence) {
    return new InferredIssue(facts.path(), match, facts.shape().language(), evidence);
  }
}
