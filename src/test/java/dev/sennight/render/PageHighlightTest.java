package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageHighlightTest {
  private static PlacedHighlight placed(String id, int start, int end) {
    TextAnchor anchor = new TextAnchor(start, end, "x".repeat(end - start), "", "");
    Highlight highlight =
        new Highlight(
            id,
            new EntryId("e"),
            anchor,
            Highlight.Color.GREEN,
            "a note",
            Instant.EPOCH,
            Instant.EPOCH);
    return new PlacedHighlight(highlight, null, new TextRange(start, end), "");
  }

  private static List<String> pieces(PlacedHighlight... placed) {
    return PageHighlight.of(List.of(placed)).stream()
        .map(piece -> piece.id() + " " + piece.start() + ".." + piece.end())
        .toList();
  }

  @Test
  void oneInsideAnotherIsShownBetweenItsPieces() {
    assertEquals(
        List.of("outer 0..5", "inner 5..8", "outer 8..20"),
        pieces(placed("outer", 0, 20), placed("inner", 5, 8)));
    assertEquals(
        List.of("outer 0..4", "a 4..5", "b 5..7", "a 7..8", "outer 8..10", "c 10..20"),
        pieces(placed("outer", 0, 20), placed("a", 4, 8), placed("b", 5, 7), placed("c", 10, 20)));
  }

  @Test
  void ofTwoThatBeginTogetherTheLongerGoesOn() {
    assertEquals(
        List.of("short 0..5", "long 5..9"), pieces(placed("short", 0, 5), placed("long", 0, 9)));
    assertEquals(
        List.of("short 0..5", "long 5..9"), pieces(placed("long", 0, 9), placed("short", 0, 5)));
  }

  @Test
  void ofTwoThatOverlapTheLaterIsWhole() {
    assertEquals(
        List.of("first 0..5", "second 5..9"),
        pieces(placed("first", 0, 7), placed("second", 5, 9)));
  }

  @Test
  void theFirstPieceAloneHasTheIdAndWithItTheDot() {
    Page page = Samples.page("t", List.of(Samples.p("abcdefghij")));
    Page.Part part = page.parts().getFirst();
    List<PageHighlight> own =
        PageHighlight.of(List.of(placed("outer", 0, 10), placed("inner", 2, 4)));
    Page shown = MarksTest.withHighlights(page, own);
    String html =
        new PageRenderer().render(shown, PageStyle.standard(PageStyle.Theme.LIGHT)).body();
    for (String id : List.of("outer", "inner")) {
      String attribute = "id=\"" + PageAnchors.of(PageHighlight.subpath(id)) + "\"";
      assertEquals(1, html.split(attribute, -1).length - 1, part.id() + html);
    }
    assertEquals(
        3, Stream.of(html.split("<mark ", -1)).filter(each -> each.contains("noted")).count());
  }
}
