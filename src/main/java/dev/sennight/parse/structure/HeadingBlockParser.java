package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.token.Definition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Headings after CommonMark. Flexmark's own parser copies the paragraph so far at every line, which
 * takes time quadratic in its lines.
 */
final class HeadingBlockParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;
  private static final int DEEPEST_LEVEL = 6;
  private final HeadingBlock block;

  private HeadingBlockParser(HeadingBlock block, BasedSequence chars) {
    this.block = block;
    block.setChars(chars);
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
  public void closeBlock(ParserState state) {}

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= INDENT_OF_CODE) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    char first = at < line.length() ? line.charAt(at) : '\0';
    return switch (first) {
      case '#' -> numbered(line, at);
      case '=', '-' -> underlined(line, at, first, matched);
      default -> BlockStart.none();
    };
  }

  private static BlockStart numbered(BasedSequence line, int at) {
    int end = runEnd(line, at, '#');
    int level = end - at;
    if (level > DEEPEST_LEVEL || (end < line.length() && !isBlank(line.charAt(end)))) {
      return BlockStart.none();
    }
    int from = skipBlanks(line, end);
    int to = blankEnd(line, from, line.length());
    int marks = to;
    while (marks > from && line.charAt(marks - 1) == '#') {
      marks--;
    }
    boolean closing = marks == from || isBlank(line.charAt(marks - 1));
    int textEnd = closing ? blankEnd(line, from, marks) : to;
    HeadingBlock heading = new HeadingBlock(level, line.subSequence(from, textEnd).toString());
    BasedSequence chars = line.subSequence(at, Math.max(end, to));
    return BlockStart.of(new HeadingBlockParser(heading, chars)).atIndex(line.length());
  }

  private static BlockStart underlined(
      BasedSequence line, int at, char mark, MatchedBlockParser matched) {
    int end = skipBlanks(line, runEnd(line, at, mark));
    if (end < line.length() || !matched.getBlockParser().isParagraphParser()) {
      return BlockStart.none();
    }
    List<BasedSequence> lines = matched.getParagraphLines();
    int defined = definitionLines(lines);
    if (defined == lines.size()) {
      return BlockStart.none();
    }
    List<BasedSequence> text = lines.subList(defined, lines.size());
    HeadingBlock heading =
        new HeadingBlock(
            mark == '=' ? 1 : 2, true, joined(text), joined(lines.subList(0, defined)));
    BasedSequence first = text.getFirst();
    BasedSequence chars =
        line.getBaseSequence()
            .subSequence(first.getStartOffset() + skipBlanks(first, 0), line.getEndOffset());
    return BlockStart.of(new HeadingBlockParser(heading, chars))
        .atIndex(line.length())
        .replaceActiveBlockParser();
  }

  /** How many of {@code lines} define references, which no line underlines. */
  private static int definitionLines(List<BasedSequence> lines) {
    if (lines.getFirst().trim().charAt(0) != '[') {
      return 0;
    }
    String text = joined(lines);
    int end = Definition.lengthOfAll(text);
    return end >= text.length()
        ? lines.size()
        : (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The words of {@code lines}, parted by line breaks. */
  private static String joined(List<BasedSequence> lines) {
    return lines.stream().map(line -> line.toString().strip()).collect(Collectors.joining("\n"));
  }

  private static int runEnd(CharSequence line, int at, char mark) {
    int i = at;
    while (i < line.length() && line.charAt(i) == mark) {
      i++;
    }
    return i;
  }

  private static int skipBlanks(CharSequence line, int from) {
    int i = from;
    while (i < line.length() && isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /** End of {@code line} up to {@code to}, blanks there left out. */
  private static int blankEnd(CharSequence line, int from, int to) {
    int i = to;
    while (i > from && isBlank(line.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Starts headings. */
  static final class Factory extends BlockStarter {
    Factory() {
      super(HeadingBlockParser::start);
    }
  }
}
