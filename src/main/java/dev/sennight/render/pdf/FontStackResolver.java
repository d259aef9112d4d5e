package dev.sennight.render.pdf;

import java.util.HashMap;
import java.util.Map;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Gives our fonts for what the style asks: the family {@code Code}, and bold or regular text. */
final class FontStackResolver extends ITextFontResolver {
  private static final String CODE = "Code";
  private static final int BOLD = 600;

  private final PdfFonts fonts;

  FontStackResolver(PdfFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    return new FallbackFont(stack(wanted), wanted.size());
  }

  private FontStack stack(FontSpecification wanted) {
    String[] families = wanted.families();
    if (families != null && families.length > 0 && families[0].equals(CODE)) {
      return fonts.code();
    }
    return convertWeightToInt(wanted.fontWeight()) >= BOLD ? fonts.bold() : fonts.text();
  }

  /** None of the fonts that every reader of PDFs has: they are not embedded. */
  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }
}
