package dev.sennight.parse;

import dev.sennight.model.IssueIdentity;
import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.parse.series.IssueHeading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The issues inside one document: headings of one level that say the same but for their dates or
 * numbers, and a theme behind a date, each of which begins an issue that ends at the next heading
 * of its level or above. Most of them must hold lists of items: dated minutes and the versions of a
 * change log are no issues.
 *
 * @param series what the headings have in common; "" when that names nothing
 * @param issues which section begins which issue, in order
 */
record InsideIssues(String series, Map<Integer, IssueIdentity> issues) {
  private static final int FEWEST = 2;

  /** So many that have a number only, which may count anything. */
  private static final int FEWEST_COUNTED = 3;

  /** Numbers that do not count up by one or two each are of something else. */
  private static final int FARTHEST = 2;

  InsideIssues {
    issues = new LinkedHashMap<>(issues);
  }

  /** Headings of one level and form. */
  private static final class Group {
    private final List<Integer> sections = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean counted;

    void add(int section, IssueHeading heading) {
      sections.add(section);
      names.add(heading.words());
      counted = heading.counted();
    }

    boolean isEnough() {
      return sections.size() >= (counted ? FEWEST_COUNTED : FEWEST);
    }

    /** What at least two and half of the headings say beside their dates. */
    String name() {
      String name = "";
      Map<String, Integer> spellings = new HashMap<>();
      for (String words : names) {
        String letters = IssueHeading.letters(words);
        int count = spellings.merge(letters, 1, Integer::sum);
        boolean most = count >= FEWEST && count * 2 >= names.size();
        name = most && !IssueHeading.letters(name).equals(letters) ? words : name;
      }
      return name;
    }
  }

  /**
   * Finds them; null when there are none.
   *
   * @param lists the sections that show lists of items
   * @param year of dates without one, where no heading above has one either; null when not known
   */
  static @Nullable InsideIssues of(List<Section> sections, BitSet lists, @Nullable Integer year) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (int i = 1; i < sections.size(); i++) {
      IssueHeading heading = IssueHeading.of(sections.get(i).title());
      if (heading != null) {
        String key = sections.get(i).level() + heading.form();
        groups.computeIfAbsent(key, k -> new Group()).add(i, heading);
      }
    }
    InsideIssues most = null;
    for (Group group : groups.values()) {
      boolean more = most == null || group.sections.size() > most.issues.size();
      if (more && group.isEnough() && holdItems(group.sections, sections, lists)) {
        InsideIssues found = identified(group, sections, year);
        most = found.isSeries() ? found : most;
      }
    }
    return most;
  }

  private static InsideIssues identified(
      Group group, List<Section> sections, @Nullable Integer year) {
    List<Section> headings = group.sections.stream().map(sections::get).toList();
    List<@Nullable Integer> years = new ArrayList<>();
    headings.forEach(heading -> years.add(yearAbove(heading, year)));
    List<IssueIdentity> identities =
        InsideDates.of(headings.stream().map(Section::title).toList(), years);
    Map<Integer, IssueIdentity> issues = new LinkedHashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      IssueIdentity identity = identities.get(i);
      boolean week = identity.week() != null && identity.year() != null;
      if (identity.date() != null || week || identity.number() != null) {
        issues.put(group.sections.get(i), identity);
      }
    }
    return new InsideIssues(group.name(), issues);
  }

  /** Whether they differ, and are near each other where they only count. */
  private boolean isSeries() {
    Set<IssueIdentity> distinct = new HashSet<>(issues.values());
    IntSummaryStatistics numbers =
        distinct.stream()
            .filter(identity -> identity.date() == null && identity.number() != null)
            .mapToInt(identity -> Objects.requireNonNullElse(identity.number(), 0))
            .summaryStatistics();
    boolean near = numbers.getMax() - numbers.getMin() <= FARTHEST * numbers.getCount();
    return distinct.size() >= FEWEST && (numbers.getCount() == 0 || near);
  }

  /** The year that the nearest heading above names, or else {@code year}. */
  private static @Nullable Integer yearAbove(Section section, @Nullable Integer year) {
    for (String heading : section.path().reversed()) {
      for (DateMention mention : DateReader.find(heading)) {
        if (mention.year() != null) {
          return mention.year();
        }
      }
    }
    return year;
  }

  /** Whether half of the sections or more, with those below them, show lists of items. */
  private static boolean holdItems(List<Integer> group, List<Section> sections, BitSet lists) {
    int holding = 0;
    for (int start : group) {
      int end = start + 1;
      while (end < sections.size() && sections.get(end).level() > sections.get(start).level()) {
        end++;
      }
      int list = lists.nextSetBit(start);
      holding += list >= 0 && list < end ? 1 : 0;
    }
    return holding * 2 >= group.size();
  }
}
