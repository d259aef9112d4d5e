package dev.sennight.ui.reader;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.render.Page;
import dev.sennight.render.PageStyle;
import dev.sennight.render.PageWords;
import dev.sennight.render.RenderedPage;
import dev.sennight.render.pdf.FontFolders;
import dev.sennight.render.pdf.PagePdf;
import dev.sennight.render.pdf.PdfOutcome;
import dev.sennight.render.pdf.PdfProgress;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints what it costs to write pages as PDF: {@code PdfCost LIBRARY WORK-FOLDER PLACE…}, each
 * place a document by its file or an entry by its id. The first one pays for the start.
 */
final class PdfCost {
  private PdfCost() {}

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[1]);
    LibraryLocation location =
        new LibraryLocation(
            Path.of(arguments[0]), work.resolve("index"), work.resolve("personal.db"));
    try (Library library = ((LibraryOpening.Opened) Library.open(location)).library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      for (int i = 2; i < arguments.length; i++) {
        measure(library, arguments[i], work.resolve("page.pdf"));
      }
    }
  }

  private static void measure(Library library, String name, Path file) throws Exception {
    Place place =
        name.contains(".")
            ? new Place.AtDocument(name, null)
            : Place.AtEntry.of(new dev.sennight.model.EntryId(name));
    PageMaker maker =
        new PageMaker(
            library,
            (page, style, texts) -> new RenderedPage("", "", List.of(), ""),
            Texts.of(Language.of(Locale.CHINA)),
            PageStyle.standard(PageStyle.Theme.LIGHT));
    Page page = maker.page(place).orElseThrow();
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = used();
    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    PdfOutcome outcome;
    try (OutputStream out = Files.newOutputStream(file)) {
      outcome =
          new PagePdf(PageWords.of(Locale.CHINA), FontFolders.ofSystem(), f -> Optional.empty())
              .write(page, out, PdfProgress.NONE);
    }
    System.out.printf(
        "%s: %s, %d KB, %d ms of which %d worked, heap %d MB before, %d MB at most%n",
        name,
        outcome,
        Files.size(file) / 1000,
        (System.nanoTime() - start) / 1_000_000,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1_000_000,
        before / 1_000_000,
        used() / 1_000_000);
  }

  /** The most that each part of the heap held since it was asked to begin anew. */
  private static long used() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
