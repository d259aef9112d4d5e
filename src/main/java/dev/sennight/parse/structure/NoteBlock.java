package dev.sennight.parse.structure;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A footnote's text. */
public final class NoteBlock extends Block {
  private final String label;

  NoteBlock(String label) {
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
