package dev.sennight.parse.structure;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Fenced code after CommonMark. Flexmark's own parser takes no tilde fence with a tilde in its info
 * string, and counts characters instead of columns where the fence is indented by a tab.
 */
final class FenceBlockParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;
  private static final int SHORTEST = 3;
  private final FencedCodeBlock block = new FencedCodeBlock();
  private final List<BasedSequence> lines = new ArrayList<>();
  private final char mark;
  private final int length;
  private final int indent;
  private final BasedSequence opening;
  private BasedSequence last;
  private boolean closed;

  private FenceBlockParser(BasedSequence line, int at, int length, int indent) {
    this.mark = line.charAt(at);
    this.length = length;
    this.indent = indent;
    this.opening = line.subSequence(at, line.length());
    this.last = opening;
    block.setInfo(line.subSequence(at + length, line.length()).trim());
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (closed) {
      return BlockContinue.none();
    }
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    if (state.getIndent() < INDENT_OF_CODE && closes(line, at)) {
      closed = true;
      return BlockContinue.atIndex(at);
    }
    return BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), indent));
  }

  private boolean closes(BasedSequence line, int at) {
    int end = runEnd(line, at, mark);
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
    // The line that opens the fence comes first, from where its parser was told to go on.
    block.setContent(opening, lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    BasedSequence all = opening.getBaseSequence();
    block.setChars(all.subSequence(opening.getStartOffset(), last.getEndOffset()));
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
    return false;
  }

  private static int runEnd(CharSequence line, int at, char mark) {
    int i = at;
    while (i < line.length() && line.charAt(i) == mark) {
      i++;
    }
    return i;
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    char mark = at < line.length() ? line.charAt(at) : '\0';
    if ((mark != '`' && mark != '~') || state.getIndent() >= INDENT_OF_CODE) {
      return BlockStart.none();
    }
    int end = runEnd(line, at, mark);
    boolean fence = end - at >= SHORTEST && (mark == '~' || line.indexOf('`', end) < 0);
    return fence
        ? BlockStart.of(new FenceBlockParser(line, at, end - at, state.getIndent())).atIndex(end)
        : BlockStart.none();
  }

  /** Starts fenced code. */
  static final class Factory extends BlockStarter {
    Factory() {
      super(FenceBlockParser::start);
    }
  }
}
