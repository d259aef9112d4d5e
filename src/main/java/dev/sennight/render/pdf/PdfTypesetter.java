package dev.sennight.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.FSFontMetrics;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Lays a document out on pages and writes them, with our own parts wherever something is got. */
final class PdfTypesetter {
  private final ITextRenderer renderer;
  private final PdfProgress progress;

  PdfTypesetter(PdfFonts fonts, PdfPictures pictures, PdfProgress progress) {
    this.progress = progress;
    FallbackFontDevice device = new FallbackFontDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
    int dots = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    this.renderer =
        new ITextRenderer(
            ITextRenderer.DEFAULT_DOTS_PER_POINT,
            dots,
            device,
            new ClosedAgent(device, dots),
            new FontStackResolver(fonts),
            pictures,
            new FallbackTextRenderer(progress));
  }

  /** Writes {@code document}; tells how many pages it has. */
  int write(org.w3c.dom.Document document, OutputStream out) {
    renderer.setDocument(document, null, new PlainXhtml());
    renderer.layout();
    renderer.setPDFVersion(String.valueOf(PdfWriter.VERSION_1_7));
    renderer.setPDFCreator("Sennight");
    Pages pages = new Pages();
    String language = document.getDocumentElement().getAttribute("lang");
    renderer.setListener(new Opening(language, pages));
    renderer.setPdfPageEvent(pages);
    renderer.createPDF(out);
    return pages.total;
  }

  private static final class Opening extends DefaultPDFCreationListener {
    private final String language;
    private final Pages pages;

    Opening(String language, Pages pages) {
      this.language = language;
      this.pages = pages;
    }

    @Override
    public void preOpen(ITextRenderer opened) {
      PdfWriter writer = opened.getWriter();
      if (writer != null) {
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
      }
    }

    @Override
    public void preWrite(ITextRenderer laidOut, int pageCount) {
      pages.total = pageCount;
    }
  }

  private final class Pages extends PdfPageEventHelper {
    private int total;

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      if (progress.isStopped()) {
        throw new StoppedException();
      }
      progress.page(writer.getPageNumber(), total);
    }
  }

  /** Writes each stretch of a line in the first font of the stack that has its characters. */
  private static final class FallbackFontDevice extends ITextOutputDevice {
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

  /** Measures text in the fonts that it will be written in. Laying out asks it all the time. */
  private static final class FallbackTextRenderer extends ITextTextRenderer {
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

  /** Gives our fonts for what the style asks: the family {@code Code}, and bold or regular text. */
  private static final class FontStackResolver extends ITextFontResolver {
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

  /** A font stack in one size. */
  private static final class FallbackFont extends ITextFSFont {
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

  /**
   * Answers every request for something outside the document with nothing: neither the network nor
   * a file is ever asked. Pictures come from {@link dev.sennight.render.pdf.PdfPictures}, the style
   * from the document.
   */
  private static final class ClosedAgent extends ITextUserAgent {
    ClosedAgent(ITextOutputDevice device, int dotsPerPixel) {
      super(device, dotsPerPixel);
    }

    @Override
    public CSSResource getCSSResource(@Nullable String uri) {
      return new CSSResource(new ByteArrayInputStream(new byte[0]));
    }

    @Override
    public ImageResource getImageResource(String uri) {
      return new ImageResource(uri, null);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
      throw new UnsupportedOperationException("nothing is fetched");
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
      return null;
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
      return uri;
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
      return null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
      throw new IOException("nothing is fetched");
    }

    @Override
    protected URLConnection openConnection(String uri) throws IOException {
      throw new IOException("nothing is fetched");
    }
  }

  /** Brings no style sheet of the library: all of the style is in the document. */
  private static final class PlainXhtml extends XhtmlNamespaceHandler {
    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
      return Optional.empty();
    }
  }

  /** Leads out of the library that lays out pages, which has no other way to be stopped. */
  static final class StoppedException extends RuntimeException {
    StoppedException() {
      super("stopped", null, false, false);
    }
  }
}
