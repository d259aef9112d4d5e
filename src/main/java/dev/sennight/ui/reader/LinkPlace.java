package dev.sennight.ui.reader;

import dev.sennight.model.EntryId;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.page.Place;
import org.jspecify.annotations.Nullable;

/** The places that links lead to. */
final class LinkPlace {
  private LinkPlace() {}

  /** The page that a link leads to; null when it leads to something else. */
  static @Nullable Place of(PageAddress address) {
    return switch (address) {
      case PageAddress.ToEntry(String id, String subpath) ->
          new Place.AtEntry(new EntryId(id), subpath, "");
      case PageAddress.ToDocument(String file, String subpath) ->
          new Place.AtDocument(file, subpath);
      case PageAddress.ToGhost(String name) -> new Place.AtGhost(name);
      case PageAddress.ToStory(String term, boolean apart, int page) ->
          new Place.AtStory(term, apart, page);
      case PageAddress.ToNews(int week) -> new Place.AtNews(week);
      case PageAddress.ToTopic _ -> null;
      case PageAddress.ToSearch _ -> null;
      case PageAddress.ToFile _ -> null;
      case PageAddress.ToCode _ -> null;
      case PageAddress.ToAnchor _ -> null;
      case PageAddress.ToWeb _ -> null;
    };
  }

  /** Heading or block that a place begins at; null for its start. */
  static @Nullable String subpath(Place place) {
    return switch (place) {
      case Place.AtEntry entry -> entry.subpath();
      case Place.AtDocument document -> document.subpath();
      case Place.AtGhost _, Place.AtStory _, Place.AtNews _ -> null;
    };
  }
}
