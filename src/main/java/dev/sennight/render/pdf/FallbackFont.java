package dev.sennight.render.pdf;

import org.xhtmlrenderer.pdf.ITextFSFont;

/** A font stack in one size. */
final class FallbackFont extends ITextFSFont {
  private final FontStack stack;

  FallbackFont(FontStack stack, float size) {
    super(stack.first(), size);
    this.stack = stack;
  }

  FontStack stack() {
    return stack;
  }

  /** The width of a run in the units of the size. */
  float width(FontStack.Run run) {
    return run.font().getFont().getWidthPoint(run.text(), getSize2D());
  }
}
