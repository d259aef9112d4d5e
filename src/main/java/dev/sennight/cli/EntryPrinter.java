package dev.sennight.cli;

import dev.sennight.library.DeckExport;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLinks;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.Entry;
import dev.sennight.render.Page;
import dev.sennight.render.PageImages;
import dev.sennight.render.PageRenderer;
import dev.sennight.render.PageStyle;
import dev.sennight.render.PageWords;
import dev.sennight.render.export.EntryMarkdown;
import dev.sennight.render.export.EntryText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints one whole entry in one of the forms of {@code show}. */
final class EntryPrinter {
  private static final int WIDEST = 1600;

  private final Library library;
  private final Console console;
  private final PageWords words = PageWords.of(Locale.getDefault(Locale.Category.DISPLAY));
  private final PageImages images = new PageImages();

  EntryPrinter(Library library, Console console) {
    this.library = library;
    this.console = console;
  }

  void print(Entry entry, ShowVerb.Format format) throws IOException {
    switch (format) {
      case JSON -> printJson(entry);
      case MARKDOWN -> console.results().print(markdown(entry));
      case TEXT -> console.results().print(EntryText.plain(entry, words));
      case HTML -> console.results().print(html(entry));
    }
  }

  private void printJson(Entry entry) throws IOException {
    try (JsonLines out = new JsonLines(console)) {
      out.begin().fields(EntryFields.of(entry.summary()));
      out.texts("path", entry.path()).texts("aliases", entry.details().aliases());
      out.text("author", entry.details().author()).texts("images", entry.details().images());
      out.text("text", entry.text());
      if (entry.details().card() == null) {
        out.text("card", null);
      } else {
        out.begin("card").fields(EntryFields.of(entry.details().card())).end();
      }
      printLinks(out, "links", library.links().of(entry.id()));
      printLinks(out, "backlinks", library.links().backlinks(entry.id()));
      out.endLine();
    }
  }

  private static void printLinks(JsonLines out, String name, List<ResolvedLink> links)
      throws IOException {
    out.beginList(name);
    for (ResolvedLink link : links) {
      out.begin().fields(EntryFields.of(link)).end();
    }
    out.endList();
  }

  private static String markdown(Entry entry) {
    return entry.details().card() == null
        ? EntryMarkdown.write(entry.title(), entry.body())
        : DeckExport.card(entry.details().card());
  }

  /**
   * A document that stands alone, its few own words in the system's language.
   *
   * @throws LibraryException when a link, an embed or a picture could not be read
   */
  private String html(Entry entry) throws LibraryException {
    LibraryLinks links = new LibraryLinks(library, entry.summary().file());
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
            entry.summary().identity().date() == null
                ? null
                : entry.summary().identity().date().toString(),
            entry.summary().facts().sources(),
            entry.summary().facts().tags(),
            List.of(
                new Page.Part(
                    "entry",
                    null,
                    2,
                    null,
                    entry.summary().file(),
                    entry.body(),
                    List.of(),
                    links)),
            null,
            null,
            List.of());
    try {
      return new PageRenderer(words)
          .standalone(
              page, PageStyle.standard(PageStyle.Theme.LIGHT), file -> picture(links, file));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof LibraryException unread) {
        throw unread;
      }
      throw e;
    }
  }

  private String picture(LibraryLinks links, String file) {
    return links.picture(file).map(bytes -> images.dataAddress(file, bytes, WIDEST)).orElse("");
  }
}
