package dev.sennight.ui.page;

import dev.sennight.model.EntrySummary;
import dev.sennight.render.PageAnchors;
import dev.sennight.ui.content.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is ready to be shown.
 *
 * @param place what it shows
 * @param entry the entry it shows; null for other pages
 * @param file the document it shows or belongs to; "" for none
 * @param outline its headings in order
 * @param marks number of marked matches
 * @param anchor id of the element to scroll to; null for the place below
 * @param scroll distance from the top in pixels, when there is no anchor
 */
public record ShownPage(
    Place place,
    String title,
    @Nullable EntrySummary entry,
    String file,
    String html,
    List<Heading> outline,
    int marks,
    @Nullable String anchor,
    double scroll,
    @Nullable Place previous,
    @Nullable Place next) {
  public ShownPage {
    outline = List.copyOf(outline);
  }

  /** The same page, {@link #scroll} pixels from its top. */
  public ShownPage unanchored() {
    return new ShownPage(
        place, title, entry, file, html, outline, marks, null, scroll, previous, next);
  }

  /** Number of the match it opens at, from 0; -1 when none is marked. */
  public int firstMark() {
    return marks == 0 ? -1 : anchor == null ? 0 : PageAnchors.markNumber(anchor);
  }

  /** Whether {@code other} is the same page and reads the same. */
  public boolean readsAs(ShownPage other) {
    return place.equals(other.place) && title.equals(other.title) && html.equals(other.html);
  }
}
