package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.token.CpuTimeLimit;
import java.util.EnumSet;
import java.util.Set;

/** Takes lines from an opening mark to its closing one, and only where there is a closing one. */
final class RawBlockParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;
  private final RawBlock block;
  private final OpenMarks marks;
  private final BlockContent content = new BlockContent();
  private boolean closed;

  private RawBlockParser(RawBlock.Kind kind, OpenMarks marks) {
    block = new RawBlock(kind);
    this.marks = marks;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    int from = content.getLineCount() == 0 ? block.kind().opening.length() : 0;
    closed |= indexOf(line, block.kind().closing, from, line.length()) >= 0;
    content.add(line, state.getIndent());
    marks.taken(line.getEndOffset());
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    block.setCharsFromContent();
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  /** Index of {@code part}, a lower-case text, whatever the case of {@code text}; or -1. */
  private static int indexOf(CharSequence text, String part, int from, int to) {
    int last = to - part.length();
    for (int i = from; i <= last; i++) {
      if (matches(text, i, part)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(CharSequence text, int at, String part) {
    if (at + part.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Starts raw blocks. */
  static final class Factory extends BlockStarter {
    Factory(CpuTimeLimit limit) {
      super(new Starts(limit));
    }
  }

  /** Of one document: it remembers which closing marks do not come any more. */
  private static final class Starts implements BlockParserFactory {
    private final CpuTimeLimit limit;
    private final Set<RawBlock.Kind> hopeless = EnumSet.noneOf(RawBlock.Kind.class);
    private final OpenMarks marks = new OpenMarks();

    Starts(CpuTimeLimit limit) {
      this.limit = limit;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      limit.step();
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      char first = at < line.length() ? line.charAt(at) : '\0';
      if ((first != '$' && first != '%' && first != '<') || state.getIndent() >= INDENT_OF_CODE) {
        return BlockStart.none();
      }
      for (RawBlock.Kind kind : RawBlock.Kind.values()) {
        if (matches(line, at, kind.opening) && starts(kind, line, at)) {
          return BlockStart.of(new RawBlockParser(kind, marks)).atIndex(at);
        }
      }
      return BlockStart.none();
    }

    private boolean starts(RawBlock.Kind kind, BasedSequence line, int at) {
      int from = at + kind.opening.length();
      boolean sameLine = indexOf(line, kind.closing, from, line.length()) >= 0;
      return switch (kind) {
        case COMMENT, FORMULA ->
            !sameLine && !marks.isOpen(kind.opening, line) && closesLater(kind, line);
        case HTML_COMMENT -> sameLine || closesLater(kind, line);
        case TABLE, PREFORMATTED, SCRIPT, STYLE ->
            from < line.length()
                && " >\t".indexOf(line.charAt(from)) >= 0
                && (sameLine || closesLater(kind, line));
      };
    }

    private boolean closesLater(RawBlock.Kind kind, BasedSequence line) {
      if (hopeless.contains(kind)) {
        return false;
      }
      BasedSequence all = line.getBaseSequence();
      int end = indexOf(all, kind.closing, line.getEndOffset(), all.length());
      if (end < 0) {
        hopeless.add(kind);
        return false;
      }
      return kind != RawBlock.Kind.FORMULA || !OpenMarks.hasHeading(all, line.getEndOffset(), end);
    }
  }
}
