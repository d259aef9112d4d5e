package dev.sennight.library.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names are found without a dictionary. */
class NewNamesTest {
  private static final EntryId ENTRY = new EntryId("000000000001");

  private static NewNames of(String title, String text) {
    NewNames names = new NewNames();
    names.add(ENTRY, title, List.of("智能体"), text);
    return names;
  }

  @Test
  void namesHoldNumbersAndFollowingWords() {
    List<String> names = of("Gemini 3.1 Pro 与 Qwen3-235B-A22B", "今天宇树 G1 上场，用的是 GPT-4o。").names();
    assertTrue(
        names.containsAll(List.of("智能体", "Gemini 3.1 Pro", "Qwen3-235B-A22B", "今天宇树 G1", "GPT-4o")),
        names.toString());
  }

  @Test
  void plainWordsCountWhenSeveralEntriesHoldThem() {
    NewNames names = of("标题", "We met Alice at noon.");
    assertFalse(names.names().contains("Alice"));
    names.add(new EntryId("000000000002"), "标题", List.of(), "Alice again.");
    assertTrue(names.names().contains("Alice"), names.names().toString());
    assertEquals(2, names.entries("alice").size());
  }

  @Test
  void titlesWeighMoreThanText() {
    NewNames names = of("Heron 发布", "Egret2 不错。");
    assertTrue(names.weight("Heron") > names.weight("Egret2"));
    assertEquals(0, names.weight("Swan"));
  }
}
