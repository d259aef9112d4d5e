package dev.sennight.render.export;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.PageWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as text for a terminal: bullets, numbers, indents and blank lines, but no markup. */
final class PlainBlocks {
  private static final int DEEPEST = 60;

  private final PageWords words;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private PlainBlocks(PageWords words) {
    this.words = words;
  }

  /** The text of {@code blocks}, parts of a card labelled in the language of {@code words}. */
  static String write(List<Block> blocks, PageWords words) {
    PlainBlocks text = new PlainBlocks(words);
    text.blocks(blocks, "", "");
    return text.out.toString();
  }

  /**
   * @param first what the first line begins with
   * @param rest what every other line begins with
   */
  private void blocks(List<Block> blocks, String first, String rest) {
    if (depth > DEEPEST) {
      lines(PlainText.of(blocks), first, rest);
      return;
    }
    depth++;
    String start = first;
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0 && !isTight(blocks.get(i), start)) {
        out.append(rest.stripTrailing()).append('\n');
      }
      block(blocks.get(i), start, rest);
      start = rest;
    }
    depth--;
  }

  private boolean isTight(Block block, String start) {
    return block instanceof Block.ListBlock list && list.tight() && !start.isEmpty();
  }

  private void block(Block block, String first, String rest) {
    switch (block) {
      case Block.Heading b -> lines(PlainText.ofInlines(b.content()), first, rest);
      case Block.Paragraph b -> lines(words(b.content()), first, rest);
      case Block.Quote b -> blocks(b.children(), first + "> ", rest + "> ");
      case Block.Callout b -> callout(b, first, rest);
      case Block.ListBlock b -> list(b, first, rest);
      case Block.Code b -> lines(b.text(), first + "    ", rest + "    ");
      case Block.Formula b -> lines(b.latex(), first + "    ", rest + "    ");
      case Block.Table b -> lines(table(b), first, rest);
      case Block.ThematicBreak b -> lines("———", first, rest);
      case Block.Footnote b ->
          blocks(b.children(), first + PlainInlines.note(b.label()) + " ", rest + "    ");
      case Block.Details b -> {
        if (!b.summary().isEmpty()) {
          lines(words(b.summary()), first, rest);
        }
        blocks(b.children(), rest + "  ", rest + "  ");
      }
      case Block.Embed b -> lines("→ " + words(b.content()), first, rest);
      case Block.CardPart b -> cardPart(b, first, rest);
      case Block.RawText b -> lines(b.text(), first, rest);
      case Block.Named b -> block(b.block(), first, rest);
    }
  }

  private void callout(Block.Callout b, String first, String rest) {
    String title = b.title().isEmpty() ? b.type().toUpperCase(Locale.ROOT) : words(b.title());
    lines(title, first + "| ", rest + "| ");
    if (!b.children().isEmpty()) {
      blocks(b.children(), rest + "| ", rest + "| ");
    }
  }

  private void cardPart(Block.CardPart b, String first, String rest) {
    String label = words.get("part." + b.part().name());
    if (b.part() != Block.Part.MOTTO) {
      lines("【" + label + "】", first, rest);
    }
    blocks(b.children(), b.part() == Block.Part.MOTTO ? first : rest, rest);
  }

  private void list(Block.ListBlock b, String first, String rest) {
    String start = first;
    Integer number = b.start();
    for (int i = 0; i < b.items().size(); i++) {
      Block.Item item = b.items().get(i);
      String mark = number == null ? "• " : (number + i) + ". ";
      if (item.task() != null) {
        mark = item.task() == Block.Task.DONE ? "[x] " : "[ ] ";
      }
      if (item.children().isEmpty()) {
        lines("", start + mark, rest);
      } else {
        blocks(item.children(), start + mark, rest + " ".repeat(mark.length()));
      }
      start = rest;
    }
  }

  private static String table(Block.Table b) {
    return Stream.concat(b.header().stream(), b.rows().stream())
        .map(row -> row.cells().stream().map(PlainBlocks::words).collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }

  private static String words(List<Inline> inlines) {
    // One paragraph's text, hard breaks kept, without the line end after it.
    String text = PlainText.of(List.of(new Block.Paragraph(PlainInlines.said(inlines), null)));
    return text.substring(0, text.length() - 1);
  }

  private void lines(String text, String first, String rest) {
    String start = first;
    for (String line : text.split("\n", -1)) {
      out.append((start + line).stripTrailing()).append('\n');
      start = rest;
    }
  }
}
