package dev.sennight.parse.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sennight.parse.text.CpuTimeLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckEntriesTest {
  private static final int MANY = 10_000;

  private static void fill(DeckEntries entries) {
    for (int i = 1; i <= MANY; i++) {
      entries.add("Term " + i, i, i, List.of(), null);
    }
  }

  @Test
  void aDeckIsReadWithinItsTime() {
    DeckEntries entries = new DeckEntries(List.of(), new CpuTimeLimit(Duration.ofMinutes(1)));
    fill(entries);
    assertEquals(MANY, entries.all().size());
  }

  @Test
  void aDeckThatTakesTooLongIsGivenUp() {
    DeckEntries entries = new DeckEntries(List.of(), new CpuTimeLimit(Duration.ofNanos(1)));
    assertThrows(CpuTimeLimit.Exceeded.class, () -> fill(entries));
  }
}
