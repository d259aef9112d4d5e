package dev.sennight.parse.series;

import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.FilePaths;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.series.SeriesEvidence.Witness;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The issues among the documents of one group that no rule knows. For one use. */
final class SiblingSeries {
  private static final int FEWEST_SIBLINGS = 3;

  /** So many need not be most of their group. */
  private static final int MANY = 10;

  private static final int LINKS = 2;

  /** A diary has links too, but fewer. */
  private static final int LINKS_OF_A_DAY = 4;

  private final List<DocumentFacts> group;
  private final String libraryName;
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Family> families = new TreeMap<>();

  /**
   * Documents of one group.
   *
   * @param group in the order of their paths
   * @param libraryName for series that nothing else names
   */
  SiblingSeries(List<DocumentFacts> group, String libraryName) {
    this.group = group;
    this.libraryName = libraryName;
  }

  /** The issues, by file. */
  Map<String, InferredIssue> infer() {
    Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    for (DocumentFacts facts : group) {
      List<Candidate> of = candidates(facts);
      if (facts.isClipping()) {
        of.removeIf(candidate -> !candidate.strong());
      }
      candidates.put(facts.path(), of);
    }
    candidates
        .values()
        .forEach(of ->
            of.forEach(candidate ->
                values
                    .computeIfAbsent(candidate.key(), k -> new HashSet<>())
                    .add(candidate.values())));
    for (List<Candidate> of : candidates.values()) {
      Candidate best = best(of);
      if (best != null) {
        families.computeIfAbsent(best.key(), k -> new Family()).members.add(best);
      }
    }
    Map<String, InferredIssue> issues = new HashMap<>();
    families.values().forEach(family -> family.issues(issues));
    return issues;
  }

  private static List<Candidate> candidates(DocumentFacts facts) {
    String name = IssuePath.end(facts.stem());
    List<Candidate> candidates = new ArrayList<>();
    for (String title : facts.titles()) {
      boolean fromFile = title.equals(name) || title.equals(FilePaths.stem(facts.path()));
      if (!fromFile || Candidate.DIGEST.matcher(title).find()) {
        candidates.addAll(Candidate.of(facts, title, false));
      }
    }
    String number = facts.first(FrontMatterKeys.ISSUE);
    if (number != null) {
      candidates.addAll(Candidate.ofNumber(facts, number));
    }
    if (!Journals.isIn(facts.path())) {
      candidates.addAll(Candidate.of(facts, name, true));
    }
    return candidates;
  }

  /**
   * The best, by rank; of a title or of names the one that most siblings share, and then the first.
   */
  private @Nullable Candidate best(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> rank(candidate) > 0)
        .max(
            Comparator.comparingInt(this::rank)
                .thenComparingInt(candidate -> candidate.strong() ? 0 : count(candidate))
                .thenComparingInt(candidate -> -candidates.indexOf(candidate)))
        .orElse(null);
  }

  /**
   * A title that is an issue's by itself before one that names siblings, and a file name that is an
   * issue's by itself before what only siblings share; 0 for what is no evidence.
   */
  private int rank(Candidate candidate) {
    boolean shared = count(candidate) >= FEWEST_SIBLINGS;
    if (candidate.strong()) {
      return candidate.named() ? 4 : 6;
    }
    if (!shared) {
      return 0;
    }
    if (candidate.named()) {
      return 1;
    }
    return candidate.isHead() ? 2 : candidate.words().isEmpty() ? 3 : 5;
  }

  private int count(Candidate candidate) {
    return values.getOrDefault(candidate.key(), Set.of()).size();
  }

  /** Documents that have a candidate in common. */
  private final class Family {
    private final List<Candidate> members = new ArrayList<>();
    private @Nullable String commonTitle;
    private int distinct;

    void issues(Map<String, InferredIssue> issues) {
      boolean siblings = members.getFirst().isHead() ? isListed() : isSeries();
      for (Candidate member : members) {
        if (siblings || member.strong() && !member.facts().isClipping()) {
          issues.put(member.facts().path(), issue(member, name(member)));
        }
      }
    }

    private boolean isSeries() {
      if (distinct() < FEWEST_SIBLINGS) {
        return false;
      }
      if (members.stream().anyMatch(Candidate::strong)) {
        return true;
      }
      Candidate first = members.getFirst();
      if (first.hasLetters()) {
        return !Journals.isJournal(first.text().text())
            && (hasDates(first) || members.size() >= MANY || members.size() * 2 >= group.size());
      }
      return isPeriod(first)
          || isConstantlyTitled()
          || hasDates(first) && looksLikeDigests(isDay(first) ? LINKS_OF_A_DAY : LINKS);
    }

    /**
     * Whether dates or numbers before themes count issues: most must be lists, and only those are
     * issues, for the posts of any site are named so.
     */
    private boolean isListed() {
      Candidate first = members.getFirst();
      String place = IssuePath.name(first.facts().path(), libraryName);
      boolean told = hasDates(first) || first.isEpisode() || Candidate.DIGEST.matcher(place).find();
      int all = members.size();
      if (first.isEpisode() && all * 2 >= group.size() && distinct() >= FEWEST_SIBLINGS) {
        return true;
      }
      members.removeIf(member -> !member.facts().shape().lists());
      return told
          && !members.isEmpty()
          && !Journals.isJournal(first.text().text())
          && members.size() * 3 >= all * 2
          && distinct() >= FEWEST_SIBLINGS;
    }

    /** How many issues the members are, by their dates and numbers. */
    private int distinct() {
      if (distinct == 0) {
        distinct = (int) members.stream().map(Candidate::values).distinct().count();
      }
      return distinct;
    }

    private static boolean hasDates(Candidate member) {
      return member.marks().stream().anyMatch(mark -> mark.date() != null);
    }

    /** Whether each covers some days or a week of a year, as no diary or course does. */
    private static boolean isPeriod(Candidate member) {
      boolean year = IssuePath.year(member.facts().path()) != null;
      return member.text().dates().stream()
          .anyMatch(date ->
              date.last() != null
                  || date.precision() == ChronoUnit.WEEKS && (year || date.year() != null));
    }

    private static boolean isDay(Candidate member) {
      return member.text().dates().stream().anyMatch(date -> date.precision() == ChronoUnit.DAYS);
    }

    /** Whether all have one title, which is not that of a journal. */
    private boolean isConstantlyTitled() {
      Set<String> titles = new HashSet<>();
      members.forEach(member -> titles.add(member.facts().title()));
      String title = titles.iterator().next();
      return titles.size() == 1 && !Journals.isJournal(title) && looksLikeDigests(LINKS);
    }

    /** Whether most are lists of items, or have headings and at least so many links to the web. */
    private boolean looksLikeDigests(int links) {
      long digests =
          members.stream()
              .map(member -> member.facts().shape())
              .filter(shape -> shape.lists() || shape.headings() >= 1 && shape.webLinks() >= links)
              .count();
      return digests * 3 >= members.size() * 2L;
    }

    /** What titles have in common before what names have, and else what the place says. */
    private String name(Candidate member) {
      String common = commonTitle();
      String words = member.named() && !common.isEmpty() ? common : member.words();
      String before = distinct() < 2 ? member.wordsBefore() : null;
      if (!words.isEmpty()) {
        return words;
      }
      if (before != null) {
        return before;
      }
      return common.isEmpty() ? IssuePath.name(member.facts().path(), libraryName) : common;
    }

    /** What most titles, or parts of them, say beside dates and numbers; "" when they differ. */
    private String commonTitle() {
      String known = commonTitle;
      if (known != null) {
        return known;
      }
      Map<String, Integer> counts = new TreeMap<>();
      for (Candidate member : members) {
        MarkedText title = MarkedText.of(member.facts().title());
        title.segments().stream()
            .map(title::words)
            .filter(words -> !words.isEmpty())
            .distinct()
            .forEach(words -> counts.merge(words, 1, Integer::sum));
      }
      String common =
          counts.entrySet().stream()
              .filter(words -> words.getValue() > 1 && words.getValue() * 2 >= members.size())
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse("");
      commonTitle = common;
      return common;
    }

    private InferredIssue issue(Candidate member, String name) {
      DocumentFacts facts = member.facts();
      IssueIdentity identity =
          new IdentityReader(facts, IssueNumbers.NONE, member.numbers()).read();
      boolean several = distinct() >= FEWEST_SIBLINGS;
      Witness witness =
          member.named()
              ? several ? Witness.SIBLING_NAMES : Witness.FILE_NAME
              : several ? Witness.SIBLING_TITLES : Witness.TITLE;
      return new InferredIssue(
          facts.path(),
          new SeriesMatch(name, identity, List.of()),
          facts.shape().language(),
          new SeriesEvidence(witness, member.form(), members.size()));
    }
  }
}
