package dev.sennight.parse.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that are not Markdown: a comment, a formula, an HTML table, preformatted text. */
final class RawBlock extends BlockParsing.OwnBlock {
  final Kind kind;

  private RawBlock(Kind kind) {
    this.kind = kind;
  }

  /** What opens and closes it, in lower case. */
  enum Kind {
    COMMENT("%%", "%%"),
    HTML_COMMENT("<!--", "-->"),
    FORMULA("$$", "$$"),
    TABLE("<table", "</table>"),
    PREFORMATTED("<pre", "</pre>"),
    SCRIPT("<script", "</script>"),
    STYLE("<style", "</style>");

    final String opening;
    final String closing;

    Kind(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  /** The lines, markers included. */
  String text() {
    StringBuilder text = new StringBuilder();
    getContentLines().forEach(text::append);
    return text.toString();
  }

  /** Takes the lines up to the closing mark. */
  static final class Parser extends AbstractBlockParser {
    private final RawBlock block;
    private final int end;
    private final OpenMarks marks;
    private final List<BasedSequence> lines = new ArrayList<>();

    /** A parser of a block whose closing mark ends at {@code end} in the source. */
    Parser(Kind kind, int end, OpenMarks marks) {
      this.block = new RawBlock(kind);
      this.end = end;
      this.marks = marks;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      boolean closed = !lines.isEmpty() && lines.getLast().getEndOffset() >= end;
      return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      lines.add(line);
      marks.closedTo(line.getEndOffset());
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setContent(lines);
    }

    @Override
    public boolean isRawText() {
      return true;
    }
  }
}
