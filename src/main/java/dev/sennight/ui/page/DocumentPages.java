package dev.sennight.ui.page;

import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.OutlineItem;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLinks;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageHighlight;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the page of a whole document together: its preamble and all its entries. */
final class DocumentPages {
  private static final int ENTRY_LEVEL = 4;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  DocumentPages(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The page of {@code file}; empty when the library has no such document. */
  Optional<PageContent> of(String file, Marks marks) throws LibraryException {
    Optional<DocumentPage> found = library.catalog().document(file);
    return found.isEmpty() ? Optional.empty() : Optional.of(page(found.get(), marks));
  }

  private PageContent page(DocumentPage document, Marks marks) throws LibraryException {
    DocumentSummary summary = document.summary();
    List<Page.Part> parts = parts(document, marks);
    Page page =
        new Page(
            summary.title(),
            crumbs(summary),
            about(summary, parts),
            List.of(),
            List.of(),
            parts,
            null,
            null,
            editions(summary));
    return new PageContent(page, null, summary.path(), 0, Neighbours.NONE);
  }

  private String about(DocumentSummary summary, List<Page.Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(PlainText.of(part.blocks())).append('\n'));
    String time = texts.get("page.minutes", ReadingTime.of(text.toString()).minutes());
    DateSpan date = summary.edition().identity().date();
    return date == null ? time : words.date(date) + " · " + time;
  }

  private List<Page.Part> parts(DocumentPage document, Marks marks) throws LibraryException {
    String file = document.summary().file();
    LibraryLinks links = new LibraryLinks(library, file);
    List<Page.Part> parts = new ArrayList<>();
    if (!document.preamble().isEmpty()) {
      parts.add(
          new Page.Part("preamble", null, 2, null, file, document.preamble(), List.of(), links));
    }
    Set<EntryId> seen = new HashSet<>();
    List<EntrySummary> entries = library.catalog().entriesOf(document.summary().path());
    if (!entries.isEmpty() && entries.getFirst().title().equals(document.summary().title())) {
      // The opening of an issue, or a note: the title of the page is its heading.
      EntrySummary opening = entries.getFirst();
      seen.add(opening.id());
      part(opening, 2, marks, links).map(DocumentPages::untitled).ifPresent(parts::add);
    }
    for (OutlineItem item : document.outline()) {
      EntrySummary entry = item.entry();
      if (entry == null && item.level() == 1) {
        continue; // the document's title stands above it already
      }
      if (entry == null) {
        String id = "part-" + parts.size();
        int level = Math.clamp(item.level(), 2, 6);
        parts.add(new Page.Part(id, item.title(), level, null, file, List.of(), List.of(), links));
      } else if (item.opens() && seen.add(entry.id())) {
        int level = Math.clamp(item.level(), 2, 6);
        part(entry, level, marks, links).ifPresent(parts::add);
      }
    }
    for (EntrySummary entry : entries) {
      if (seen.add(entry.id())) {
        part(entry, ENTRY_LEVEL, marks, links).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private static Page.Part untitled(Page.Part part) {
    return new Page.Part(
        part.id(),
        null,
        part.level(),
        part.address(),
        part.file(),
        part.blocks(),
        part.marks(),
        part.links(),
        part.highlights());
  }

  private Optional<Page.Part> part(EntrySummary summary, int level, Marks marks, LibraryLinks links)
      throws LibraryException {
    Entry entry = library.entry(summary.id()).orElse(null);
    return entry == null
        ? Optional.empty()
        : Optional.of(
            new Page.Part(
                ShownPage.part(summary.id()),
                summary.title(),
                level,
                new PageAddress.ToEntry(summary.id().value(), null),
                summary.file(),
                entry.body(),
                marks.in(entry.text(), library),
                links,
                PageHighlight.of(library.highlights().of(entry))));
  }

  private List<Page.Crumb> crumbs(DocumentSummary summary) {
    List<Page.Crumb> crumbs = new ArrayList<>();
    add(crumbs, summary.edition().series());
    add(crumbs, words.label(summary.edition().identity()));
    if (crumbs.isEmpty()) {
      add(crumbs, summary.file());
    }
    return crumbs;
  }

  private static void add(List<Page.Crumb> crumbs, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      crumbs.add(new Page.Crumb(text, null));
    }
  }

  private List<Page.Notice> editions(DocumentSummary summary) {
    if (summary.editions().isEmpty()) {
      return List.of();
    }
    List<Page.Crumb> links =
        summary.editions().stream()
            .map(file -> new Page.Crumb(file, new PageAddress.ToDocument(file, null)))
            .toList();
    return List.of(new Page.Notice(texts.get("page.editions"), links));
  }
}
