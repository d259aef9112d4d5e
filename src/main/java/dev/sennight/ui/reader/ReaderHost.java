package dev.sennight.ui.reader;

import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import org.jspecify.annotations.Nullable;

/** What the reader asks of the rest of the window. Called on the UI thread. */
public interface ReaderHost {
  /** Shows a listing, such as a topic that a crumb names. */
  void list(Listing listing);

  /** Lists the issue or document of the entry that is shown, and leaves it shown. */
  void listIssue();

  /** The entries that come before and after an entry in the list; null when it is not there. */
  @Nullable Neighbours around(Place place);

  /** Searches for {@code query}. */
  void search(String query);

  /** The user wants to leave the app for {@code address}. */
  void browse(String address);

  /** Puts {@code words} on the clipboard and says so. */
  void copy(String words);

  /** A page is shown. */
  void shown(ShownPage page);

  /** The page took up what changed in the library. */
  void renewed(ShownPage page);

  /** A page could not be made. */
  void failed(Exception failure);

  /** There is no such place in the library any more. */
  void missing();
}
