package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.pdf.FontFolders;
import dev.sennight.render.pdf.PagePdf;
import dev.sennight.render.pdf.PdfOutcome;
import dev.sennight.render.pdf.PdfProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a PDF when fonts are few. */
class PdfFontsTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private PdfOutcome write(Page page, FontFolders fonts) throws IOException {
    return new PagePdf(PageWords.of(Locale.ENGLISH), fonts, file -> Optional.empty())
        .write(page, out, PdfProgress.NONE);
  }

  @Test
  void withoutFontsItSaysSo() throws IOException {
    Page chinese = Samples.page("字", List.of(Samples.p("汉字")));
    PdfOutcome none = new PdfOutcome.Refused(PdfOutcome.Reason.NO_FONT);
    assertEquals(none, write(chinese, new FontFolders(List.of(folder))));
  }

  @Test
  void chineseNeedsAChineseFontAndEnglishDoesNot() throws IOException {
    Path western = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    Assumptions.assumeTrue(Files.exists(western), "no DejaVu Sans on this machine");
    Files.copy(western, folder.resolve("DejaVuSans.ttf"));
    FontFolders only = new FontFolders(List.of(folder));
    PdfOutcome refused = new PdfOutcome.Refused(PdfOutcome.Reason.NO_CHINESE_FONT);
    assertEquals(refused, write(Samples.page("字", List.of()), only));
    Page english =
        new Page(
            "Title",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(
                new Page.Part(
                    "e",
                    null,
                    2,
                    null,
                    "a.md",
                    List.of(Samples.p("plain words")),
                    List.of(),
                    Samples.LINKS)),
            null,
            null,
            List.of());
    assertEquals(new PdfOutcome.Written(1, 0), write(english, only));
    assertTrue(new PdfReading(out.toByteArray()).text().contains("plain words"));
  }

  @Test
  void aBrokenFontFileIsPassedOver() throws IOException {
    Files.writeString(folder.resolve("NotoSansCJK-Regular.ttc"), "ttcf and no more");
    Files.write(folder.resolve("DejaVuSans.ttf"), new byte[400]);
    Page page = Samples.page("字", List.of());
    PdfOutcome none = new PdfOutcome.Refused(PdfOutcome.Reason.NO_FONT);
    assertEquals(none, write(page, new FontFolders(List.of(folder))));
  }
}
