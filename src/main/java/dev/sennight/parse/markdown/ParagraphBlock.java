package dev.sennight.parse.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph. Flexmark's own joins its lines for the inline parser, which takes time quadratic in
 * them where they do not follow one another in the source, as in a quote.
 */
final class ParagraphBlock extends BlockParsing.OwnBlock {
  /** Replaces each paragraph, and leaves nothing to flexmark's inline parser. */
  static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return Factory::replace;
    }

    private static int replace(Paragraph paragraph, ParserState state) {
      ParagraphBlock block = new ParagraphBlock();
      block.setContent(paragraph.getChars(), paragraph.getContentLines());
      paragraph.insertBefore(block);
      paragraph.unlink();
      paragraph.setContentLines(List.of());
      return 0;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
