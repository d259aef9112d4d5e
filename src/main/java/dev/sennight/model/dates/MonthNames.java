package dev.sennight.model.dates;

import java.util.List;
import java.util.Locale;

/** English names of months: in full, shortened, or slightly misspelt. */
final class MonthNames {
  /** Words that may be a month, for use in a pattern; {@link #number} decides. */
  static final String WORD = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int SHORT = 3;
  private static final int MISSPELT_FROM = 7;
  private static final int MOST_EDITS = 2;

  private MonthNames() {}

  /** 1 to 12; 0 for any other word. */
  static int number(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      String month = NAMES.get(i);
      boolean starts = name.length() >= SHORT && month.startsWith(name.substring(0, SHORT));
      if (starts && (isShort(name, month) || isMisspelt(name, month))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isShort(String name, String month) {
    return name.length() == SHORT || name.equals(month) || name.equals("sept");
  }

  private static boolean isMisspelt(String name, String month) {
    return month.length() >= MISSPELT_FROM
        && Math.abs(name.length() - month.length()) <= 1
        && edits(name, month) <= MOST_EDITS;
  }

  /** Letters to insert, drop or replace. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
