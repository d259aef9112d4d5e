package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestEntriesTest {
  private static String titleOf(String text) {
    return DigestEntries.firstWords(
        List.of(new Block.Paragraph(List.of(new Inline.Text(text)), null)));
  }

  @Test
  void aTitleIsCutBetweenCharacters() {
    String even = "字".repeat(78) + "𠀀𠀁";
    assertEquals("字".repeat(78) + "𠀀", titleOf(even));
    assertEquals("字".repeat(79), titleOf("字".repeat(79) + "𠀀𠀁"));
    assertEquals("字".repeat(80), titleOf("字".repeat(81)));
    assertEquals("短", titleOf("短\n第二行"));
  }
}
