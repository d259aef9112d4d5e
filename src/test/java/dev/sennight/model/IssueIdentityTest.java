package dev.sennight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueIdentityTest {
  @Test
  void daysAreTheDateOrElseTheWeekOrElseTheYear() {
    DateSpan date = DateSpan.parse("2025-12-20");
    assertEquals(date, new IssueIdentity(2025, 2, null, date).days());
    assertEquals("2025-01-06/2025-01-12", days(2025, 2));
    assertEquals("2024-12-30/2025-01-05", days(2025, 1));
    assertEquals("2020-12-28/2021-01-03", days(2020, 53));
    assertEquals("2025-01-01/2025-12-31", days(2025, null));
    assertNull(new IssueIdentity(null, 2, 9, null).days());
    assertNull(IssueIdentity.UNKNOWN.days());
  }

  @Test
  void aYearOrAWeekThatIsNoneNamesNoDays() {
    assertEquals("2025-01-01/2025-12-31", days(2025, 60));
    assertNull(new IssueIdentity(999_999, 2, null, null).days());
  }

  @Test
  void whatHasNoDayIsOlderThanWhatHasOne() {
    assertEquals(
        "?, 2024, 2025-W02, 2025-12-20",
        String.join(
            ", ",
            Stream.of(
                    new IssueIdentity(null, null, null, DateSpan.parse("2025-12-20")),
                    IssueIdentity.UNKNOWN,
                    new IssueIdentity(2025, 2, null, null),
                    new IssueIdentity(2024, null, null, null))
                .sorted(IssueIdentity.BY_DAY)
                .map(identity -> identity.equals(IssueIdentity.UNKNOWN) ? "?" : identity.label())
                .toList()));
  }

  private static String days(Integer year, @Nullable Integer week) {
    return String.valueOf(new IssueIdentity(year, week, null, null).days());
  }
}
