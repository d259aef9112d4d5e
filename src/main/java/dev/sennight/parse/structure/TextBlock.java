package dev.sennight.parse.structure;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph. Flexmark's own joins its lines for the inline parser, which takes time quadratic in
 * them where they do not follow one another in the source, as in a quote.
 */
public final class TextBlock extends Block {
  private TextBlock(Paragraph paragraph) {
    super(paragraph.getChars(), paragraph.getContentLines());
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** Puts a text block in the place of each paragraph. */
  static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return Factory::replace;
    }

    private static int replace(Paragraph paragraph, ParserState state) {
      paragraph.insertBefore(new TextBlock(paragraph));
      paragraph.unlink();
      state.blockRemoved(paragraph);
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
