package dev.sennight.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.util.List;

/** Writes blocks, each as an array that begins with the number of its kind. */
@SuppressWarnings("EnumOrdinal") // the stored number of a constant; BlockReader reads it back
final class BlockWriter extends InlineWriter {
  BlockWriter(JsonGenerator out) {
    super(out);
  }

  /** Writes {@code blocks}; what lies too deep in them becomes plain text. */
  void blocks(List<Block> blocks) throws IOException {
    depth++;
    out.writeStartArray();
    for (Block block : depth > JsonFormat.DEEPEST ? flat(blocks) : blocks) {
      out.writeStartArray();
      block(block);
      out.writeEndArray();
    }
    out.writeEndArray();
    depth--;
  }

  private static List<Block> flat(List<Block> blocks) {
    String text = PlainText.of(blocks);
    return text.isEmpty()
        ? List.of()
        : List.of(new Block.RawText(text.substring(0, text.length() - 1)));
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading b -> {
        out.writeNumber(JsonFormat.HEADING);
        out.writeNumber(b.level());
        out.writeNumber(b.line());
        inlines(b.content());
      }
      case Block.Paragraph b -> {
        strings(JsonFormat.PARAGRAPH, b.blockId());
        inlines(b.content());
      }
      case Block.Quote b -> {
        strings(JsonFormat.QUOTE, b.blockId());
        blocks(b.children());
      }
      case Block.Callout b -> callout(b);
      case Block.ListBlock b -> list(b);
      case Block.Code b -> strings(JsonFormat.CODE, b.language(), b.text());
      case Block.Formula b -> strings(JsonFormat.FORMULA, b.latex());
      case Block.Table b -> table(b);
      case Block.ThematicBreak b -> out.writeNumber(JsonFormat.RULE);
      case Block.Footnote b -> {
        strings(JsonFormat.FOOTNOTE, b.label());
        blocks(b.children());
      }
      case Block.Details b -> details(b);
      case Block.Embed b -> {
        strings(JsonFormat.EMBED, b.target());
        inlines(b.content());
      }
      case Block.CardPart b -> {
        out.writeNumber(JsonFormat.CARD_PART);
        out.writeNumber(b.part().ordinal());
        blocks(b.children());
      }
      case Block.RawText b -> strings(JsonFormat.PLAIN, b.text());
      case Block.Named b -> {
        strings(JsonFormat.NAMED, b.id());
        blocks(List.of(b.block()));
      }
    }
  }

  private void callout(Block.Callout callout) throws IOException {
    strings(JsonFormat.CALLOUT, callout.type());
    out.writeNumber(callout.fold().ordinal());
    inlines(callout.title());
    blocks(callout.children());
  }

  private void details(Block.Details details) throws IOException {
    out.writeNumber(JsonFormat.DETAILS);
    out.writeBoolean(details.open());
    inlines(details.summary());
    blocks(details.children());
  }

  private void list(Block.ListBlock list) throws IOException {
    out.writeNumber(JsonFormat.LIST);
    number(list.start());
    out.writeBoolean(list.tight());
    out.writeStartArray();
    for (Block.Item item : list.items()) {
      out.writeStartArray();
      Block.Task task = item.task();
      number(task == null ? null : task.ordinal());
      out.writeString(item.blockId());
      blocks(item.children());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void table(Block.Table table) throws IOException {
    out.writeNumber(JsonFormat.TABLE);
    out.writeStartArray();
    for (Block.Alignment alignment : table.alignments()) {
      out.writeNumber(alignment.ordinal());
    }
    out.writeEndArray();
    rows(table.header());
    rows(table.rows());
  }

  private void rows(List<Block.Row> rows) throws IOException {
    out.writeStartArray();
    for (Block.Row row : rows) {
      out.writeStartArray();
      for (List<Inline> cell : row.cells()) {
        inlines(cell);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }
}
