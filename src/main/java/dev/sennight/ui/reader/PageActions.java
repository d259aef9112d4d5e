package dev.sennight.ui.reader;

import dev.sennight.library.LibraryLinks;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.Page;
import dev.sennight.render.PageImages;
import dev.sennight.render.PageRenderer;
import dev.sennight.render.PageStyle;
import dev.sennight.render.PageWords;
import dev.sennight.render.export.EntryMarkdown;
import dev.sennight.render.export.EntryText;
import dev.sennight.render.pdf.FontFolders;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the user does with the page that is shown: copies it with a citation, or saves it. */
public final class PageActions {
  private static final int WIDEST = 1600;

  private final Tasks tasks;
  private final ReaderViewModel reader;
  private final NoticeViewModel notices;
  private final BiConsumer<Path, Boolean> opener;
  private final PdfSaving pdf;
  private final PageHighlights highlights;
  private final StorylineFoot storylines;

  /**
   * Works on the page of {@code reader}.
   *
   * @param notices are told what went wrong
   * @param opener opens a saved file (false) or its folder (true)
   */
  public PageActions(
      Tasks tasks,
      ReaderViewModel reader,
      NoticeViewModel notices,
      BiConsumer<Path, Boolean> opener) {
    this.opener = opener;
    this.tasks = tasks;
    this.reader = reader;
    this.notices = notices;
    this.highlights = new PageHighlights(tasks, reader, notices);
    this.storylines = new StorylineFoot(tasks, reader, notices::failed);
    this.pdf = new PdfSaving(tasks, notices::say, opener, FontFolders.ofSystem());
  }

  /** What is done with highlights. */
  public PageHighlights highlights() {
    return highlights;
  }

  /** The storylines that lead on from the page. */
  public StorylineFoot storylines() {
    return storylines;
  }

  /** The saving of pages as PDF. */
  public PdfSaving pdf() {
    return pdf;
  }

  /** Writes the page to {@code file} as PDF; {@link #pdf()} tells how it goes. */
  public void savePdf(Path file) {
    PageMaker maker = reader.maker();
    ShownPage shown = reader.page().get();
    if (maker != null && shown != null) {
      pdf.save(maker, shown.place(), file);
    }
  }

  /** Gives the entry as plain text to {@code taken}, on the UI thread; nothing for other pages. */
  public void text(Consumer<String> taken) {
    entry(EntryText::plain, taken);
  }

  /** Gives the entry as Markdown with title, week and address to {@code taken}. */
  public void markdown(Consumer<String> taken) {
    entry(EntryMarkdown::cite, taken);
  }

  /** A passage of an entry as a Markdown quotation, with the citation of the entry. */
  static String quotation(Entry entry, String passage, PageMaker maker) {
    PageWords words = PageWords.of(maker.texts().language().locale());
    StringBuilder out = new StringBuilder();
    passage.strip().lines().forEach(line -> out.append("> ").append(line).append('\n'));
    return out.append(">\n> ").append(EntryMarkdown.citation(entry, words)).append('\n').toString();
  }

  /** Writes the page to {@code file} as HTML that stands alone, its pictures inside. */
  public void save(Path file) {
    PageMaker maker = reader.maker();
    ShownPage shown = reader.page().get();
    if (maker == null || shown == null) {
      return;
    }
    Place place = shown.place();
    tasks.run(
        "save",
        () -> {
          Page page = maker.page(place).orElse(null);
          return page != null
              && WholeFile.write(
                  file,
                  out -> {
                    out.write(html(maker, page).getBytes(StandardCharsets.UTF_8));
                    return true;
                  });
        },
        saved -> {
          if (saved) {
            Message words = Message.of("page.saved", String.valueOf(file.getFileName()));
            notices.say(SavedNotice.of(words, file, opener));
          } else {
            notices.missing();
          }
        },
        notices::failed);
  }

  /**
   * A file name for the page.
   *
   * @param ending such as {@code .html}
   */
  public String fileName(String ending) {
    ShownPage shown = reader.page().get();
    String title = shown == null ? "" : shown.title();
    StringBuilder name = new StringBuilder();
    title
        .codePoints()
        .limit(60)
        .map(c -> c < ' ' || "\\/:*?\"<>|".indexOf(c) >= 0 ? ' ' : c)
        .forEach(name::appendCodePoint);
    return (name.toString().isBlank() ? "page" : name.toString().strip()) + ending;
  }

  private static String html(PageMaker maker, Page page) {
    PageImages images = new PageImages();
    LibraryLinks links = new LibraryLinks(maker.library(), "");
    PageStyle style = PageStyle.standard(PageStyle.Theme.LIGHT);
    return new PageRenderer(PageWords.of(maker.texts().language().locale()))
        .standalone(
            page,
            style,
            file ->
                links
                    .picture(file)
                    .map(bytes -> images.dataAddress(file, bytes, WIDEST))
                    .orElse(""));
  }

  private void entry(BiFunction<Entry, PageWords, String> form, Consumer<String> taken) {
    PageMaker maker = reader.maker();
    ShownPage shown = reader.page().get();
    @Nullable EntrySummary entry = shown == null ? null : shown.entry();
    if (maker == null || entry == null) {
      return;
    }
    PageWords words = PageWords.of(maker.texts().language().locale());
    tasks.run(
        "copy",
        () -> maker.library().entry(entry.id()).map(found -> form.apply(found, words)),
        found -> found.ifPresentOrElse(taken, notices::missing),
        notices::failed);
  }
}
