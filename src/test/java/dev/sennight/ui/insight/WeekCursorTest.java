package dev.sennight.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.search.WeekRange;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekCursorTest {
  private final WeekCursor cursor = new WeekCursor();

  private static int week(int year, int week) {
    return WeekRange.number(year, week);
  }

  private void over(int... weeks) {
    cursor.over(IntStream.of(weeks).boxed().toList());
  }

  @Test
  void standsOnTheNewestAndJumpsOverGaps() {
    over(week(2024, 50), week(2025, 2), week(2025, 18));
    assertEquals(week(2025, 18), cursor.week());
    cursor.byWeek(1);
    assertEquals(week(2025, 18), cursor.week(), "there is none after it");
    cursor.byWeek(-1);
    cursor.byWeek(-1);
    assertEquals(week(2024, 50), cursor.week());
  }

  @Test
  void goesToTheSameWeekOfAnotherYearOrTheNearestOne() {
    over(week(2015, 53), week(2020, 10), week(2020, 17), week(2020, 40), week(2025, 18));
    cursor.byYear(-1);
    assertEquals(week(2020, 17), cursor.week(), "years without entries are jumped over");
    cursor.byYear(-1);
    assertEquals(week(2015, 53), cursor.week());
    cursor.byYear(-1);
    assertEquals(week(2015, 53), cursor.week(), "there is no year before it");
    cursor.byYear(1);
    assertEquals(week(2020, 40), cursor.week(), "the nearest to week 53");
    cursor.byYear(1);
    assertEquals(week(2025, 18), cursor.week());
  }

  @Test
  void staysWhereItWasWhenTheLibraryChanges() {
    over(week(2025, 17), week(2025, 18));
    assertTrue(cursor.to(week(2025, 17)));
    assertFalse(cursor.to(week(2025, 3)), "a gap is no place to stand on");
    over(week(2025, 17), week(2025, 18), week(2025, 19));
    assertEquals(week(2025, 17), cursor.week());
    over();
    assertNull(cursor.week());
  }
}
