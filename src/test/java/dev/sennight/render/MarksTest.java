package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Highlight;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.html.BidiControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The page shows the plain text, all of it, and marks just the ranges it is told to. */
class MarksTest {
  private static final int ROUNDS = 400;
  private static final PageRenderer RENDERER = new PageRenderer();
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.LIGHT);

  @Test
  void everyCharacterOfThePlainTextShows() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<Block> blocks = new RandomBlocks(seed, true).blocks(3);
      String html = RENDERER.render(Samples.page("t", blocks), STYLE).document();
      assertEquals(
          bare(PlainText.of(blocks)), bare(HtmlReading.ofMain(html).text()), "seed " + seed);
    }
  }

  @Test
  void marksCoverJustTheirRanges() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<Block> blocks = new RandomBlocks(seed, false).blocks(3);
      String plain = PlainText.of(blocks);
      List<TextRange> marks = ranges(new Random(seed), plain);
      String html =
          RENDERER
              .render(Samples.page("t", blocks, marks.toArray(new TextRange[0])), STYLE)
              .document();
      assertMarked(plain, marks, html, seed);
    }
  }

  @Test
  void highlightsCoverJustTheirRangesWithMarksInThem() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<Block> blocks = new RandomBlocks(seed, false).blocks(3);
      String plain = PlainText.of(blocks);
      List<TextRange> own = ranges(new Random(seed), plain);
      List<TextRange> hits = ranges(new Random(seed + 1L), plain);
      Page page = highlighted(Samples.page("t", blocks, hits.toArray(new TextRange[0])), own);
      String html = RENDERER.render(page, STYLE).document();
      assertMarked(plain, hits, html, seed);
      String swapped = html.replace("\"hit", "\"was").replace("\"own ", "\"hit ");
      assertMarked(plain, own, swapped, seed);
    }
  }

  private static void assertMarked(String plain, List<TextRange> marks, String html, int seed) {
    HtmlReading reading = HtmlReading.ofMain(html);
    StringBuilder flags = new StringBuilder(".".repeat(plain.length()));
    marks.forEach(m -> flags.replace(m.start(), m.end(), "x".repeat(m.length())));
    assertEquals(
        marked(plain, flags.toString()), marked(reading.text(), reading.flags()), "seed " + seed);
  }

  private static Page highlighted(Page page, List<TextRange> ranges) {
    List<PageHighlight> own = new ArrayList<>();
    for (TextRange range : ranges) {
      Highlight.Color color = Highlight.Color.values()[own.size() % 4];
      own.add(new PageHighlight(range.start(), range.end(), "a-" + own.size(), color, false));
    }
    return withHighlights(page, own);
  }

  /** The page with highlights in its first part. */
  static Page withHighlights(Page page, List<PageHighlight> own) {
    Page.Part part = page.parts().getFirst();
    return new Page(
        page.title(),
        page.crumbs(),
        page.date(),
        page.sources(),
        page.tags(),
        List.of(
            new Page.Part(
                part.id(),
                part.heading(),
                part.level(),
                part.address(),
                part.file(),
                part.blocks(),
                part.marks(),
                part.links(),
                own)),
        page.previous(),
        page.next(),
        page.notices());
  }

  @Test
  void theFirstPieceOfEachMarkHasItsNumber() {
    List<Block> blocks =
        Samples.everything().stream().filter(b -> !(b instanceof Block.Formula)).toList();
    String plain = PlainText.of(blocks);
    List<TextRange> marks = new ArrayList<>();
    for (int at = 0; at + 3 < plain.length(); at += 17) {
      if (!plain.substring(at, at + 3).isBlank()) {
        marks.add(new TextRange(at, at + 3));
      }
    }
    String html =
        RENDERER
            .render(Samples.page("t", blocks, marks.toArray(new TextRange[0])), STYLE)
            .document();
    HtmlReading reading = HtmlReading.ofMain(html);
    for (int i = 0; i < marks.size(); i++) {
      assertTrue(reading.ids().contains(PageAnchors.mark(i)), "mark " + i + " of " + marks);
    }
  }

  @Test
  void foldedTextOpensWhenAMarkIsInIt() {
    Block folded = Samples.callout("tip", Block.Fold.CLOSED, "收起", Samples.p("藏着的词"));
    String plain = PlainText.of(List.of(folded));
    int at = plain.indexOf("藏着");
    String html =
        RENDERER
            .render(Samples.page("t", List.of(folded), new TextRange(at, at + 2)), STYLE)
            .document();
    assertTrue(html.contains("<details class=\"callout callout-tip\" open=\"\">"), html);
  }

  private static List<TextRange> ranges(Random random, String plain) {
    List<TextRange> marks = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int start = whole(plain, Math.min(plain.length(), at + random.nextInt(12)));
      int end = whole(plain, Math.min(plain.length(), start + 1 + random.nextInt(10)));
      if (end > start) {
        marks.add(new TextRange(start, end));
      }
      at = end + 1;
    }
    return marks;
  }

  private static int whole(String text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at))
        ? Math.max(0, at - 1)
        : at;
  }

  /** Marked text in brackets, without what has no glyph or parts blocks. */
  private static String marked(String text, String flags) {
    StringBuilder out = new StringBuilder();
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      String shown = bare(text.substring(i, i + 1));
      if (!shown.isEmpty()) {
        boolean now = flags.charAt(i) == 'x';
        out.append(now == in ? "" : now ? "[" : "]").append(shown);
        in = now;
      }
    }
    return out.toString();
  }

  private static String bare(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone =
          Character.isHighSurrogate(c)
                  && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
              || Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
      if (text.length() == 1 && Character.isSurrogate(c)) {
        lone = true;
      }
      if (c == 0 || lone) {
        out.append('\uFFFD');
      } else if (c > ' ' && !BidiControls.is(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
