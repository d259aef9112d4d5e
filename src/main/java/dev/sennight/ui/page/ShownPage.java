package dev.sennight.ui.page;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.PageAnchors;
import dev.sennight.render.RenderedPage;
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
 * @param target where it opens
 * @param neighbours the entries that it names as the ones before and after
 */
public record ShownPage(
    Place place,
    String title,
    @Nullable EntrySummary entry,
    String file,
    RenderedPage html,
    List<Heading> outline,
    int marks,
    PageTarget target,
    Neighbours neighbours) {
  private static final String PART = "entry-";

  public ShownPage {
    outline = List.copyOf(outline);
  }

  /** Id of the element that holds an entry in the page of a whole document. */
  public static String part(EntryId entry) {
    return PART + entry.value();
  }

  /** The entry that an element of that id holds; null for other elements. */
  public static @Nullable Place entryOf(String part) {
    return part.startsWith(PART)
        ? Place.AtEntry.of(new EntryId(part.substring(PART.length())))
        : null;
  }

  /** The same page, as far from its top as {@link #target} says. */
  public ShownPage unanchored() {
    PageTarget scrolled = PageTarget.scrolled(target.scroll());
    return new ShownPage(place, title, entry, file, html, outline, marks, scrolled, neighbours);
  }

  /** Number of the match it opens at, from 0; -1 when none is marked. */
  public int firstMark() {
    String anchor = target.anchor();
    return marks == 0 ? -1 : anchor == null ? 0 : PageAnchors.markNumber(anchor);
  }

  /** Whether {@code other} is the same page and reads the same. */
  public boolean readsAs(ShownPage other) {
    return place.equals(other.place) && title.equals(other.title) && html.equals(other.html);
  }
}
