package dev.sennight.ui.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void isTheSentenceAroundTheWords() {
    assertEquals("第二句说到猫。", Passage.around("第一句。第二句说到猫。第三句。", "猫"));
    assertEquals("A Cat came", Passage.around("A dog.\nA Cat came\nand went", "cat"));
  }

  @Test
  void isCutInLongSentencesAndSaysSo() {
    String passage = Passage.around("长".repeat(200) + "猫" + "话".repeat(200), "猫");
    assertTrue(passage.startsWith("…长") && passage.endsWith("话…"), passage);
    assertTrue(passage.length() < 100, passage);
  }

  @Test
  void neverCutsACharacterInHalf() {
    String passage = Passage.around("😀".repeat(60) + "猫" + "😀".repeat(60), "猫");
    assertTrue(passage.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), passage);
  }

  @Test
  void isEmptyWhenTheWordsAreNotThere() {
    assertEquals("", Passage.around("没有这个词。", "猫"));
    assertEquals("", Passage.around("没有这个词。", " "));
  }
}
