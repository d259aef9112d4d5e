package dev.sennight.library.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.library.story.Storyline.Silence;
import dev.sennight.model.DateSpan;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Peaks and silences. */
class StorylineTest {
  private static Storyline of(String... days) {
    List<EntrySummary> entries = new ArrayList<>();
    for (String day : days) {
      DateSpan date = day.isEmpty() ? null : DateSpan.on(LocalDate.parse(day));
      entries.add(
          new EntrySummary(
              new EntryId("%012d".formatted(entries.size())),
              EntryKind.ITEM,
              "条目",
              new EntryLocation("a.md", 1, null, null),
              null,
              new IssueIdentity(null, null, null, date),
              EntryFacts.NONE));
    }
    return new Storyline("名", List.of("名"), "\"名\"", entries, Map.of());
  }

  @Test
  void monthsWithoutEntriesCountAsNone() {
    Storyline story = of("2025-01-05", "2025-03-01", "2025-03-02", "2025-03-09", "");
    assertEquals(
        Map.of(YearMonth.of(2025, 1), 1, YearMonth.of(2025, 2), 0, YearMonth.of(2025, 3), 3),
        story.months());
    assertEquals(List.of(YearMonth.of(2025, 3)), story.peaks());
  }

  @Test
  void silencesAreLongerThanUsual() {
    Storyline story =
        of("2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22", "2025-06-04", "2025-06-11");
    assertEquals(
        List.of(new Silence(LocalDate.of(2025, 1, 22), LocalDate.of(2025, 6, 4))),
        story.silences());
    assertEquals(List.of(), of("2025-01-01", "2025-03-01", "2025-05-01", "2025-07-01").silences());
    assertEquals(List.of(), of("", "").silences());
    assertEquals(List.of(), of("2025-01-01").peaks());
  }
}
