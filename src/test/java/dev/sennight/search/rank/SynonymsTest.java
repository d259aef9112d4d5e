package dev.sennight.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

  @ParameterizedTest
  @CsvSource({
    "Cooling  Loop, cooling loop",
    "冷却回路, 冷却回路",
    "冷却, 冷却",
    "冷, 冷",
    "冷卻迴路, 冷却回路",
    "GPT-4, gpt 4",
    "Café, cafe",
  })
  void namesAreLookedUpFolded(String name, String key) {
    assertEquals(key, Synonyms.key(name));
  }

  @Test
  void signsAreNoName() {
    assertEquals("", Synonyms.key("!? …"));
    Synonyms names = new Synonyms();
    names.add(List.of("!?", "冷却"));
    assertEquals(Set.of("!?"), names.others("冷却"));
  }

  @Test
  void eachNameKnowsTheOthersOwnOnesFirst() {
    Synonyms names = new Synonyms();
    names.add(List.of("冷却回路", "Cooling Loop", "CLX"));
    names.add(List.of("电池", "电芯"));
    assertEquals(Set.of("Cooling Loop", "CLX"), names.others("冷却回路"));
    assertEquals(Set.of("冷却回路", "CLX"), names.others("cooling loop"));
    assertEquals("电芯", names.others("电池").iterator().next());
    assertTrue(names.others("电池").contains("battery"));
    assertEquals(Set.of(), names.others("没有"));
    assertFalse(new Synonyms().others("电池").contains("电芯"), "names of another library");
  }
}
