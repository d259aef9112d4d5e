package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;

/** What the corner of the page says about the link under the mouse. */
final class LinkWords {
  private LinkWords() {}

  /** What is said: as {@link #copied}, but with no host that can pass for another. */
  static String of(PageAddress address) {
    return address instanceof PageAddress.ToWeb web ? web.shown() : copied(address);
  }

  /** Address or name; "" for links whose preview says more. */
  static String copied(PageAddress address) {
    return switch (address) {
      case PageAddress.ToWeb(String target) -> target;
      case PageAddress.ToGhost(String name) -> name;
      case PageAddress.ToDocument(String file, var _) -> file;
      case PageAddress.ToFile(String file) -> file;
      case PageAddress.ToTopic(String topic) -> topic;
      case PageAddress.ToSearch(String query) -> query;
      case PageAddress.ToStory(String term, var _, var _) -> term;
      case PageAddress.ToNews _ -> "";
      case PageAddress.ToEntry _ -> "";
      case PageAddress.ToCode _ -> "";
      case PageAddress.ToAnchor _ -> "";
    };
  }
}
