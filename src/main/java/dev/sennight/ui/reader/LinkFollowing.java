package dev.sennight.ui.reader;

import dev.sennight.model.text.FilePaths;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;

/** Where each kind of link leads: to a page, to a place in this one, or to another pane. */
final class LinkFollowing {
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
      case PageAddress.ToEntry _,
          PageAddress.ToDocument _,
          PageAddress.ToGhost _,
          PageAddress.ToStory _,
          PageAddress.ToNews _ -> {}
      case PageAddress.ToTopic(String topic) -> outside.list(new Listing.OnTopic(topic));
      case PageAddress.ToSearch(String query) -> outside.search(query);
      case PageAddress.ToFile(String file) -> openFile(file);
      case PageAddress.ToAnchor(String id) -> reader.jumpTo(id);
      case PageAddress.ToWeb(String target) -> outside.browse(target);
      case PageAddress.ToCode(String code) -> outside.copy(code);
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
    if (FilePaths.isImage(file)) {
      reader.enlarge(file);
    } else {
      reader.open(new Place.AtDocument(file, null));
    }
  }
}
