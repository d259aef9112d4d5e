package dev.sennight.render.pdf;

import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFontMetrics;

/** Measures text in the fonts that it will be written in. Laying out asks it all the time. */
final class FallbackTextRenderer extends ITextTextRenderer {
  private static final float SLACK = 0.01f;

  private final PdfProgress progress;

  FallbackTextRenderer(PdfProgress progress) {
    this.progress = progress;
  }

  @Override
  public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
    if (progress.isStopped()) {
      throw new StoppedException();
    }
    if (!(font instanceof FallbackFont stacked)) {
      return super.getWidth(context, font, text);
    }
    float width = 0;
    for (FontStack.Run run : stacked.stack().runs(text)) {
      width += stacked.width(run);
    }
    return (int) Math.ceil(width - SLACK);
  }

  /** By ascent and descent: the box around all glyphs of a Chinese font is half as high again. */
  @Override
  public FSFontMetrics getFSFontMetrics(ITextFontContext context, ITextFSFont font, String text) {
    FontDescription face = font.getFontDescription();
    float size = font.getSize2D();
    return new ITextFSFontMetrics(
        face.getFont().getFontDescriptor(BaseFont.ASCENT, size),
        -face.getFont().getFontDescriptor(BaseFont.DESCENT, size),
        -size * 0.3f,
        size / 16,
        size * 0.12f,
        size / 20);
  }
}
