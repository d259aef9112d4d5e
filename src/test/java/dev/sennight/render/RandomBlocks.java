package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trees of every variant, with the text that breaks renderers. */
final class RandomBlocks {
  private static final String[] WORDS = {
    "空间智能",
    "GPT-5.1",
    " ",
    "a<b>&c",
    "\"quoted\" 'too'",
    "🧵👩‍🚀",
    "<script>alert(1)</script>",
    "&amp;",
    "]]>",
    "<!--",
    "--",
    "\u202Eevil",
    "\uD800x",
    "x\uDC00x",
    "\u0000",
    "é",
    "—",
    "javascript:x",
    "</style>",
    "𠮷野家",
    "{{x}}",
    "${x}",
    "%00",
    "\u200B"
  };
  private static final String[] TARGETS = {
    "关键词",
    "没有",
    "https://example.org/?a=1&b=\"2\"",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\host\\share",
    "pic.png",
    "data:text/html,<script>",
    "a.pdf",
    "自引",
    " http://x.example/ y"
  };

  private final Random random;
  private final boolean pictures;

  /**
   * @param pictures whether there are images and formulas, which are marked whole
   */
  RandomBlocks(long seed, boolean pictures) {
    this.random = new Random(seed);
    this.pictures = pictures;
  }

  List<Block> blocks(int depth) {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 0 ? 15 : 6)) {
      case 0, 1 -> new Block.Paragraph(inlines(3), maybe(this::word));
      case 2 -> new Block.Heading(1 + random.nextInt(6), inlines(1), 1);
      case 3 -> new Block.Code(pick("java", "python", "", "x\"y", "html"), word() + "\n" + word());
      case 4 -> table();
      case 5 -> new Block.RawText(word() + "\n" + word());
      case 6 -> new Block.Quote(blocks(depth - 1), maybe(this::word));
      case 7 ->
          new Block.Callout(
              pick("note", "bug", "no\"such"),
              Block.Fold.values()[random.nextInt(3)],
              random.nextBoolean() ? List.of() : inlines(1),
              blocks(depth - 1));
      case 8, 9 -> list(depth);
      case 10 -> new Block.Details(random.nextBoolean(), inlines(1), blocks(depth - 1));
      case 11 ->
          new Block.CardPart(
              Block.Part.values()[random.nextInt(Block.Part.values().length)], blocks(depth - 1));
      case 12 -> new Block.Embed(pick("关键词", "自引", "没有"), List.of(new Inline.Text(word())));
      case 13 -> new Block.Named(word(), list(depth));
      default -> pictures ? new Block.Formula("\\nosuchcommand{x}") : new Block.ThematicBreak();
    };
  }

  private Block list(int depth) {
    List<Block.Item> items = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Block.Task task = maybe(() -> Block.Task.values()[random.nextInt(2)]);
      items.add(new Block.Item(task, blocks(depth - 1), maybe(this::word)));
    }
    return new Block.ListBlock(maybe(() -> random.nextInt(9)), random.nextBoolean(), items);
  }

  private Block table() {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<List<Inline>> cells = new ArrayList<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        cells.add(inlines(1));
      }
      rows.add(new Block.Row(cells));
    }
    return new Block.Table(List.of(Block.Alignment.CENTER), List.of(rows.getFirst()), rows);
  }

  private List<Inline> inlines(int depth) {
    List<Inline> inlines = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      inlines.add(inline(depth));
    }
    return inlines;
  }

  private Inline inline(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 6)) {
      case 0, 1, 2 -> new Inline.Text(word());
      case 3 -> new Inline.Code(word());
      case 4 -> new Inline.LineBreak(random.nextBoolean());
      case 5 -> new Inline.FootnoteReference(word());
      case 6, 7 ->
          new Inline.Styled(
              Inline.Style.values()[random.nextInt(Inline.Style.values().length)],
              inlines(depth - 1));
      case 8, 9 ->
          new Inline.Link(LinkForm.values()[random.nextInt(3)], pick(TARGETS), inlines(depth - 1));
      case 10 -> new Inline.Tag(word());
      default ->
          pictures
              ? new Inline.Image(LinkForm.MARKDOWN, pick(TARGETS), word(), 100, null)
              : new Inline.Text(word());
    };
  }

  private String word() {
    return pick(WORDS) + pick(WORDS);
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
