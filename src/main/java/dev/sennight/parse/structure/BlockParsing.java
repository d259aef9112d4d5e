package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sennight.parse.token.CpuTimeLimit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The block structure of a document, from flexmark. It finds blocks only: what stands inside of
 * paragraphs is read by our own inline reader, HTML and reference definitions included.
 */
public final class BlockParsing {
  private BlockParsing() {}

  /** Parses {@code source}; leaves with {@link CpuTimeLimit.Exceeded} when the time is over. */
  public static Document parse(String source, CpuTimeLimit limit) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
            .set(Parser.THEMATIC_BREAK_PARSER, false)
            .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
            .set(Parser.FENCED_CODE_CONTENT_BLOCK, true);
    return Parser.builder(options)
        .customInlineParserFactory(NoInlines::new)
        .customBlockParserFactory(new RawBlockParser.Factory(limit))
        .customBlockParserFactory(new FenceBlockParser.Factory())
        .customBlockParserFactory(new HeadingBlockParser.Factory())
        .customBlockParserFactory(new RuleBlockParser.Factory())
        .customBlockParserFactory(new NoteBlockParser.Factory())
        .paragraphPreProcessorFactory(new TextBlock.Factory())
        .build()
        .parse(BasedSequence.of(source));
  }

  /** Leaves paragraphs as they are. */
  private static final class NoInlines extends InlineParserImpl {
    NoInlines(
        DataHolder options,
        BitSet specialCharacters,
        BitSet delimiterCharacters,
        Map<Character, DelimiterProcessor> delimiterProcessors,
        LinkRefProcessorData linkRefProcessors,
        List<InlineParserExtensionFactory> extensions) {
      super(
          options,
          specialCharacters,
          delimiterCharacters,
          delimiterProcessors,
          linkRefProcessors,
          extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {}
  }
}
