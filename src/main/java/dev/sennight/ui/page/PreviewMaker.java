package dev.sennight.ui.page;

import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.OutlineItem;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLinks;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the small page that shows what a link leads to. Reads stores: not for the UI thread. */
public final class PreviewMaker {
  private static final int MOST_LINES = 14;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  /** Previews of {@code library}. */
  public PreviewMaker(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The small page; empty for links that have none, such as those to the web. */
  public Optional<Page> of(PageAddress address) throws LibraryException {
    return switch (address) {
      case PageAddress.ToEntry(String id, String subpath) ->
          library.entry(new EntryId(id)).map(entry -> entry(entry, subpath));
      case PageAddress.ToDocument(String file, String subpath) ->
          library.catalog().document(file).map(document -> document(document, subpath));
      case PageAddress.ToGhost(String name) ->
          Optional.of(new UnresolvedLinkPage(library, texts).of(name).page());
      case PageAddress.ToTopic(String topic) -> topic(topic);
      case PageAddress.ToFile(String file) -> Optional.of(picture(file));
      case PageAddress.ToStory _ -> Optional.empty();
      case PageAddress.ToNews _ -> Optional.empty();
      case PageAddress.ToCode _ -> Optional.empty();
      case PageAddress.ToAnchor _ -> Optional.empty();
      case PageAddress.ToSearch _ -> Optional.empty();
      case PageAddress.ToWeb _ -> Optional.empty();
    };
  }

  private Page entry(Entry entry, @Nullable String subpath) {
    EntrySummary summary = entry.summary();
    return page(
        entry.title(),
        words.orFile(summary),
        summary.file(),
        Excerpt.of(entry.body(), subpath),
        new LibraryLinks(library, summary.file()));
  }

  private Page document(DocumentPage document, @Nullable String subpath) {
    String file = document.summary().file();
    List<OutlineItem> outline = document.outline();
    int from = 0;
    for (int i = 0; i < outline.size(); i++) {
      if (outline.get(i).title().equals(subpath)) {
        from = i + 1;
      }
    }
    Block titles = list(outline.stream().skip(from).map(OutlineItem::title));
    List<Block> blocks =
        from > 0
            ? List.of(titles)
            : Stream.concat(Excerpt.of(document.preamble(), null).stream(), Stream.of(titles))
                .toList();
    String title = document.summary().title();
    String name = from > 0 && subpath != null ? subpath : title;
    return page(name, from > 0 ? title : file, file, blocks, new LibraryLinks(library, file));
  }

  private Optional<Page> topic(String topic) throws LibraryException {
    List<EntrySummary> entries = new Listing.OnTopic(topic).entries(library);
    Block titles =
        list(entries.stream().map(entry -> words.label(entry.identity()) + " " + entry.title()));
    return Optional.of(page(topic, "", "", List.of(titles), new LibraryLinks(library, "")));
  }

  private static Page picture(String file) {
    Inline image = new Inline.Image(LinkForm.MARKDOWN, file, "", null, null);
    LinkLookup self = (_, target) -> new Resolution.Attachment(Resolution.How.PATH, target);
    return page(
        FilePaths.name(file), "", file, List.of(new Block.Paragraph(List.of(image), null)), self);
  }

  private static Block list(Stream<String> lines) {
    return new Block.ListBlock(
        null,
        true,
        lines
            .limit(MOST_LINES)
            .map(line ->
                new Block.Item(
                    null, List.of(new Block.Paragraph(List.of(new Inline.Text(line)), null)), null))
            .toList());
  }

  private static Page page(
      String title, String where, String file, List<Block> blocks, LinkLookup links) {
    List<Page.Crumb> crumbs = where.isEmpty() ? List.of() : List.of(new Page.Crumb(where, null));
    Page.Part part = new Page.Part("entry", null, 2, null, file, blocks, List.of(), links);
    return new Page(
        title, crumbs, null, List.of(), List.of(), List.of(part), null, null, List.of());
  }
}
