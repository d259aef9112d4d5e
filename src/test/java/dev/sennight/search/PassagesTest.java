package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchAnswer.Snippet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String FAR = "其核心价值在于前所未有的场景复杂度平均十四个实例";

  /**
   * However far from the match a number or a joined name stands, it is shown whole or not at all.
   */
  @Test
  void numbersAndJoinedNamesStayWhole() {
    for (String name : List.of("62.6%", "GPT-5.1", "1,319", "don't", "v2.0-rc1", "snake_case")) {
      for (int far = 0; far <= FAR.length(); far++) {
        String text = FAR + name + " " + FAR.substring(far) + "抓取姿态。";
        String shown = of(text).text();
        int end = shown.indexOf(FAR.substring(far) + "抓取");
        String before = end < 0 ? shown : shown.substring(0, end).strip();
        boolean cut = !before.contains(name) && !before.isEmpty() && name.endsWith(before);
        assertFalse(cut, () -> "of " + name + " only this shows: " + shown);
      }
    }
  }

  @Test
  void aPassageEndsWithAWholeNumber() {
    for (int far = 0; far < 80; far++) {
      String text = "抓取" + "很".repeat(far) + "62.6% 遮挡" + "很长".repeat(120);
      String shown = of(text).text();
      String last = shown.substring(shown.lastIndexOf('很', shown.length() - 1) + 1);
      assertFalse(last.matches("6|62|62\\."), () -> shown);
    }
  }

  @Test
  void namesOfImagesThatSayNothingAreLeftOut() {
    Snippet shown = of("它会抓取杯子。\nImage\n也会抓取盘子。");
    assertEquals("它会抓取杯子。 也会抓取盘子。", shown.text());
    TextRange second = shown.matches().getLast();
    assertEquals("抓取", shown.text().substring(second.start(), second.end()));
    assertEquals("抓取 Image Generation。", of("抓取 Image Generation。").text());
  }

  @Test
  void aPassageBeginsWithItsSentence() {
    assertEquals("它会抓取杯子。", of("先说别的。它会抓取杯子。").text());
  }

  @Test
  void aPassageBeginsWithAClauseWhereItsSentenceIsLong() {
    String far = "这一句话很长很长还没有说到正题仍然在铺垫着它的背景";
    assertEquals("它会抓取杯子。", of(far + "，它会抓取杯子。").text());
    assertEquals("并且，它会抓取杯子。", of(far + far + "，并且，它会抓取杯子。").text());
  }

  /** Also a second passage that begins where the first one ends. */
  @Test
  void noPassageBeginsWithAMarkOfWhatComesBefore() {
    for (int length = 0; length < 200; length++) {
      String text = "抓取" + "很".repeat(length) + "，并且抓取" + "好".repeat(length) + "）：抓取。";
      for (String passage : of(text).text().split("… ", -1)) {
        assertFalse(passage.startsWith("，") || passage.startsWith("）"), of(text)::text);
      }
    }
  }

  private static SearchAnswer.Snippet of(String text) {
    return Passages.of(text, new Highlighter(List.of(), List.of(ExactText.of("抓取"))), false);
  }
}
