package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.render.Page;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes pages of a library in one look. Reads stores: not for the UI thread. */
public record PageMaker(Library library, PageWriter writer, Texts texts, PageStyle style) {

  /**
   * The page of {@code place}; empty when the library has no such place.
   *
   * @param around what the page names as the entries before and after; null for those of the
   *     document
   */
  public Optional<ShownPage> make(
      Place place, Marks marks, PageTarget target, @Nullable Neighbours around)
      throws LibraryException {
    return compose(place, marks, around, StoryPage.PAGE)
        .map(composed ->
            new ShownPage(
                place,
                composed.page().title(),
                composed.entry(),
                composed.file(),
                write(composed.page()),
                PageOutline.of(composed.page()),
                composed.marks(),
                target(composed, marks, target),
                composed.neighbours()));
  }

  /** What the page of {@code place} holds, for pages that are printed or saved. */
  public Optional<Page> page(Place place) throws LibraryException {
    return compose(whole(place), Marks.NONE, null, Integer.MAX_VALUE).map(PageContent::page);
  }

  /** The lines that follow the page of an entry; empty when no other issue has its names. */
  public Optional<Page> storylines(EntryId id) throws LibraryException {
    return new StoryLines(library, texts).of(id);
  }

  /** The HTML of {@code page} in this look. */
  public RenderedPage write(Page page) {
    return writer.write(page, style, texts);
  }

  private static Place whole(Place place) {
    return place instanceof Place.AtStory(String term, boolean apart, var _)
        ? new Place.AtStory(term, apart, 0)
        : place;
  }

  /** {@code most} is how many entries of a storyline are on a page. */
  private Optional<PageContent> compose(
      Place place, Marks marks, @Nullable Neighbours around, int most) throws LibraryException {
    return switch (place) {
      case Place.AtEntry entry -> new EntryPage(library, texts).of(entry.id(), marks, around);
      case Place.AtDocument document ->
          new DocumentPages(library, texts).of(document.file(), marks);
      case Place.AtGhost ghost ->
          Optional.of(new UnresolvedLinkPage(library, texts).of(ghost.name()));
      case Place.AtStory story -> Optional.of(new StoryPage(library, texts, marks).of(story, most));
      case Place.AtNews news -> new WeekNewsPage(library, texts, marks).of(news.week());
    };
  }

  /** A page with matches opens at one of them, unless it is to open at another place. */
  private static PageTarget target(PageContent composed, Marks marks, PageTarget target) {
    boolean searched = !marks.find().isBlank() || target.equals(PageTarget.START);
    return target.anchor() == null && searched && composed.marks() > 0
        ? new PageTarget(PageAnchors.mark(composed.first()), "", target.scroll())
        : target;
  }
}
