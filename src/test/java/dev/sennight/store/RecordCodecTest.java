package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sennight.model.Card;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  private static final int TREES = 2_000;

  @Test
  void everyTreeComesBackAsItWas() throws IOException {
    for (int seed = 0; seed < TREES; seed++) {
      List<Block> blocks = new RandomTree(seed).blocks(4);
      assertEquals(
          blocks, RecordCodec.BLOCKS.decode(RecordCodec.BLOCKS.encode(blocks)), "seed " + seed);
    }
  }

  @Test
  void damageIsAnErrorNeverAnotherException() {
    List<Block> blocks =
        List.of(
            new Block.Quote(
                List.of(new Block.Paragraph(List.of(new Inline.Text("text")), "id")), null));
    byte[] bytes = RecordCodec.BLOCKS.encode(blocks);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> RecordCodec.BLOCKS.decode(cut));
    }
    assertThrows(
        IOException.class,
        () -> RecordCodec.BLOCKS.decode("[[99]]".getBytes(StandardCharsets.UTF_8)));
    assertThrows(
        IOException.class,
        () -> RecordCodec.BLOCKS.decode("[[13,42,[]]]".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void deepTreesComeBack() throws IOException {
    assertEquals(nested(150), RecordCodec.BLOCKS.decode(RecordCodec.BLOCKS.encode(nested(150))));
  }

  @Test
  void whatLiesTooDeepStaysAsTextOnAnyThread() throws Exception {
    List<Block> deep = nested(900);
    List<Inline> styled = List.of(new Inline.Text("inner"));
    for (int depth = 0; depth < 900; depth++) {
      styled = List.of(new Inline.Styled(Inline.Style.EMPHASIS, styled));
    }
    List<Block> both = List.of(deep.getFirst(), new Block.Paragraph(styled, null));
    AtomicReference<String> text = new AtomicReference<>("");
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                text.set(PlainText.of(RecordCodec.BLOCKS.decode(RecordCodec.BLOCKS.encode(both))));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "small",
            1024 * 1024);
    small.start();
    small.join();
    assertEquals("deep\ninner\n", text.get());
  }

  private static List<Block> nested(int depth) {
    List<Block> blocks = List.of(new Block.Paragraph(List.of(new Inline.Text("deep")), null));
    for (int i = 0; i < depth; i++) {
      blocks = List.of(new Block.Quote(blocks, null));
    }
    return blocks;
  }

  @Test
  void cardsAndListsComeBack() throws IOException {
    Card card =
        new Card(
            "智能体",
            List.of("Agent"),
            null,
            List.of("Tool use", "Planning"),
            "It acts.",
            List.of("One.", "Two."),
            List.of(new Card.Proposition("A", "First"), new Card.Proposition("B", "Second")),
            List.of(new Card.Step("Step", List.of("a", "b")), new Card.Step("Bare", List.of())),
            List.of("Insight"));
    assertEquals(card, RecordCodec.CARD.decode(RecordCodec.CARD.encode(card)));
    List<String> strings = List.of("a", "", "\"b\"", "中");
    assertEquals(strings, RecordCodec.STRINGS.decode(RecordCodec.STRINGS.encode(strings)));
  }
}
