package dev.sennight.library.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.library.annotate.ApproximateSearch.Match;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApproximateSearchTest {
  private static final Random RANDOM = new Random(5);

  @Test
  void findsAPatternWithAnErrorOfEachKind() {
    ApproximateSearch search = new ApproximateSearch("annotation");
    assertEquals(List.of(new Match(3, 13, 0)), search.find("an annotation of", 2).subList(0, 1));
    assertEquals(List.of(new Match(2, 12, 1)), search.find("a anmotation.", 1));
    assertEquals(List.of(new Match(2, 11, 1)), search.find("a anotation.", 1));
    assertEquals(List.of(new Match(2, 13, 1)), search.find("a annotaation.", 1));
    assertEquals(List.of(), search.find("a annnotaation.", 1));
  }

  @Test
  void distancesAreThoseOfTheTable() {
    for (int round = 0; round < 400; round++) {
      String pattern = random(1 + RANDOM.nextInt(round % 4 == 0 ? 300 : 20));
      String text = random(RANDOM.nextInt(400));
      ApproximateSearch search = new ApproximateSearch(pattern);
      assertEquals(least(table(pattern, text, 0)), search.least(text), pattern + " in " + text);
      int[] whole = table(pattern, text, 1);
      assertEquals(whole[text.length()], search.distance(text), pattern + " and " + text);
    }
  }

  @Test
  void matchesHaveTheErrorsTheySay() {
    for (int round = 0; round < 200; round++) {
      String pattern = random(4 + RANDOM.nextInt(100));
      String text = random(RANDOM.nextInt(300));
      ApproximateSearch search = new ApproximateSearch(pattern);
      for (Match match : search.find(text, pattern.length() / 2)) {
        String there = text.substring(match.start(), match.end());
        assertEquals(match.errors(), search.distance(there), pattern + " and " + there);
      }
    }
  }

  private static String random(int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append("abc具身".charAt(RANDOM.nextInt(5)));
    }
    return out.toString();
  }

  /** For each end in the text, by the table of Levenshtein and Sellers. */
  private static int[] table(String pattern, String text, int skipped) {
    int[] column = new int[pattern.length() + 1];
    for (int i = 0; i < column.length; i++) {
      column[i] = i;
    }
    int[] last = new int[text.length() + 1];
    last[0] = pattern.length();
    for (int k = 1; k <= text.length(); k++) {
      int diagonal = column[0];
      column[0] = k * skipped;
      for (int i = 1; i < column.length; i++) {
        int same = pattern.charAt(i - 1) == text.charAt(k - 1) ? 0 : 1;
        int cell = Math.min(diagonal + same, 1 + Math.min(column[i], column[i - 1]));
        diagonal = column[i];
        column[i] = cell;
      }
      last[k] = column[pattern.length()];
    }
    return last;
  }

  private static int least(int[] distances) {
    int least = distances[0];
    for (int each : distances) {
      least = Math.min(least, each);
    }
    return least;
  }
}
