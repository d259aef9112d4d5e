package dev.sennight.library.story;

import dev.sennight.model.EntryId;
import dev.sennight.model.text.FoldedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in the entries of a week, found without a dictionary: tags, and words in Latin letters
 * that begin with a capital or hold one, with the numbers and names that follow ({@code Gemini 3.1
 * Pro}, {@code Qwen3-235B-A22B}), a Han name before a model's letter and number ({@code 宇树 G1})
 * too.
 */
public final class NewNames {
  private static final int LONGEST = 40;

  /** A title or tag says as much as so many mentions. */
  private static final int SHOWN = 6;

  private static final String WORD = "(?=[a-z0-9]*[A-Z])[A-Za-z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:[\\p{IsHan}]{2,4} [A-Z]\\d{1,3}|"
              + WORD
              + "(?: (?:[A-Z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*|\\d+(?:\\.\\d+)*[A-Za-z]{0,2})){0,3})"
              + "(?![A-Za-z0-9])");

  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Set<EntryId>> entries = new LinkedHashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private final Set<String> prominent = new LinkedHashSet<>();

  /** Takes up the names of an entry. */
  public void add(EntryId entry, String title, Collection<String> tags, String text) {
    tags.forEach(tag -> add(entry, tag, true));
    addAll(entry, title, true);
    addAll(entry, text, false);
  }

  private void addAll(EntryId entry, String text, boolean title) {
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      String name = found.group();
      if (isName(name)) {
        add(entry, name, title);
      }
    }
  }

  private void add(EntryId entry, String name, boolean shown) {
    String key = FoldedText.of(name);
    if (key.length() < 2 || name.length() > LONGEST) {
      return;
    }
    written.putIfAbsent(key, name);
    entries.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
    weights.merge(key, shown ? SHOWN : 1, Integer::sum);
    if (shown || isDistinct(name)) {
      prominent.add(key);
    }
  }

  /** Whether its first word is one of more than a letter, written like a name. */
  private static boolean isName(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    return first.length() > 1 && first.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c > 0x2E80);
  }

  /** Whether it is no plain word that just begins a sentence. */
  private static boolean isDistinct(String name) {
    return name.chars().skip(1).anyMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
  }

  /** The names that stand out: of a tag or title, or written like a name, or in several entries. */
  public List<String> names() {
    return entries.entrySet().stream()
        .filter(each -> prominent.contains(each.getKey()) || each.getValue().size() > 1)
        .map(each -> written.getOrDefault(each.getKey(), each.getKey()))
        .toList();
  }

  /** How much a name of {@link #names} is spoken of: titles and tags more than the text. */
  public int weight(String name) {
    return weights.getOrDefault(FoldedText.of(name), 0);
  }

  /** The entries that hold a name of {@link #names}, in order. */
  public List<EntryId> entries(String name) {
    return List.copyOf(entries.getOrDefault(FoldedText.of(name), Set.of()));
  }
}
