package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.render.PageAddress;
import org.junit.jupiter.api.Test;

class LinkWordsTest {
  @Test
  void homoglyphTheCornerOfThePageSaysWhichHostItIsAndCopiesWhatWasWritten() {
    PageAddress address = new PageAddress.ToWeb("https://\u0430pple.com/pay");
    assertEquals("https://xn--pple-43d.com/pay", LinkWords.of(address));
    assertEquals("https://\u0430pple.com/pay", LinkWords.copied(address));
    assertEquals("a/b.md", LinkWords.of(new PageAddress.ToDocument("a/b.md", null)));
  }
}
