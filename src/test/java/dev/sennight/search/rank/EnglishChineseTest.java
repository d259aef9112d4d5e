package dev.sennight.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishChineseTest {
  private static final EnglishChinese SMALL =
      new EnglishChinese(
          "heron\ta苍鹭 b鹭\nheron nest\tA鹭巢 c巢\nherons\ta群鹭\n".getBytes(StandardCharsets.UTF_8));

  @Test
  void everyLineIsFoundAndNoOther() {
    assertEquals(List.of("苍鹭", "鹭"), List.copyOf(SMALL.of("heron").keySet()));
    assertEquals(List.of("鹭巢", "巢"), List.copyOf(SMALL.of("heron nest").keySet()));
    assertEquals(List.of("群鹭"), List.copyOf(SMALL.of("herons").keySet()));
    for (String absent : List.of("", "a", "hero", "heron ", "heron n", "heronsx", "z", "苍鹭")) {
      assertEquals(Map.of(), SMALL.of(absent), absent);
    }
    assertEquals(Map.of(), new EnglishChinese(new byte[0]).of("heron"));
  }

  @Test
  void laterAndRareMeaningsCountForLess() {
    assertEquals(Map.of("苍鹭", 1f, "鹭", 1 / 1.3f), SMALL.of("heron"));
    assertEquals(Map.of("鹭巢", 0.5f, "巢", 1 / 1.6f), SMALL.of("heron nest"));
  }

  @ParameterizedTest
  @CsvSource({"network, 网络", "hot spring, 温泉", "library, 图书馆", "zoo, 动物园"})
  void theShippedTableKnows(String english, String chinese) {
    assertTrue(EnglishChinese.table().of(english).containsKey(chinese), english);
  }
}
