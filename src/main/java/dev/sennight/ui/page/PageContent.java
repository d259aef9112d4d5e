package dev.sennight.ui.page;

import dev.sennight.model.EntrySummary;
import dev.sennight.render.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page in words and blocks, before it is rendered.
 *
 * @param entry the entry it shows; null for other pages
 * @param file the document it shows or belongs to; "" for none
 * @param first number of the match to open at
 */
record PageContent(
    Page page, @Nullable EntrySummary entry, String file, int first, Neighbours neighbours) {
  int marks() {
    return page.parts().stream().mapToInt(part -> part.marks().size()).sum();
  }
}
