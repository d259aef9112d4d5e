package dev.sennight.render.pdf;

import dev.sennight.render.Page;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.PageWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.openpdf.text.ExceptionConverter;
import org.w3c.dom.Document;

/**
 * Writes pages as PDF: the text can be selected and searched, headings are bookmarks, links lead to
 * places of the same page and to the web, and fonts and pictures are inside.
 *
 * @param fonts where fonts are looked for
 * @param pictures decodes a picture of the library by its file; empty when it cannot be shown
 */
public record PagePdf(
    PageWords words, FontFolders fonts, Function<String, Optional<Picture>> pictures) {

  /**
   * Writes {@code page} to {@code out} and closes it. Slow, and reads files.
   *
   * @throws IOException when {@code out} does not take it
   * @throws java.io.UncheckedIOException of {@link #pictures}
   */
  public PdfOutcome write(Page page, OutputStream out, PdfProgress progress) throws IOException {
    Optional<PdfFonts> found = PdfFonts.find(fonts);
    if (found.isEmpty()) {
      return new PdfOutcome.Refused(PdfOutcome.Reason.NO_FONT);
    }
    try {
      PdfPictures loaded = new PdfPictures(pictures);
      PrintDocument source = new PrintDocument(words, loaded, found.get().text());
      Document document = source.of(page);
      if (source.hasChinese() && !found.get().chinese()) {
        return new PdfOutcome.Refused(PdfOutcome.Reason.NO_CHINESE_FONT);
      }
      int pages = new PdfTypesetter(found.get(), loaded, progress).write(document, out);
      return new PdfOutcome.Written(pages, source.replaced());
    } catch (ExceptionConverter wrapped) {
      if (wrapped.getException() instanceof IOException failed) {
        throw failed;
      }
      throw wrapped;
    } catch (StackOverflowError tooDeep) {
      return new PdfOutcome.Refused(PdfOutcome.Reason.TOO_DEEP);
    } catch (OutOfMemoryError tooLarge) {
      return new PdfOutcome.Refused(PdfOutcome.Reason.TOO_LARGE);
    } catch (PdfTypesetter.StoppedException stopped) {
      return new PdfOutcome.Stopped();
    }
  }
}
