package dev.sennight.parse.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A footnote's text. */
public final class FootnoteBlock extends Block {
  private final String label;

  FootnoteBlock(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
