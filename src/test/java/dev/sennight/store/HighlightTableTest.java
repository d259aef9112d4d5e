package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.TextAnchor;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightTableTest {
  private static final EntryId A = new EntryId("a");
  private static final EntryId B = new EntryId("b");
  private static final EntryId C = new EntryId("c");
  private static final Instant NOON = Instant.parse("2025-05-04T12:00:00Z");
  private static final TextAnchor ANCHOR = new TextAnchor(3, 5, "世界 \n😀", "", "模型");

  @TempDir Path folder;
  private PersonalStore store;

  @BeforeEach
  void open() throws Exception {
    Path file = folder.resolve("personal.db");
    Database.open(file, new Schema("personal", 4), Database.Durability.POWER).close();
    store = PersonalStore.open(file);
  }

  @Test
  void whatWasKeptComesBackAsItWas() throws Exception {
    Highlight made = Highlight.of(A, ANCHOR, Color.PINK, NOON);
    Highlight note = Highlight.noteOn(A, "# why\n\n- 因为 `x` ", NOON.plusSeconds(1));
    store.highlights().put(List.of(note, made));
    store.highlights().put(List.of(made));
    assertEquals(List.of(made, note), store.highlights().all());
    assertEquals(List.of(note, made), store.highlights().of(A));
    assertEquals(2, store.markings());
    store.highlights().remove(made.id());
    assertEquals(List.of(note), store.highlights().all());
    assertEquals(List.of(), store.highlights().of(B));
    store.close();
  }

  @Test
  void theLaterChangeStays() throws Exception {
    Highlight made = Highlight.of(A, ANCHOR, Color.YELLOW, NOON);
    Highlight later = made.with(Color.BLUE, "later", NOON.plusSeconds(9));
    store.highlights().put(List.of(later));
    store.highlights().put(List.of(made.with(Color.GREEN, "earlier", NOON.plusSeconds(5))));
    assertEquals(List.of(later), store.highlights().all());
    Highlight attached = later.at(B, ANCHOR, NOON.plusSeconds(10));
    store.highlights().put(List.of(attached));
    assertEquals(List.of(attached), store.highlights().of(B));
    store.close();
  }

  @Test
  void anEntryHasWhatWasMadeWhileItHadAnotherId() throws Exception {
    Highlight first = Highlight.of(A, ANCHOR, Color.YELLOW, NOON);
    Highlight second = Highlight.noteOn(B, "second", NOON);
    store.highlights().put(List.of(first, second));
    store
        .witnesses()
        .settle(
            List.of(new EntryWitness(A, "f", "t", 1), new EntryWitness(B, "f", "t", 1)), Map.of());
    store.witnesses().settle(List.of(), Map.of(A, B));
    store.witnesses().settle(List.of(), Map.of(B, C));
    assertEquals(List.of(second, first), store.highlights().of(C));
    assertEquals(Set.of(A, B, C), Set.copyOf(store.highlights().entries()));
    assertEquals(Map.of(B, List.of("second"), C, List.of("second")), store.highlights().notes());
    assertEquals(
        List.of(A, B, C),
        store.witnesses().entries().stream()
            .sorted(java.util.Comparator.comparing(EntryId::value))
            .toList());
    store.close();
  }
}
