package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLinks;
import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Match;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageHighlight;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page of one entry together. */
final class EntryPage {
  /** More of them stand beside the page, so that the text begins near the top. */
  private static final int SOURCES = 4;

  private final Library library;
  private final PlaceWords words;
  private final Texts texts;

  EntryPage(Library library, Texts texts) {
    this.library = library;
    this.words = new PlaceWords(texts);
    this.texts = texts;
  }

  /** The page of {@code id}; empty when the library has no such entry. */
  Optional<PageContent> of(EntryId id, Marks marks, @Nullable Neighbours around)
      throws LibraryException {
    Optional<Entry> found = library.entry(id);
    return found.isEmpty() ? Optional.empty() : Optional.of(page(found.get(), marks, around));
  }

  private PageContent page(Entry entry, Marks marks, @Nullable Neighbours known)
      throws LibraryException {
    EntrySummary summary = entry.summary();
    Neighbours around = known == null ? siblings(summary) : known;
    List<Match> marked = marks.in(entry.text(), library);
    Page.Part part =
        new Page.Part(
            "entry",
            null,
            2,
            null,
            summary.file(),
            entry.body(),
            marked,
            new LibraryLinks(library, summary.file()),
            PageHighlight.of(library.highlights().of(entry)));
    Page page =
        new Page(
            entry.title(),
            crumbs(summary),
            about(entry),
            summary.facts().sources().stream().limit(SOURCES).toList(),
            summary.facts().tags(),
            List.of(part),
            crumb(around.previous()),
            crumb(around.next()),
            List.of());
    int first = marks.first(marked, entry.text(), library);
    return new PageContent(page, summary, summary.file(), first, around);
  }

  private Neighbours siblings(EntrySummary entry) throws LibraryException {
    List<EntrySummary> all = library.catalog().entriesOf(entry.file());
    int at = all.stream().map(EntrySummary::id).toList().indexOf(entry.id());
    return at < 0 ? Neighbours.NONE : Neighbours.at(all, at);
  }

  private String about(Entry entry) {
    String time = texts.get("page.minutes", ReadingTime.of(entry.text()).minutes());
    DateSpan date = entry.summary().identity().date();
    String about = date == null ? time : words.date(date) + " · " + time;
    int sources = entry.summary().facts().sources().size();
    return sources <= SOURCES ? about : about + " · " + texts.get("page.sources", sources);
  }

  private List<Page.Crumb> crumbs(EntrySummary entry) {
    List<Page.Crumb> crumbs = new ArrayList<>();
    String issue = onlyDated(entry) ? "" : words.label(entry.identity());
    PageAddress document = new PageAddress.ToDocument(entry.file(), null);
    if (entry.series() != null) {
      crumbs.add(new Page.Crumb(entry.series(), issue.isEmpty() ? document : null));
    }
    if (!issue.isEmpty()) {
      crumbs.add(new Page.Crumb(issue, document));
    } else if (entry.series() == null) {
      folders(entry.file()).forEach(folder -> crumbs.add(new Page.Crumb(folder, null)));
      crumbs.add(new Page.Crumb(words.file(entry.file()), document));
    }
    if (entry.location().section() != null) {
      crumbs.add(
          new Page.Crumb(
              entry.location().section(),
              new PageAddress.ToDocument(entry.file(), entry.location().section())));
    }
    if (entry.location().topic() != null) {
      crumbs.add(
          new Page.Crumb(
              entry.location().topic(), new PageAddress.ToTopic(entry.location().topic())));
    }
    return crumbs;
  }

  /** Whether a date is all that names it: the line below the title says it already. */
  private static boolean onlyDated(EntrySummary entry) {
    return entry.series() == null
        && entry.identity().week() == null
        && entry.identity().number() == null;
  }

  private static List<String> folders(String file) {
    List<String> names = List.of(file.split("/", -1));
    return names.subList(0, names.size() - 1);
  }

  private static Page.@Nullable Crumb crumb(@Nullable EntrySummary entry) {
    return entry == null
        ? null
        : new Page.Crumb(entry.title(), new PageAddress.ToEntry(entry.id().value(), null));
  }
}
