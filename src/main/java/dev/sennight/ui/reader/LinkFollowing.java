package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import java.util.Locale;
import java.util.Set;

/** Where each kind of link leads: to a page, to a place in this one, or to another pane. */
final class LinkFollowing {
  /** How the names of pictures end. */
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "svg");

  private final ReaderViewModel reader;
  private final ReaderHost outside;

  LinkFollowing(ReaderViewModel reader, ReaderHost outside) {
    this.reader = reader;
    this.outside = outside;
  }

  void follow(PageAddress address) {
    Place place = LinkPlace.of(address);
    if (place != null && reader.isOwnDocument(place)) {
      outside.listIssue();
      return;
    }
    if (place != null) {
      reader.open(place);
      return;
    }
    switch (address) {
      case PageAddress.ToEntry _, PageAddress.ToDocument _, PageAddress.ToGhost _ -> {}
      case PageAddress.ToTopic(String topic) -> outside.list(new Listing.OnTopic(topic));
      case PageAddress.ToSearch(String query) -> outside.search(query);
      case PageAddress.ToFile(String file) -> openFile(file);
      case PageAddress.ToAnchor(String id) -> reader.jumpTo(id);
      case PageAddress.ToWeb(String target) -> outside.browse(target);
    }
  }

  void followApart(PageAddress address) {
    Place place = LinkPlace.of(address);
    if (place == null) {
      follow(address);
    } else {
      reader.openApart(place);
    }
  }

  private void openFile(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (PICTURES.contains(ending)) {
      reader.enlarge(file);
    } else {
      reader.open(new Place.AtDocument(file, null));
    }
  }
}
