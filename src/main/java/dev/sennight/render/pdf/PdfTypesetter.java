package dev.sennight.render.pdf;

import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

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
}
