package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.render.Page;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.PageStyle;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes pages of a library in one look. Reads stores: not for the UI thread. */
public record PageMaker(Library library, PageWriter writer, Texts texts, PageStyle style) {

  /** The page of {@code place}; empty when the library has no such place. */
  public Optional<ShownPage> make(
      Place place, Marks marks, @Nullable String subpath, double scrolled) throws LibraryException {
    return compose(place, marks)
        .map(composed ->
            new ShownPage(
                place,
                composed.page().title(),
                composed.entry(),
                composed.file(),
                writer.write(composed.page(), style, texts),
                PageOutline.of(composed.page()),
                composed.marks(),
                anchor(composed, marks, subpath, scrolled),
                scrolled,
                composed.previous(),
                composed.next()));
  }

  /** What the page of {@code place} holds, for pages that are printed or saved. */
  public Optional<Page> page(Place place) throws LibraryException {
    return compose(place, Marks.NONE).map(PageContent::page);
  }

  private Optional<PageContent> compose(Place place, Marks marks) throws LibraryException {
    return switch (place) {
      case Place.AtEntry entry -> new EntryPage(library, texts).of(entry.id(), marks);
      case Place.AtDocument document ->
          new DocumentPages(library, texts).of(document.file(), marks);
      case Place.AtGhost ghost ->
          Optional.of(new UnresolvedLinkPage(library, texts).of(ghost.name()));
    };
  }

  private static @Nullable String anchor(
      PageContent composed, Marks marks, @Nullable String subpath, double scrolled) {
    if (subpath != null) {
      return PageAnchors.of(subpath);
    }
    boolean searched = !marks.find().isBlank() || scrolled == 0;
    return composed.marks() > 0 && searched ? PageAnchors.mark(composed.first()) : null;
  }
}
