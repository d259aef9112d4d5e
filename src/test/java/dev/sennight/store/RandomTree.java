package dev.sennight.store;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Block trees with every kind of block and inline in them. */
final class RandomTree {
  private static final String[] WORDS = {
    "",
    "word",
    "空间智能",
    "\"quoted\\\"",
    "tab\there",
    "line\nbreak",
    "🚀",
    "\u0000\u0001",
    "\uD800",
    "]],"
  };
  private static final int BLOCKS = 15;
  private static final int INLINES = 9;

  private final Random random;

  RandomTree(long seed) {
    random = new Random(seed);
  }

  List<Block> blocks(int depth) {
    return several(() -> block(depth));
  }

  private Block block(int depth) {
    int kind = random.nextInt(depth > 0 ? BLOCKS : 5);
    return switch (kind) {
      case 0 -> new Block.Paragraph(inlines(depth), wordOrNull());
      case 1 -> new Block.Heading(1 + random.nextInt(6), inlines(depth), random.nextInt(9999));
      case 2 -> new Block.Code(word(), word());
      case 3 -> random.nextBoolean() ? new Block.Formula(word()) : new Block.ThematicBreak();
      case 4 ->
          random.nextBoolean()
              ? new Block.RawText(word())
              : new Block.Embed(word(), inlines(depth));
      case 5 -> new Block.Quote(blocks(depth - 1), wordOrNull());
      case 6 ->
          new Block.Callout(word(), pick(Block.Fold.values()), inlines(depth), blocks(depth - 1));
      case 7, 8 ->
          new Block.ListBlock(
              random.nextBoolean() ? null : (Integer) random.nextInt(100),
              random.nextBoolean(),
              several(() ->
                  new Block.Item(
                      random.nextBoolean() ? null : pick(Block.Task.values()),
                      blocks(depth - 1),
                      wordOrNull())));
      case 9 ->
          new Block.Table(several(() -> pick(Block.Alignment.values())), rows(depth), rows(depth));
      case 10 -> new Block.Footnote(word(), blocks(depth - 1));
      case 11 -> new Block.Details(random.nextBoolean(), inlines(depth), blocks(depth - 1));
      case 12 -> new Block.Named(word(), block(depth - 1));
      default -> new Block.CardPart(pick(Block.Part.values()), blocks(depth - 1));
    };
  }

  private List<Block.Row> rows(int depth) {
    return several(() -> new Block.Row(several(() -> inlines(depth - 1))));
  }

  private List<Inline> inlines(int depth) {
    return several(() -> inline(depth));
  }

  private Inline inline(int depth) {
    return switch (random.nextInt(INLINES)) {
      case 0 ->
          depth > 0
              ? new Inline.Styled(pick(Inline.Style.values()), inlines(depth - 1))
              : new Inline.Text(word());
      case 1 -> new Inline.Code(word());
      case 2 -> new Inline.Formula(word(), random.nextBoolean());
      case 3 ->
          new Inline.Link(
              pick(LinkForm.values()), word(), depth > 0 ? inlines(depth - 1) : List.of());
      case 4 ->
          new Inline.Image(
              pick(LinkForm.values()),
              word(),
              word(),
              random.nextBoolean() ? null : (Integer) random.nextInt(999),
              random.nextBoolean() ? null : (Integer) random.nextInt(999));
      case 5 -> new Inline.LineBreak(random.nextBoolean());
      case 6 -> new Inline.FootnoteReference(word());
      case 7 -> new Inline.Tag(word());
      default -> new Inline.Text(word());
    };
  }

  private <T> List<T> several(Supplier<T> one) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(one.get());
    }
    return list;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String word() {
    // A lone surrogate has no UTF-8; the parser never lets one through.
    String word = pick(WORDS);
    return word.equals("\uD800") ? "𠮷" : word;
  }

  private @Nullable String wordOrNull() {
    return random.nextBoolean() ? null : word();
  }
}
