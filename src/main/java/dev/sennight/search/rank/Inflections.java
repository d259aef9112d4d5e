package dev.sennight.search.rank;

import java.util.LinkedHashSet;
import java.util.Set;

/** Other forms an English word may have; whether they are words at all, the index tells. */
final class Inflections {
  private static final int SHORTEST = 3;

  private Inflections() {}

  /** Candidates for {@code word}, itself left out. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return forms;
    }
    Set<String> stems = stems(word);
    for (String stem : stems) {
      forms.add(stem);
      if (stem.length() >= SHORTEST) {
        forms(stem, forms);
      }
    }
    forms.remove(word);
    return forms;
  }

  /** What {@code word} may be a form of, itself first. */
  static Set<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word);
    strip(word, "ies", "y", 2, stems);
    strip(word, "es", "", SHORTEST, stems);
    if (!word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
      strip(word, "s", "", SHORTEST, stems);
    }
    strip(word, "ing", "", SHORTEST, stems);
    strip(word, "ing", "e", SHORTEST, stems);
    strip(word, "ed", "", SHORTEST, stems);
    strip(word, "ed", "e", SHORTEST, stems);
    for (String ending : new String[] {"ing", "ed"}) {
      int cut = word.length() - ending.length();
      if (word.endsWith(ending) && cut > SHORTEST && word.charAt(cut - 1) == word.charAt(cut - 2)) {
        stems.add(word.substring(0, cut - 1));
      }
    }
    return stems;
  }

  private static void strip(
      String word, String ending, String instead, int shortest, Set<String> stems) {
    int length = word.length() - ending.length();
    if (word.endsWith(ending) && length >= shortest) {
      stems.add(word.substring(0, length) + instead);
    }
  }

  private static void forms(String stem, Set<String> forms) {
    char last = stem.charAt(stem.length() - 1);
    forms.add(stem + "s");
    if ("sxzh".indexOf(last) >= 0) {
      forms.add(stem + "es");
    }
    if (last == 'y') {
      forms.add(stem.substring(0, stem.length() - 1) + "ies");
    }
    String base = last == 'e' ? stem.substring(0, stem.length() - 1) : stem;
    forms.add(base + "ing");
    forms.add(base + "ed");
    if (last != 'e' && "aeiouwxy".indexOf(last) < 0) {
      forms.add(stem + last + "ing");
      forms.add(stem + last + "ed");
    }
  }
}
