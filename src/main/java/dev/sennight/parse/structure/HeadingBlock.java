package dev.sennight.parse.structure;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A heading, marked by number signs before it or by a line below it. */
public final class HeadingBlock extends Block {
  private final int level;
  private final boolean underlined;
  private final BasedSequence text;

  HeadingBlock(int level, boolean underlined, BasedSequence text) {
    this.level = level;
    this.underlined = underlined;
    this.text = text;
  }

  /** From 1 to 6. */
  public int level() {
    return level;
  }

  /** Whether a line below marks it. */
  public boolean isUnderlined() {
    return underlined;
  }

  /** What it says, as written. */
  public BasedSequence text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
