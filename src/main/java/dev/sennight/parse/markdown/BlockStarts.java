package dev.sennight.parse.markdown;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the blocks that flexmark does not know, or whose parsers there differ from CommonMark or
 * take more than linear time. For one document.
 */
final class BlockStarts implements CustomBlockParserFactory, BlockParserFactory {
  /** Columns of indentation that make a line indented code. */
  static final int INDENT_OF_CODE = 4;

  private static final int FEWEST_MARKS = 3;
  private final CpuTimeLimit limit;
  private final RawBlockStarts raw;

  BlockStarts(String source, CpuTimeLimit limit) {
    this.limit = limit;
    this.raw = new RawBlockStarts(source);
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    limit.step();
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    if (at >= line.length() || state.getIndent() >= INDENT_OF_CODE) {
      return BlockStart.none();
    }
    return switch (line.charAt(at)) {
      case '$', '%', '<' -> raw.start(line, at);
      case '`', '~' -> FencedCodeParser.start(line, at, state.getIndent());
      case '#' -> HeadingBlock.numbered(line, at);
      case '=' -> HeadingBlock.underlined(line, at, matched);
      case '-' -> {
        BlockStart heading = HeadingBlock.underlined(line, at, matched);
        yield heading == null ? thematicBreak(line, at) : heading;
      }
      case '*', '_' -> thematicBreak(line, at);
      case '[' -> FootnoteParser.start(line, at);
      default -> BlockStart.none();
    };
  }

  /** Flexmark's own pattern overflows the stack on long lines. */
  private static @Nullable BlockStart thematicBreak(BasedSequence line, int at) {
    char mark = line.charAt(at);
    int marks = 0;
    for (int i = at; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == mark) {
        marks++;
      } else if (c > ' ') {
        return BlockStart.none();
      }
    }
    return marks < FEWEST_MARKS
        ? BlockStart.none()
        : leaf(new ThematicBreak(), line.subSequence(at, line.length()), line.length());
  }

  /** Starts a block that ends with the line. */
  static BlockStart leaf(Block block, BasedSequence chars, int end) {
    block.setChars(chars);
    return BlockStart.of(new LeafParser(block)).atIndex(end);
  }

  /** Index after the run of the character at {@code at}. */
  static int runEnd(CharSequence line, int at) {
    int end = at + 1;
    while (end < line.length() && line.charAt(end) == line.charAt(at)) {
      end++;
    }
    return end;
  }

  private static final class LeafParser extends AbstractBlockParser {
    private final Block block;

    LeafParser(Block block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return this;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
