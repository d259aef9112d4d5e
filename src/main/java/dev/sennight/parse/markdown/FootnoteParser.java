package dev.sennight.parse.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code [^label]: text}, continued by lines that are indented by two columns or more. */
final class FootnoteParser extends AbstractBlockParser {
  private static final int INDENT_TO_CONTINUE = 2;
  private static final Pattern OPENING = Pattern.compile("\\[\\^([^\\x00- \\[\\]]{1,97})]:");
  private final FootnoteBlock block;

  private FootnoteParser(String label) {
    block = new FootnoteBlock(label);
  }

  /** A footnote's text. */
  static final class FootnoteBlock extends BlockParsing.OwnBlock {
    final String label;

    private FootnoteBlock(String label) {
      this.label = label;
    }
  }

  static @Nullable BlockStart start(BasedSequence line, int at) {
    Matcher opening = OPENING.matcher(line).region(at, line.length());
    return opening.lookingAt()
        ? BlockStart.of(new FootnoteParser(opening.group(1))).atIndex(opening.end())
        : BlockStart.none();
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
    return !(child instanceof FootnoteBlock);
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return block.getFirstChild() == null
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    int indent = Math.min(state.getIndent(), BlockStarts.INDENT_OF_CODE);
    return indent >= INDENT_TO_CONTINUE
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
