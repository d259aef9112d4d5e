package dev.sennight.parse.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fenced code as in CommonMark. Flexmark's own parser takes no tilde fence with a tilde in its info
 * string, and counts characters instead of columns where a tab indents the fence.
 */
final class FencedCodeParser extends AbstractBlockParser {
  private static final int SHORTEST = 3;
  private final FencedCodeBlock block = new FencedCodeBlock();
  private final List<BasedSequence> lines = new ArrayList<>();
  private final BasedSequence opening;
  private final int length;
  private final int indent;
  private BasedSequence last;
  private boolean closed;

  private FencedCodeParser(BasedSequence opening, int length, int indent) {
    this.opening = opening;
    this.length = length;
    this.indent = indent;
    this.last = opening;
    block.setInfo(opening.subSequence(length, opening.length()).trim());
  }

  static @Nullable BlockStart start(BasedSequence line, int at, int indent) {
    int end = BlockStarts.runEnd(line, at);
    boolean fence = end - at >= SHORTEST && (line.charAt(at) == '~' || line.indexOf('`', end) < 0);
    BasedSequence opening = line.subSequence(at, line.length());
    return fence
        ? BlockStart.of(new FencedCodeParser(opening, end - at, indent)).atIndex(end)
        : BlockStart.none();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (closed) {
      return BlockContinue.none();
    }
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    closed = state.getIndent() < BlockStarts.INDENT_OF_CODE && closes(line, at);
    return closed
        ? BlockContinue.atIndex(at)
        : BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), indent));
  }

  private boolean closes(BasedSequence line, int at) {
    if (at >= line.length() || line.charAt(at) != opening.charAt(0)) {
      return false;
    }
    int end = BlockStarts.runEnd(line, at);
    return end - at >= length && line.subSequence(end, line.length()).isBlank();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    last = line;
    if (!closed) {
      lines.add(line);
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    // The first line is the rest of the line that opens the fence.
    block.setContent(opening, lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    BasedSequence all = opening.getBaseSequence();
    block.setChars(all.subSequence(opening.getStartOffset(), last.getEndOffset()));
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
    return false;
  }
}
