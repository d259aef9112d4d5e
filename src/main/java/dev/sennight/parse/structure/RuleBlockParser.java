package dev.sennight.parse.structure;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Rules across the page. Flexmark's own pattern for them overflows the stack on long lines. */
final class RuleBlockParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;
  private static final int FEWEST_MARKS = 3;
  private final ThematicBreak block = new ThematicBreak();

  private RuleBlockParser(BasedSequence line) {
    block.setChars(line);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    return state.getIndent() < INDENT_OF_CODE && isRule(line, at)
        ? BlockStart.of(new RuleBlockParser(line.subSequence(at, line.length())))
            .atIndex(line.length())
        : BlockStart.none();
  }

  private static boolean isRule(CharSequence line, int at) {
    char mark = at < line.length() ? line.charAt(at) : '\0';
    if (mark != '*' && mark != '-' && mark != '_') {
      return false;
    }
    int marks = 0;
    for (int i = at; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == mark) {
        marks++;
      } else if (c > ' ') {
        return false;
      }
    }
    return marks >= FEWEST_MARKS;
  }

  /** Starts rules. */
  static final class Factory extends BlockStarter {
    Factory() {
      super(RuleBlockParser::start);
    }
  }
}
