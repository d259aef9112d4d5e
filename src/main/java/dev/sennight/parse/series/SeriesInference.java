package dev.sennight.parse.series;

import dev.sennight.parse.series.SeriesEvidence.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Infers from siblings which documents are issues of a series. A pure function of the facts: their
 * order does not matter, and only documents of one {@linkplain #groupOf group} depend on each
 * other, so that after a change the groups of the changed files are inferred anew and no others.
 *
 * <p>A rule wins over everything, then the series that front matter names, then a title or file
 * name that is an issue's by itself (a digest's word with a number or date, an issue number), and
 * then siblings: three documents or more whose titles or names differ only in numbers, dates, or a
 * theme behind a colon or bar. In doubt a document is no issue. Safe for use by many threads.
 */
public final class SeriesInference {
  private static final int FEWEST_SIBLINGS = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  private final SeriesRules rules;

  /**
   * An inference by {@code rules}.
   *
   * @param rules a person's own before those that ship
   * @param libraryName names a series when neither its titles nor its folders have a name
   */
  public SeriesInference(SeriesRules rules, String libraryName) {
    this.rules = rules;
  }

  /**
   * The group of a file: the folder it is in, without steps at the end that name a year, a month,
   * an issue or a language.
   */
  public static String groupOf(String path) {
    return IssuePath.group(path);
  }

  /**
   * The issues among {@code documents}, by file; a document that is no issue is absent.
   *
   * @param documents whole groups; each file once
   */
  public Map<String, InferredIssue> infer(Collection<DocumentFacts> documents) {
    Map<String, InferredIssue> issues = new TreeMap<>();
    Map<String, List<DocumentFacts>> families = new TreeMap<>();
    for (DocumentFacts facts : documents) {
      if (facts.shape().deck()) {
        continue;
      }
      rules
          .recognise(facts)
          .ifPresentOrElse(
              match -> issues.put(facts.path(), issue(facts, match, Witness.TITLE, 1)),
              () -> families.computeIfAbsent(family(facts), f -> new ArrayList<>()).add(facts));
    }
    families.forEach((family, members) -> {
      String name = family.substring(family.indexOf('\n') + 1);
      Set<String> distinct = new HashSet<>();
      members.forEach(member -> distinct.add(member.title()));
      if (distinct.size() >= FEWEST_SIBLINGS && LETTERS.matcher(name).find()) {
        for (DocumentFacts facts : members) {
          IssueNumbers none = IssueNumbers.NONE;
          SeriesMatch match =
              new SeriesMatch(
                  name.replace("#", "").strip(), new IdentityReader(facts, none).read(), List.of());
          issues.put(facts.path(), issue(facts, match, Witness.SIBLING_TITLES, members.size()));
        }
      }
    });
    return issues;
  }

  private static InferredIssue issue(
      DocumentFacts facts, SeriesMatch match, Witness witness, int siblings) {
    return new InferredIssue(
        facts.path(),
        match,
        facts.shape().language(),
        new SeriesEvidence(witness, match.series(), siblings));
  }

  private static String family(DocumentFacts facts) {
    String title = facts.title().strip();
    return DIGITS.matcher(title).find() && facts.first(IssueKeys.SOURCE) == null
        ? groupOf(facts.path()) + '\n' + DIGITS.matcher(title).replaceAll("#")
        : facts.path();
  }
}
