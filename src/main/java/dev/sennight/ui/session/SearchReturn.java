package dev.sennight.ui.session;

import dev.sennight.ui.content.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.search.SearchViewModel;
import org.jspecify.annotations.Nullable;

/** Keeps in mind where one was when a search began. */
public final class SearchReturn {
  private final SearchViewModel search;
  private final ReaderViewModel reader;
  private @Nullable Place before;

  /** Watches {@code search} begin. */
  public SearchReturn(SearchViewModel search, ReaderViewModel reader) {
    this.search = search;
    this.reader = reader;
    search.active().addListener((property, was, now) -> keep(now));
  }

  private void keep(boolean begun) {
    ShownPage shown = reader.page().get();
    if (begun) {
      before = shown == null ? null : shown.place();
    }
  }

  /** Ends the search and opens what was open when it began. */
  public void end() {
    Place back = before;
    before = null;
    search.clear();
    ShownPage shown = reader.page().get();
    if (back != null && shown != null && !shown.place().equals(back)) {
      reader.open(back);
    }
  }
}
