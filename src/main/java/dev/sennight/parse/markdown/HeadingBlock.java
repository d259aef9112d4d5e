package dev.sennight.parse.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.inline.Definition;
import dev.sennight.parse.text.Chars;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A heading. Flexmark's own parser copies the paragraph so far at every line, which takes time
 * quadratic in its lines.
 */
final class HeadingBlock extends BlockParsing.OwnBlock {
  private static final int DEEPEST_LEVEL = 6;
  private static final Pattern CLOSING = Pattern.compile("(?:^|[ \\t])#++[ \\t]*+$");

  /** From 1 to 6. */
  final int level;

  /** Whether a line below marks it, instead of number signs. */
  final boolean underlined;

  /** Its source, without the marks of blocks around it. */
  final String text;

  /** The lines above the text of an underlined heading that define references; may be "". */
  final String definitions;

  private HeadingBlock(int level, boolean underlined, String text, String definitions) {
    this.level = level;
    this.underlined = underlined;
    this.text = text;
    this.definitions = definitions;
  }

  /** Starts a heading with number signs at {@code at}. */
  static @Nullable BlockStart numbered(BasedSequence line, int at) {
    int end = BlockStarts.runEnd(line, at);
    int level = end - at;
    if (level > DEEPEST_LEVEL || (end < line.length() && " \t".indexOf(line.charAt(end)) < 0)) {
      return BlockStart.none();
    }
    BasedSequence rest = line.subSequence(end, line.length()).trim();
    String text = CLOSING.matcher(rest).replaceFirst("").strip();
    HeadingBlock heading = new HeadingBlock(level, false, text, "");
    return BlockStarts.leaf(heading, line.subSequence(at, line.length()), line.length());
  }

  /** Makes the paragraph above {@code line}, which begins with an underline, a heading. */
  static @Nullable BlockStart underlined(BasedSequence line, int at, MatchedBlockParser matched) {
    BasedSequence marks = line.subSequence(at, line.length()).trimEnd();
    char mark = marks.charAt(0);
    if (!matched.getBlockParser().isParagraphParser()
        || marks.countLeading(CharPredicate.standardOrAnyOf(mark)) < marks.length()) {
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
    int start = text.getFirst().trimStart().getStartOffset();
    BasedSequence chars = line.getBaseSequence().subSequence(start, line.getEndOffset());
    return BlockStarts.leaf(heading, chars, line.length()).replaceActiveBlockParser();
  }

  /** How many of {@code lines} define references, which no line underlines. */
  private static int definitionLines(List<BasedSequence> lines) {
    if (lines.getFirst().trim().charAt(0) != '[') {
      return 0;
    }
    String text = joined(lines);
    int end = Definition.lengthOfAll(text);
    return end >= text.length() ? lines.size() : Chars.lineBreaks(text.substring(0, end));
  }

  private static String joined(List<BasedSequence> lines) {
    return lines.stream().map(line -> line.toString().strip()).collect(Collectors.joining("\n"));
  }
}
