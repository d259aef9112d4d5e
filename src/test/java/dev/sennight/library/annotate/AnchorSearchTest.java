package dev.sennight.library.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.annotate.EditedHighlights.Edit;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnchorSearchTest {
  private static final String TEXT =
      """
      世界模型在机器人学里的用处，是让一个策略在想象中先走一遍。
      The report measures the latency of speculative decoding on small devices.
      它还说，小模型在端侧的延迟主要来自内存带宽，而不是算力。
      小结：先量，再改。
      """;

  private static TextAnchor anchor(String quote) {
    int start = TEXT.indexOf(quote);
    return TextAnchor.of(TEXT, new TextRange(start, start + quote.length()));
  }

  private static void assertFound(String expected, String quote, String text) {
    Optional<String> found =
        AnchorSearch.find(anchor(quote), text)
            .map(range -> text.substring(range.start(), range.end()));
    assertEquals(Optional.of(expected), found);
  }

  private static void assertGone(String quote, String text) {
    assertEquals(Optional.empty(), AnchorSearch.find(anchor(quote), text));
  }

  @Test
  void anAnchorCountsCodePointsAndKeepsItsSurroundings() {
    String text = "😀😀 before " + "x".repeat(40) + " 😀";
    TextAnchor anchor = TextAnchor.of(text, new TextRange(5, 11));
    assertEquals(new TextAnchor(3, 9, "before", "😀😀 ", " " + "x".repeat(31)), anchor);
    assertEquals(Optional.of(new TextRange(5, 11)), AnchorSearch.find(anchor, text));
  }

  @Test
  void aPassageIsFoundWhereItMoved() {
    assertFound("端侧的延迟", "端侧的延迟", "新的一段在最前面。\n" + TEXT);
    assertFound("算力", "算力", TEXT.replace("而不是算力", "而不是近来常说的算力"));
    assertFound(
        "speculative decoding", "speculative decoding", TEXT.replace("The report", "A paper"));
  }

  @Test
  void anEditedPassageIsFoundWithItsEdit() {
    String edited = TEXT.replace("在端侧的延迟主要来自", "在手机上的时延主要来自");
    assertFound("手机上的时延主要来自内存带宽", "端侧的延迟主要来自内存带宽", edited);
    assertFound(
        "latency and cost of speculative",
        "latency of speculative",
        TEXT.replace("latency of", "latency and cost of"));
  }

  @Test
  void linesThatAreWrappedInAnotherWayChangeNothing() {
    String wrapped = TEXT.replace("the latency of", "the\n  latency   of").replace("端侧的", "端侧\n的");
    assertFound("the\n  latency   of speculative", "the latency of speculative", wrapped);
    assertFound("端侧\n的延迟", "端侧的延迟", wrapped);
  }

  @Test
  void whatWasDeletedIsNotFoundInSomethingLikeIt() {
    String line = "它还说，小模型在端侧的延迟主要来自内存带宽，而不是算力。\n";
    String without = TEXT.replace(line, "");
    assertGone("端侧的延迟主要来自内存带宽", without);
    assertGone("端侧的延迟主要来自内存带宽", without + "另一篇说，端侧的延迟主要来自调度。\n");
    assertGone("模型在", TEXT.replace("世界模型在", "它们在").replace("小模型在", "它们在"));
    assertGone("小结", TEXT.replace("小结：先量，再改。\n", "") + "另一节小结\n");
  }

  @Test
  void ofRowsOfOneFormTheDeletedOneIsGone() {
    String text = "A：MIT 协议，开源。\nB：MIT 协议，开源。\nC：MIT 协议，开源。\nD：BSD 协议，开源。\n";
    int start = text.indexOf("MIT", text.indexOf("B："));
    TextAnchor anchor = TextAnchor.of(text, new TextRange(start, start + 3));
    String without = text.replace("B：MIT 协议，开源。\n", "");
    assertEquals(Optional.empty(), AnchorSearch.find(anchor, without));
  }

  @Test
  void theNearestOfEqualPassagesIsTaken() {
    String text = "一样的话。\n".repeat(40);
    TextAnchor anchor = TextAnchor.of(text, new TextRange(120, 124));
    TextRange moved = AnchorSearch.find(anchor, "一样的话。\n" + text).orElseThrow();
    assertTrue(moved.start() == 120 || moved.start() == 126, moved::toString);
  }

  @Test
  void emptyTextsHoldNothing() {
    assertGone("算力", "");
    assertGone("算力", " \n");
    TextAnchor spaces = new TextAnchor(0, 2, " \n", "", "");
    assertEquals(Optional.empty(), AnchorSearch.find(spaces, TEXT));
    assertEquals(Optional.empty(), AnchorSearch.find(new TextAnchor(9, 9, "", "", ""), TEXT));
  }

  /** Random passages of the samples; the corpus has more: see docs/performance.md. */
  @ParameterizedTest
  @EnumSource(Edit.class)
  void passagesOfTheSamplesAreFoundAfterEdits(Edit edit) throws IOException {
    List<String> texts = EditedHighlights.texts(Path.of("digests"));
    EditedHighlights.Outcome outcome = new EditedHighlights(texts, 17).run(edit, 1_000);
    switch (edit) {
      case DELETE_PARAGRAPH -> assertEquals(0, outcome.wrong(), outcome::toString);
      case EDIT_INSIDE -> assertTrue(outcome.share() >= 0.95, outcome::toString);
      default -> assertTrue(outcome.share() >= 0.99, outcome::toString);
    }
  }

  @Test
  void tenThousandHighlightsTakeLessThanTwoSeconds() throws IOException {
    List<String> texts = EditedHighlights.texts(Path.of("digests"));
    double seconds = new EditedHighlights(texts, 17).seconds(10_000);
    assertTrue(seconds < 2, "CPU s: " + seconds);
  }
}
