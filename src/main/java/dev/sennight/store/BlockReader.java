package dev.sennight.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sennight.model.text.Block;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BlockWriter} wrote. */
final class BlockReader extends InlineReader {
  private static final List<Block.Fold> FOLDS = List.of(Block.Fold.values());
  private static final List<Block.Task> TASKS = List.of(Block.Task.values());
  private static final List<Block.Alignment> ALIGNMENTS = List.of(Block.Alignment.values());
  private static final List<Block.Part> PARTS = List.of(Block.Part.values());

  BlockReader(JsonParser in) {
    super(in);
  }

  List<Block> blocks() throws IOException {
    return list(this::block);
  }

  private Block block(JsonToken first) throws IOException {
    expect(JsonToken.START_ARRAY, first);
    Block block = fields(integer());
    end();
    return block;
  }

  private Block fields(int kind) throws IOException {
    return switch (kind) {
      case JsonFormat.HEADING -> heading();
      case JsonFormat.PARAGRAPH -> paragraph();
      case JsonFormat.QUOTE -> quote();
      case JsonFormat.CALLOUT ->
          new Block.Callout(string(), JsonFormat.constant(FOLDS, integer()), inlines(), blocks());
      case JsonFormat.LIST -> new Block.ListBlock(integerOrNull(), bool(), list(this::item));
      case JsonFormat.CODE -> new Block.Code(string(), string());
      case JsonFormat.FORMULA -> new Block.Formula(string());
      case JsonFormat.TABLE ->
          new Block.Table(
              list(first -> JsonFormat.constant(ALIGNMENTS, integerHere())),
              list(this::row),
              list(this::row));
      case JsonFormat.RULE -> new Block.ThematicBreak();
      case JsonFormat.FOOTNOTE -> new Block.Footnote(string(), blocks());
      case JsonFormat.DETAILS -> new Block.Details(bool(), inlines(), blocks());
      case JsonFormat.EMBED -> new Block.Embed(string(), inlines());
      case JsonFormat.CARD_PART ->
          new Block.CardPart(JsonFormat.constant(PARTS, integer()), blocks());
      case JsonFormat.PLAIN -> new Block.RawText(string());
      case JsonFormat.NAMED -> named();
      default -> throw new IOException("no block of kind " + kind);
    };
  }

  private Block named() throws IOException {
    String id = string();
    List<Block> blocks = blocks();
    if (blocks.size() != 1) {
      throw new IOException("a name for " + blocks.size() + " blocks");
    }
    return new Block.Named(id, blocks.getFirst());
  }

  private Block heading() throws IOException {
    int level = integer();
    int line = integer();
    return new Block.Heading(level, inlines(), line);
  }

  private Block paragraph() throws IOException {
    String id = stringOrNull();
    return new Block.Paragraph(inlines(), id);
  }

  private Block quote() throws IOException {
    String id = stringOrNull();
    return new Block.Quote(blocks(), id);
  }

  private Block.Item item(JsonToken first) throws IOException {
    expect(JsonToken.START_ARRAY, first);
    Integer task = integerOrNull();
    String id = stringOrNull();
    Block.Item item = new Block.Item(task(task), blocks(), id);
    end();
    return item;
  }

  private static Block.@Nullable Task task(@Nullable Integer number) {
    return number == null ? null : JsonFormat.constant(TASKS, number);
  }

  private Block.Row row(JsonToken first) throws IOException {
    expect(JsonToken.START_ARRAY, first);
    return new Block.Row(
        rest(cell -> {
          expect(JsonToken.START_ARRAY, cell);
          return rest(this::inline);
        }));
  }
}
