package dev.sennight.ui.reader;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.render.Page;
import dev.sennight.render.PageImages;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.PageWords;
import dev.sennight.render.pdf.FontFolders;
import dev.sennight.render.pdf.PagePdf;
import dev.sennight.render.pdf.PdfOutcome;
import dev.sennight.render.pdf.PdfProgress;
import dev.sennight.ui.library.Failures;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.task.SteadyProgress;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Saves pages as PDF in the background, one at a time. */
public final class PdfSaving {
  private static final int WIDEST = 1600;

  private final Tasks tasks;
  private final Consumer<Notice> notices;
  private final BiConsumer<Path, Boolean> opener;
  private final FontFolders fonts;
  private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>(null);
  private CancellationToken.Source running = CancellationToken.create();

  /**
   * Writes with the fonts in {@code fonts}.
   *
   * @param notices gets a sentence when a page is saved, or why it is not
   * @param opener opens a saved file (false) or its folder (true)
   */
  public PdfSaving(
      Tasks tasks, Consumer<Notice> notices, BiConsumer<Path, Boolean> opener, FontFolders fonts) {
    this.tasks = tasks;
    this.opener = opener;
    this.notices = notices;
    this.fonts = fonts;
  }

  /** How far the page is written; a total of 0 while it is laid out, null when none is written. */
  public ReadOnlyObjectProperty<@Nullable Step> step() {
    return step.getReadOnlyProperty();
  }

  /** Stops writing; what stood in the file before stays. */
  public void stop() {
    running.cancel();
  }

  /** Writes the page of {@code place} to {@code file}; does nothing while another is written. */
  public void save(PageMaker maker, Place place, Path file) {
    if (step.get() != null) {
      return;
    }
    CancellationToken.Source token = CancellationToken.create();
    running = token;
    String name = String.valueOf(file.getFileName());
    step.set(new Step(0, 0, name));
    SteadyProgress steps = new SteadyProgress(tasks, now -> show(token, now));
    PdfProgress progress = new Following(steps, token, name);
    tasks.run(
        "pdf",
        () -> write(maker, place, file, progress),
        outcome -> end(token, said(outcome, file, name)),
        failure -> end(token, failed(failure, name)));
  }

  private void show(CancellationToken.Source token, Step now) {
    if (token.equals(running) && step.get() != null) {
      step.set(now);
    }
  }

  private void end(CancellationToken.Source token, Notice said) {
    if (token.equals(running)) {
      step.set(null);
    }
    notices.accept(said);
  }

  private Optional<PdfOutcome> write(PageMaker maker, Place place, Path file, PdfProgress progress)
      throws LibraryException, IOException {
    Page page = maker.page(place).orElse(null);
    if (page == null) {
      return Optional.empty();
    }
    PageWords words = PageWords.of(maker.texts().language().locale());
    PagePdf pdf = new PagePdf(words, fonts, pictures(maker.library(), progress));
    AtomicReference<PdfOutcome> outcome = new AtomicReference<>(new PdfOutcome.Stopped());
    try {
      WholeFile.write(
          file,
          out -> {
            outcome.set(pdf.write(page, out, progress));
            return outcome.get() instanceof PdfOutcome.Written;
          });
    } catch (UncheckedIOException e) {
      if (!progress.isStopped()) {
        throw e.getCause();
      }
    }
    return Optional.of(outcome.get());
  }

  /** Decoding can take longer than all the rest, so that is stopped as well. */
  private static Function<String, Optional<Picture>> pictures(
      Library library, PdfProgress progress) {
    PageImages images = new PageImages();
    return file -> {
      if (progress.isStopped()) {
        throw new UncheckedIOException(new InterruptedIOException("stopped"));
      }
      try {
        return library
            .attachment("", "/" + file)
            .flatMap(bytes -> images.picture(file, bytes, WIDEST));
      } catch (LibraryException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private Notice said(Optional<PdfOutcome> outcome, Path file, String name) {
    if (outcome.isEmpty()) {
      return new Notice(Notice.Weight.WARNING, Message.of("failure.missing"));
    }
    return switch (outcome.get()) {
      case PdfOutcome.Written(int pages, int replaced) when replaced > 0 ->
          SavedNotice.of(Message.of("pdf.replaced", name, replaced), file, opener);
      case PdfOutcome.Written written ->
          SavedNotice.of(Message.of("page.saved", name), file, opener);
      case PdfOutcome.Stopped stopped ->
          new Notice(Notice.Weight.INFO, Message.of("pdf.stopped", name));
      case PdfOutcome.Refused(PdfOutcome.Reason reason) ->
          switch (reason) {
            case NO_FONT, NO_CHINESE_FONT -> error("pdf.noFont");
            case TOO_DEEP, TOO_LARGE -> error("pdf.tooMuch");
          };
    };
  }

  private static Notice error(String key) {
    return new Notice(Notice.Weight.ERROR, Message.of(key));
  }

  private static Notice failed(Exception failure, String name) {
    return failure instanceof IOException && !(failure instanceof LibraryException)
        ? new Notice(Notice.Weight.ERROR, Message.of("page.notSaved", name))
        : Failures.notice(failure);
  }

  private record Following(SteadyProgress steps, CancellationToken token, String name)
      implements PdfProgress {
    @Override
    public void page(int done, int total) {
      steps.step(done, total, name);
    }

    @Override
    public boolean isStopped() {
      return token.isCancelled();
    }
  }
}
