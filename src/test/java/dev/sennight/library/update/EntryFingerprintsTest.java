package dev.sennight.library.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.store.WitnessTable.Seen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which entry takes over the marks of one that is not there any more. */
class EntryFingerprintsTest {
  private static final EntryId LOST = new EntryId("lost00000000");
  private static final EntryWitness WAS = new EntryWitness(LOST, "w/2025W18.md", "工具", 11);

  private static Map<EntryId, EntryId> adopted(EntryWitness... present) {
    return adopted(null, present);
  }

  private static Map<EntryId, EntryId> adopted(@Nullable EntryId before, EntryWitness... present) {
    List<Seen> seen = List.of(new Seen(WAS, before));
    return EntryFingerprints.compare(List.of(LOST), seen, List.of(present)).adopted();
  }

  private static EntryWitness other(String id, String file, String title, long text) {
    return new EntryWitness(new EntryId(id), file, title, text);
  }

  @Test
  void anEntryOfTheSameTitleIsNotTheSame() {
    assertEquals(Map.of(), adopted(other("other0000000", "w/2025W18.md", "工具", 12)));
  }

  @Test
  void theSameWordsElsewhereAreNotEnough() {
    assertEquals(Map.of(), adopted(other("other0000000", "w/2025W19.md", "资源", 11)));
  }

  @Test
  void aRetitledEntryIsKnownByItsTextAndFile() {
    EntryWitness now = other("other0000000", "w/2025W18.md", "工具箱", 11);
    assertEquals(Map.of(LOST, now.entry()), adopted(now));
  }

  @Test
  void aMovedEntryIsKnownByItsTextAndTitle() {
    EntryWitness now = other("other0000000", "old/2025W18.md", "工具", 11);
    assertEquals(Map.of(LOST, now.entry()), adopted(now));
  }

  @Test
  void whereTwoFitNoneIsTaken() {
    assertEquals(
        Map.of(),
        adopted(other("other0000000", "a.md", "工具", 11), other("other0000001", "b.md", "工具", 11)));
  }

  @Test
  void theOneThatTookOverBeforeIsTakenAgainHoweverItChanged() {
    EntryWitness edited = other("other0000000", "a.md", "其他", 12);
    EntryWitness alike = other("other0000001", "b.md", "工具", 11);
    assertEquals(Map.of(LOST, edited.entry()), adopted(edited.entry(), edited, alike));
  }

  @Test
  void anotherLibrarysSuccessorStandsInNobodysWay() {
    EntryWitness now = other("other0000001", "b.md", "工具", 11);
    assertEquals(Map.of(LOST, now.entry()), adopted(new EntryId("elsewhere000"), now));
  }
}
