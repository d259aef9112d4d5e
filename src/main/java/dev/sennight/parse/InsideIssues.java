package dev.sennight.parse;

import dev.sennight.model.IssueIdentity;
import dev.sennight.parse.items.SectionShape.Candidate;
import dev.sennight.parse.items.SectionShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The issues inside one document: headings of one level that say the same but for their dates, each
 * of which begins an issue that ends at the next heading of its level or above. Most of them must
 * hold lists of items: dated minutes and the versions of a change log are no issues.
 *
 * @param series what the headings have in common
 * @param issues which section begins which issue, in order
 */
record InsideIssues(String series, Map<Integer, IssueIdentity> issues) {
  private static final int FEWEST = 2;
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\\b"
              + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");
  private static final Pattern NAME_END =
      Pattern.compile("[\\d(（\\[【]|" + MONTHS.pattern(), Pattern.CASE_INSENSITIVE);

  InsideIssues {
    issues = new LinkedHashMap<>(issues);
  }

  /**
   * Finds them; null when there are none.
   *
   * @param shapes of {@code sections}, null for those without content
   */
  static @Nullable InsideIssues of(List<Section> sections, List<@Nullable SectionShape> shapes) {
    Map<String, List<Integer>> forms = new LinkedHashMap<>();
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean dated = section.title().chars().anyMatch(Character::isDigit);
      String letters = dated ? letters(section.title()) : "";
      if (letters.length() > 1 && !VERSION.matcher(section.title()).find()) {
        forms.computeIfAbsent(section.level() + letters, f -> new ArrayList<>()).add(i);
      }
    }
    InsideIssues most = null;
    for (List<Integer> form : forms.values()) {
      boolean more = form.size() >= FEWEST && (most == null || form.size() > most.issues.size());
      if (more && holdItems(form, sections, shapes)) {
        InsideIssues found = dated(form, sections);
        most = found.issues.size() >= FEWEST && isDistinct(found) ? found : most;
      }
    }
    return most;
  }

  private static InsideIssues dated(List<Integer> form, List<Section> sections) {
    List<String> titles = form.stream().map(section -> sections.get(section).title()).toList();
    List<IssueIdentity> identities = InsideDates.of(titles);
    Map<Integer, IssueIdentity> issues = new LinkedHashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < form.size(); i++) {
      if (identities.get(i).days() != null) {
        issues.put(form.get(i), identities.get(i));
        names.merge(name(titles.get(i)), 1, Integer::sum);
      }
    }
    String name =
        names.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    return new InsideIssues(name, issues);
  }

  private static boolean isDistinct(InsideIssues found) {
    Set<IssueIdentity> distinct = new HashSet<>(found.issues.values());
    return distinct.size() >= FEWEST && !found.series.isEmpty();
  }

  /** Whether half of the sections or more, with those below them, show lists of items. */
  private static boolean holdItems(
      List<Integer> form, List<Section> sections, List<@Nullable SectionShape> shapes) {
    int holding = 0;
    for (int start : form) {
      boolean holds = false;
      int level = sections.get(start).level();
      for (int i = start; i < sections.size(); i++) {
        if (i > start && sections.get(i).level() <= level) {
          break;
        }
        SectionShape shape = shapes.get(i);
        holds |= shape != null && shape.candidates().stream().anyMatch(Candidate::strong);
      }
      holding += holds ? 1 : 0;
    }
    return holding * 2 >= form.size();
  }

  /** What stands before the first date or number, or else what follows the last. */
  private static String name(String heading) {
    String before = trimmed(NAME_END.split(heading, 2)[0]);
    if (!letters(before).isEmpty()) {
      return before;
    }
    String[] parts = NAME_END.split(heading, -1);
    return parts.length == 0 ? "" : trimmed(parts[parts.length - 1]);
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  /** The letters of {@code heading} in lower case, without the names of months and weekdays. */
  static String letters(String heading) {
    StringBuilder letters = new StringBuilder();
    MONTHS
        .matcher(heading)
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
