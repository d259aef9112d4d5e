package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.pdf.FontFolders;
import dev.sennight.render.pdf.PagePdf;
import dev.sennight.render.pdf.PdfOutcome;
import dev.sennight.render.pdf.PdfProgress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages become PDF documents with all of their words. Needs a Chinese font on this machine. */
class PagePdfTest {
  private static final FontFolders FONTS = FontFolders.ofSystem();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeAll
  static void needsAChineseFont() throws IOException {
    ChineseFont.assume();
  }

  private PdfOutcome write(Page page, FontFolders fonts) throws IOException {
    return write(page, fonts, PdfProgress.NONE);
  }

  private PdfOutcome write(Page page, FontFolders fonts, PdfProgress progress) throws IOException {
    return new PagePdf(PageWords.of(Locale.CHINA), fonts, PagePdfTest::picture)
        .write(page, out, progress);
  }

  private static Optional<Picture> picture(String file) {
    if (!file.endsWith(".png")) {
      return Optional.empty();
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(1500, 300, BufferedImage.TYPE_INT_RGB), "png", png);
      return Optional.of(new Picture("image/png", png.toByteArray(), 1500, 300));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfReading written(Page page) throws IOException {
    PdfOutcome outcome = write(page, FONTS);
    assertTrue(outcome instanceof PdfOutcome.Written, outcome.toString());
    return new PdfReading(out.toByteArray());
  }

  @Test
  void everyKindOfBlockKeepsItsWordsAndFontsAreInside() throws IOException {
    List<Block> blocks = Samples.everything();
    PdfReading pdf = written(Samples.page("都有", blocks, new TextRange(2, 9)));
    assertEquals(Map.of(), pdf.missing(PlainText.of(blocks)));
    assertEquals(List.of(), pdf.fontsOutside());
    assertTrue(pdf.pictures() > 0);
  }

  @Test
  void titlePlaceAndTagsAreInTheMetadata() throws IOException {
    Map<String, String> metadata = written(Samples.page("题 & <目>", List.of())).metadata();
    assertEquals("题 & <目>", metadata.get("Title"));
    assertEquals("技术阅读 › 2025-W18 › 专题", metadata.get("Subject"));
    assertEquals("大模型, agent/tools", metadata.get("Keywords"));
  }

  @Test
  void headingsAreBookmarksAndContentsLeadToEntries() throws IOException {
    PdfReading pdf = written(issue(5));
    assertEquals(List.of("一期", ">第 0 条", ">>小节", ">第 1 条", ">>小节"), pdf.bookmarks().subList(0, 5));
    assertEquals(5, pdf.actions().get("/GoTo"));
    assertTrue(pdf.text().contains("目录"));
  }

  @Test
  void aLinkToAnEntryOfTheSameIssueLeadsThere() throws IOException {
    List<Page.Part> parts =
        List.of(
            part("entry-item00000004", List.of(Samples.p("目标"))),
            part("entry-b", List.of(Samples.p(Samples.wiki("自引", "去那里")))));
    assertEquals(Map.of("/GoTo", 1), written(page(parts)).actions());
  }

  private static Page issue(int entries) {
    List<Page.Part> parts = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      List<Block> blocks = List.of(Samples.h(4, "小节"), Samples.p("话".repeat(900)));
      parts.add(
          new Page.Part(
              "entry-" + i, "第 " + i + " 条", 2, null, "a.md", blocks, List.of(), Samples.LINKS));
    }
    return page(parts);
  }

  private static Page.Part part(String id, List<Block> blocks) {
    return new Page.Part(id, "条目", 2, null, "a.md", blocks, List.of(), Samples.LINKS);
  }

  private static Page page(List<Page.Part> parts) {
    return new Page("一期", List.of(), null, List.of(), List.of(), parts, null, null, List.of());
  }

  @Test
  void onlyWebAddressesAreLinks() throws IOException {
    Block block =
        Samples.p(
            Samples.web("https://example.org/a?b=1&c=2", "一"),
            Samples.web("http://example.org", "二"),
            Samples.web("mailto:a@example.org", "三"),
            Samples.wiki("关键词", "四"),
            Samples.image("doc.pdf", "五"));
    PdfReading pdf = written(page(List.of(part("entry-a", List.of(block)))));
    assertEquals(Set.of("https://example.org/a?b=1&c=2", "http://example.org"), pdf.addresses());
    assertEquals(Map.of("/URI", 2), pdf.actions());
  }

  @Test
  void linksBeyondLatinLeadWhereTheyAreWritten() throws IOException {
    Map<String, String> links = new LinkedHashMap<>();
    links.put(
        "https://zh.wikipedia.org/wiki/人工智能",
        "https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD");
    links.put(
        "https://пример.рф/путь?й=ё#я",
        "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C?%D0%B9=%D1%91#%D1%8F");
    links.put("https://例子.测试:8080/文", "https://xn--fsqu00a.xn--0zwm56d:8080/%E6%96%87");
    links.put("https://例え。jp/é", "https://xn--r8jz45g.jp/%C3%A9");
    links.put("https://straße.example/", "https://xn--strae-oqa.example/");
    links.put("https://имя@пример.рф/", "https://%D0%B8%D0%BC%D1%8F@xn--e1afmkfd.xn--p1ai/");
    links.put("https://example.org/😀/\uD83D/x y", "https://example.org/%F0%9F%98%80//x%20y");
    links.put("https://example.org/%E4%BA%BA?q=a|b", "https://example.org/%E4%BA%BA?q=a%7Cb");
    links.put("https://example.org\\путь", "https://example.org/%D0%BF%D1%83%D1%82%D1%8C");
    List<Block> blocks = new ArrayList<>();
    links.keySet().forEach(link -> blocks.add(Samples.p(Samples.web(link, "词"))));
    blocks.add(Samples.p(Samples.web("https://example.com\u2100.evil.example/", "没有这样的名字")));
    blocks.add(Samples.p(Samples.web("https://" + "長".repeat(300) + ".example/", "太长")));
    assertEquals(
        Set.copyOf(links.values()), written(page(List.of(part("entry-a", blocks)))).addresses());
  }

  @Test
  void whatNoFontHasStandsAsItsNumber() throws IOException {
    String text = "前\uD83E\uDEE8后 a\u200Db\uFE0Fc \uD808\uDC00";
    PdfOutcome outcome = write(Samples.page("字", List.of(Samples.p(text))), FONTS);
    int replaced = ((PdfOutcome.Written) outcome).replaced();
    String shown = PdfReading.bare(new PdfReading(out.toByteArray()).text());
    assertTrue(shown.contains("abc"), shown);
    for (String sign : List.of("\uD83E\uDEE8", "\uD808\uDC00")) {
      String number = "U+%04X".formatted(sign.codePointAt(0));
      assertTrue(shown.contains(sign) || shown.contains(number), shown);
    }
    int numbers = shown.split("U\\+", -1).length - 1;
    assertEquals(numbers, replaced);
  }

  /** Notes, clippings and two digests: reading all back from a PDF would take a minute. */
  @Test
  void theSampleLibraryKeepsAllItsWords() throws IOException {
    Path library = Path.of("digests");
    StringBuilder words = new StringBuilder();
    List<Page.Part> parts = new ArrayList<>();
    for (String file : CorpusPages.files(library)) {
      if (!file.matches("(notes|clippings)/.*|.*(2024W52|2026W14).*")) {
        continue;
      }
      for (Page page : CorpusPages.entries(library, file)) {
        List<Block> blocks = page.parts().getFirst().blocks();
        words.append(page.title()).append(PlainText.of(blocks));
        parts.add(
            new Page.Part(
                "entry-" + parts.size(),
                page.title(),
                3,
                null,
                file,
                blocks,
                List.of(),
                page.parts().getFirst().links()));
      }
    }
    assertTrue(parts.size() > 30, "entries: " + parts.size());
    PdfOutcome outcome =
        new PagePdf(PageWords.of(Locale.CHINA), FONTS, file -> Optional.empty())
            .write(page(parts), out, PdfProgress.NONE);
    assertTrue(outcome instanceof PdfOutcome.Written, outcome.toString());
    assertEquals(Map.of(), new PdfReading(out.toByteArray()).missing(words.toString()));
  }

  @Test
  void itStopsWhenAsked() throws IOException {
    PdfProgress stopped =
        new PdfProgress() {
          @Override
          public void page(int done, int total) {}

          @Override
          public boolean isStopped() {
            return true;
          }
        };
    assertEquals(new PdfOutcome.Stopped(), write(issue(3), FONTS, stopped));
  }

  @Test
  void whatTheFileDoesNotTakeIsAFailureOfTheFile() {
    OutputStream full =
        new OutputStream() {
          private int written;

          @Override
          public void write(int b) throws IOException {
            if (++written > 20_000) {
              throw new IOException("no room");
            }
          }
        };
    PagePdf pdf = new PagePdf(PageWords.of(Locale.CHINA), FONTS, PagePdfTest::picture);
    assertThrows(IOException.class, () -> pdf.write(issue(30), full, PdfProgress.NONE));
  }

  @Test
  void aLibraryThatCannotBeAskedEndsIt() {
    PagePdf pdf =
        new PagePdf(
            PageWords.of(Locale.CHINA),
            FONTS,
            file -> {
              throw new UncheckedIOException(new IOException("closed"));
            });
    Page page = Samples.page("t", Samples.everything());
    assertThrows(
        UncheckedIOException.class,
        () -> pdf.write(page, new ByteArrayOutputStream(), PdfProgress.NONE));
  }

  @Test
  void itTellsEachPage() throws IOException {
    List<String> steps = new ArrayList<>();
    PdfProgress noted =
        new PdfProgress() {
          @Override
          public void page(int done, int total) {
            steps.add(done + "/" + total);
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        };
    PdfOutcome outcome = write(issue(6), FONTS, noted);
    int pages = ((PdfOutcome.Written) outcome).pages();
    assertTrue(pages > 2, outcome.toString());
    assertEquals(IntStream.rangeClosed(1, pages).mapToObj(i -> i + "/" + pages).toList(), steps);
  }

  @Test
  void deepNestingIsWrittenOrRefusedButNeverThrown() throws IOException {
    Block quotes = Samples.p("最里面");
    Block lists = Samples.p("最里面");
    for (int i = 0; i < 500; i++) {
      quotes = new Block.Quote(List.of(quotes), null);
      lists = Samples.list(null, Samples.item(lists));
    }
    PdfOutcome outcome = write(Samples.page("深", List.of(quotes, lists)), FONTS);
    assertTrue(
        outcome instanceof PdfOutcome.Written
            || outcome.equals(new PdfOutcome.Refused(PdfOutcome.Reason.TOO_DEEP)),
        outcome.toString());
  }

  /** A table of many columns is no wider than the page: no word is cut off at its edge. */
  @Test
  void aWideTableKeepsAllItsWords() throws IOException {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int row = i;
      rows.add(
          Samples.row(
              IntStream.range(0, 14)
                  .mapToObj(column -> "LongestWordOfCell" + row + "x" + column)
                  .toArray(String[]::new)));
    }
    Block table = new Block.Table(List.of(), List.of(rows.getFirst()), rows);
    PdfReading pdf = written(page(List.of(part("entry-a", List.of(table)))));
    assertEquals(Map.of(), pdf.missing(PlainText.of(List.of(table))));
  }
}
