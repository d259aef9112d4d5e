package dev.sennight.ui.session;

import dev.sennight.ui.browse.ListViewModel;
import dev.sennight.ui.browse.rail.RailViewModel;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.insight.InsightViewModel;
import dev.sennight.ui.jump.ChooserViewModel;
import dev.sennight.ui.library.LibraryViewModel;
import dev.sennight.ui.notice.NoticeViewModel;
import dev.sennight.ui.reader.ReaderViewModel;
import dev.sennight.ui.search.SearchViewModel;
import dev.sennight.ui.side.SideViewModel;
import dev.sennight.ui.text.Texts;

/** The panes of one window, for what leads from one to another. Used on the UI thread. */
public interface Panes {
  /** The open library. */
  LibraryViewModel library();

  /** The rail. */
  RailViewModel rail();

  /** The list. */
  ListViewModel list();

  /** The page. */
  ReaderViewModel reader();

  /** The search. */
  SearchViewModel search();

  /** The quick switcher and the command palette. */
  ChooserViewModel chooser();

  /** The pane beside the page. */
  SideViewModel side();

  /** Calendar, trends and overview. */
  InsightViewModel insight();

  /** What is said above the panes. */
  NoticeViewModel notices();

  /** Words in the present language. */
  Texts texts();

  /** Shows the entries of {@code listing}, the first or the one remembered open. */
  void list(Listing listing);

  /** Shows {@code place} in the page. */
  void open(Place place);

  /** Opens the quick switcher. */
  void jump();
}
