package dev.sennight.parse.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.text.CpuTimeLimit;

/** The block structure of a document, from flexmark. Inline syntax is not parsed. */
final class BlockParsing {
  private BlockParsing() {}

  /** Parses {@code source}; throws {@link CpuTimeLimit.Exceeded} when the time is up. */
  static Document parse(String source, CpuTimeLimit limit) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
            .set(Parser.THEMATIC_BREAK_PARSER, false)
            .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
            .set(Parser.FENCED_CODE_CONTENT_BLOCK, true);
    return Parser.builder(options)
        .customBlockParserFactory(new BlockStarts(source, limit))
        .paragraphPreProcessorFactory(new ParagraphBlock.Factory())
        .build()
        .parse(BasedSequence.of(source));
  }

  /** A block of a kind that flexmark does not have. */
  abstract static class OwnBlock extends Block {
    @Override
    public final BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
