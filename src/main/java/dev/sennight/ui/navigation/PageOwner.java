package dev.sennight.ui.navigation;

import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import org.jspecify.annotations.Nullable;

/** The issue, document or listing that a page belongs to. Used on the UI thread. */
final class PageOwner {
  private final WindowViewModel window;

  PageOwner(WindowViewModel window) {
    this.window = window;
  }

  /** The entry of a whole document that is at the top of the page; null for none. */
  @Nullable Place entryBeingRead() {
    return ShownPage.entryOf(window.reader().position().get().part());
  }

  /** The document or the issue of an entry. */
  String document(EntrySummary entry) {
    return window.flow().marks().owners().getOrDefault(entry.id(), entry.file());
  }

  /** The listing that a page belongs to; null for one that leaves the list as it is. */
  @Nullable Listing listing(ShownPage shown) {
    EntrySummary entry = shown.entry();
    if (entry != null) {
      boolean alone = entry.kind() == EntryKind.ARTICLE || entry.kind() == EntryKind.NOTE;
      return alone ? new Listing.OfKind(entry.kind()) : new Listing.InDocument(document(entry));
    }
    return switch (shown.place()) {
      case Place.AtDocument(String file, var _) -> new Listing.InDocument(file);
      case Place.AtEntry _, Place.AtGhost _ -> new Listing.Ghosts();
      case Place.AtStory _, Place.AtNews _ -> null;
    };
  }
}
