package dev.sennight.render.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.JustificationInfo;

/** Writes each stretch of a line in the first font of the stack that has its characters. */
final class FallbackFontDevice extends ITextOutputDevice {
  private @Nullable FallbackFont stacked;

  FallbackFontDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  @Override
  public void setFont(ITextFSFont font) {
    stacked = font instanceof FallbackFont stack ? stack : null;
    super.setFont(font);
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    FallbackFont font = stacked;
    if (font == null) {
      super.drawString(text, x, y, info);
      return;
    }
    List<FontStack.Run> runs = font.stack().runs(text);
    float at = x;
    for (FontStack.Run run : runs) {
      super.setFont(new ITextFSFont(run.font(), font.getSize2D()));
      super.drawString(run.text(), at, y, info);
      at += font.width(run);
    }
    super.setFont(font);
  }
}
