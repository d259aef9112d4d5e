package dev.sennight.parse.structure;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A heading, marked by number signs before it or by a line below it. */
public final class HeadingBlock extends Block {
  private final int level;
  private final boolean underlined;
  private final String text;
  private final String definitions;

  /** A heading with number signs. */
  HeadingBlock(int level, String text) {
    this(level, false, text, "");
  }

  HeadingBlock(int level, boolean underlined, String text, String definitions) {
    this.level = level;
    this.underlined = underlined;
    this.text = text;
    this.definitions = definitions;
  }

  /** From 1 to 6. */
  public int level() {
    return level;
  }

  /** Whether a line below marks it. */
  public boolean isUnderlined() {
    return underlined;
  }

  /** What it says, as written, without the marks of blocks around it. */
  public String text() {
    return text;
  }

  /** The lines above the text of an underlined heading that define references; may be "". */
  public String definitions() {
    return definitions;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
