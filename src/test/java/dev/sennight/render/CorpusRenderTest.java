package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every real entry becomes a page of the vocabulary, with all of its text. */
class CorpusRenderTest {
  @Test
  void everyEntryShowsAllItsWords() throws IOException {
    Path library = CorpusPages.library().orElse(null);
    Assumptions.assumeTrue(library != null, "no corpus on this machine");
    PageRenderer renderer = new PageRenderer();
    PageStyle style = PageStyle.standard(PageStyle.Theme.DARK);
    for (String file : CorpusPages.files(library)) {
      for (Page page : CorpusPages.entries(library, file)) {
        String html = renderer.render(page, style).document();
        HtmlReading reading = HtmlReading.ofDocument(html);
        reading.links().forEach(link -> assertNotNull(PageAddress.parse(link), link));
        if (html.contains("<math")) {
          continue; // a formula shows otherwise than it is written
        }
        int words = bare(PlainText.of(page.parts().getFirst().blocks())).length();
        int shown = bare(HtmlReading.ofMain(html).text()).length();
        assertEquals(words, shown, file + ": " + page.title().length());
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Cf}]+", "");
  }
}
