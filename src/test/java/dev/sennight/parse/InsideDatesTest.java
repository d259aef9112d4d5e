package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.IssueIdentity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsideDatesTest {
  private static List<String> dates(String... headings) {
    return InsideDates.of(Arrays.asList(headings), Collections.nCopies(headings.length, null))
        .stream()
        .map(IssueIdentity::date)
        .map(String::valueOf)
        .toList();
  }

  @Test
  void aYearIsTakenFromTheHeadingsAround() {
    assertEquals(
        List.of("2024-01-08/2024-01-14", "2024-01-01/2024-01-07", "2023-12-25/2023-12-31"),
        dates("Reeds (Jan 8 - Jan 14) - 2024", "Reeds (Jan 1 - Jan 7)", "Reeds (Dec 25 - Dec 31)"));
    assertEquals(
        List.of("2023-12-18/2023-12-24", "2023-12-25/2023-12-31", "2024-01-01/2024-01-07"),
        dates("Reeds (Dec 18 - Dec 24)", "Reeds (Dec 25 - Dec 31)", "Reeds (Jan 1 - 7) - 2024"));
  }

  @Test
  void daysOnBothSidesOfNewYearKeepTheOrder() {
    assertEquals(
        List.of("2025-01-06/2025-01-12", "2024-12-30/2025-01-05", "2024-12-23/2024-12-29"),
        dates(
            "Reeds (January 6 - January 12) - 2025",
            "Reeds (December 30 - January 5) - 2025",
            "Reeds (December 23 - December 29) - 2024"));
  }

  @Test
  void whatNothingDatesStaysUndated() {
    assertEquals(List.of("null", "null"), dates("Reeds (June 9)", "Reeds (June 2)"));
    assertEquals(List.of("null"), dates("Reeds"));
  }
}
