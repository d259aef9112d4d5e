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
    if (word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      for (String stem : stems(word)) {
        forms.add(stem);
        if (stem.length() >= SHORTEST) {
          inflect(stem, forms);
        }
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
    for (String ending : new String[] {"ing", "ed"}) {
      strip(word, ending, "", SHORTEST, stems);
      strip(word, ending, "e", SHORTEST, stems);
    }
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

  private static void inflect(String stem, Set<String> forms) {
    String cut = stem.substring(0, stem.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    forms.add(stem + "s");
    if ("sxzh".indexOf(last) >= 0) {
      forms.add(stem + "es");
    }
    if (last == 'y') {
      forms.add(cut + "ies");
    }
    String base = last == 'e' ? cut : stem;
    forms.add(base + "ing");
    forms.add(base + "ed");
    if ("aeiouwxy".indexOf(last) < 0) {
      forms.add(stem + last + "ing");
      forms.add(stem + last + "ed");
    }
  }
}
