package dev.sennight.ui.reader;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.page.ShownPage;

/** What the reader asks of the rest of the window. Called on the UI thread. */
public interface ReaderHost {
  /** Shows a listing, such as a topic that a crumb names. */
  void list(Listing listing);

  /** Searches for {@code query}. */
  void search(String query);

  /** A person wants to leave the app for {@code address}. */
  void browse(String address);

  /** A page is shown. */
  void shown(ShownPage page);

  /** The page took up what changed in the library. */
  void renewed(ShownPage page);

  /** A page could not be made. */
  void failed(Exception failure);

  /** There is no such place in the library any more. */
  void missing();
}
