package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [^label]: text}, continued by lines that are indented by two columns or more. */
final class NoteBlockParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;
  private static final int INDENT_TO_CONTINUE = 2;
  private static final int LONGEST_LABEL = 100;
  private final NoteBlock block;

  private NoteBlockParser(String label) {
    block = new NoteBlock(label);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return !(child instanceof NoteBlock);
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return block.getFirstChild() == null
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT_TO_CONTINUE
        ? BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), INDENT_OF_CODE))
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  /** Index of the bracket that closes the label opened at {@code at}; -1 when none is defined. */
  private static int labelEnd(CharSequence line, int at) {
    boolean opens = at + 1 < line.length() && line.charAt(at) == '[' && line.charAt(at + 1) == '^';
    int limit = Math.min(line.length() - 1, at + LONGEST_LABEL);
    for (int i = at + 2; opens && i < limit; i++) {
      char c = line.charAt(i);
      if (c == ']') {
        return i > at + 2 && line.charAt(i + 1) == ':' ? i : -1;
      }
      if (c <= ' ' || c == '[') {
        return -1;
      }
    }
    return -1;
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    int at = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    int end = state.getIndent() >= INDENT_OF_CODE ? -1 : labelEnd(line, at);
    return end < 0
        ? BlockStart.none()
        : BlockStart.of(new NoteBlockParser(line.subSequence(at + 2, end).toString()))
            .atIndex(end + 2);
  }

  /** Starts footnotes. */
  static final class Factory extends BlockStarter {
    Factory() {
      super(NoteBlockParser::start);
    }
  }
}
