package dev.sennight.parse.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.text.Chars;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts raw blocks where a closing mark follows. For one document. */
final class RawBlockStarts {
  private final String source;
  private final OpenMarks marks;

  /** Kinds whose closing mark does not occur any more. */
  private final Set<RawBlock.Kind> unclosed = EnumSet.noneOf(RawBlock.Kind.class);

  RawBlockStarts(String source) {
    this.source = source;
    this.marks = new OpenMarks(source);
  }

  @Nullable BlockStart start(BasedSequence line, int at) {
    int from = line.getStartOffset() + at;
    for (RawBlock.Kind kind : RawBlock.Kind.values()) {
      if (source.regionMatches(true, from, kind.opening, 0, kind.opening.length())) {
        int end = end(kind, line, from);
        return end < 0
            ? BlockStart.none()
            : BlockStart.of(new RawBlock.Parser(kind, end, marks)).atIndex(at);
      }
    }
    return BlockStart.none();
  }

  /** Index after the closing mark of the block at {@code from}; -1 when no block begins there. */
  private int end(RawBlock.Kind kind, BasedSequence line, int from) {
    int inside = from + kind.opening.length();
    boolean tag = kind.opening.startsWith("<") && kind != RawBlock.Kind.HTML_COMMENT;
    if (tag && (inside >= line.getEndOffset() || " >\t".indexOf(source.charAt(inside)) < 0)) {
      return -1;
    }
    int close =
        unclosed.contains(kind) ? -1 : Chars.indexOfIgnoreCase(source, kind.closing, inside);
    if (close < 0) {
      unclosed.add(kind);
      return -1;
    }
    boolean starts =
        switch (kind) {
          case COMMENT, FORMULA ->
              close >= line.getEndOffset()
                  && !marks.isOpen(kind.opening, line.getStartOffset())
                  && (kind == RawBlock.Kind.COMMENT
                      || !marks.hasHeading(line.getEndOffset(), close));
          default -> true;
        };
    return starts ? close + kind.closing.length() : -1;
  }
}
