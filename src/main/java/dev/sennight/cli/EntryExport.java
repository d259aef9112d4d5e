package dev.sennight.cli;

import dev.sennight.library.DeckExport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.Entry;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.render.LinkLookup;
import dev.sennight.render.Page;
import dev.sennight.render.PageImages;
import dev.sennight.render.PageStyle;
import dev.sennight.render.PageWords;
import dev.sennight.render.export.EntryMarkdown;
import dev.sennight.render.export.EntryText;
import dev.sennight.render.page.PageRenderer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One entry as Markdown, plain text, or an HTML document. */
final class EntryExport {
  private static final int WIDEST = 1600;

  private final Library library;
  private final PageImages images = new PageImages();

  EntryExport(Library library) {
    this.library = library;
  }

  String markdown(Entry entry) {
    return entry.card() == null
        ? EntryMarkdown.write(entry.title(), entry.body())
        : DeckExport.card(entry.card());
  }

  String text(Entry entry) {
    return EntryText.plain(entry);
  }

  /**
   * A document that stands alone, its few own words in the system's language.
   *
   * @throws LibraryException when a link, an embed or a picture could not be read
   */
  String html(Entry entry) throws LibraryException {
    List<Page.Crumb> crumbs =
        Stream.concat(
                Stream.of(entry.summary().series(), entry.summary().identity().label()),
                entry.path().stream())
            .filter(word -> word != null && !word.isEmpty())
            .map(word -> new Page.Crumb(word, null))
            .toList();
    Page page =
        new Page(
            entry.title(),
            crumbs,
            entry.summary().date() == null ? null : entry.summary().date().toString(),
            entry.summary().sources(),
            entry.summary().tags(),
            List.of(
                new Page.Part(
                    "entry",
                    null,
                    2,
                    null,
                    entry.summary().file(),
                    entry.body(),
                    List.of(),
                    new Links(library, entry.summary().file()))),
            null,
            null,
            List.of());
    try {
      return new PageRenderer(PageWords.of(Locale.getDefault(Locale.Category.DISPLAY)))
          .standalone(page, PageStyle.standard(PageStyle.Theme.LIGHT), this::picture);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof LibraryException unread) {
        throw unread;
      }
      throw e;
    }
  }

  private String picture(String file) {
    try {
      return library
          .attachment("", "/" + file)
          .map(bytes -> images.dataAddress(file, bytes, WIDEST))
          .orElse("");
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Links and embeds as the library resolves them. */
  private record Links(Library library, String file) implements LinkLookup {
    @Override
    public Resolution resolve(LinkForm form, String target) {
      try {
        return library.links().resolve(file, form, target);
      } catch (LibraryException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<Block> embedded(String target) {
      try {
        return library.links().embedded(file, target);
      } catch (LibraryException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
