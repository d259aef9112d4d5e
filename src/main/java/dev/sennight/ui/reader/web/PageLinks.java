package dev.sennight.ui.reader.web;

import dev.sennight.render.PageAddress;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/** The links of a page: which one the mouse is on, and which one is chosen. */
final class PageLinks {
  private final BiConsumer<PageAddress, Boolean> follow;
  private final ReadOnlyObjectWrapper<@Nullable PageAddress> hovered =
      new ReadOnlyObjectWrapper<>(null);

  private Consumer<String> highlight = id -> {};

  /**
   * No page is there yet.
   *
   * @param follow told which link was chosen, and whether in a new tab
   */
  PageLinks(BiConsumer<PageAddress, Boolean> follow) {
    this.follow = follow;
  }

  /** Tells {@code chosen} the ids of highlights that are clicked. */
  void onHighlight(Consumer<String> chosen) {
    highlight = chosen;
  }

  /** What the link under the mouse leads to; null for none. */
  ReadOnlyObjectProperty<@Nullable PageAddress> hovered() {
    return hovered.getReadOnlyProperty();
  }

  /** Another page comes: the mouse is on no link of it yet. */
  void leave() {
    hovered.set(null);
  }

  /** Takes up the links of {@code document} before WebView sees them. */
  void listen(EventTarget document) {
    DocumentEvents.listen(document, "click", this, PageLinks::clicked);
    DocumentEvents.listen(document, "auxclick", this, PageLinks::clicked);
    DocumentEvents.listen(document, "mouseover", this, PageLinks::entered);
    DocumentEvents.listen(document, "mouseout", this, (links, event) -> links.leave());
  }

  private void clicked(Event event) {
    Element link = DocumentEvents.link(event);
    if (link == null) {
      String own = DocumentEvents.highlight(event);
      if (own != null && event.getType().equals("click")) {
        highlight.accept(own);
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    PageAddress address = PageAddress.parse(link.getAttribute("href"));
    if (address instanceof PageAddress.ToCode) {
      address = new PageAddress.ToCode(code(link));
    }
    if (address != null) {
      boolean apart =
          event instanceof MouseEvent mouse
              && (mouse.getButton() == 1 || mouse.getCtrlKey() || mouse.getMetaKey());
      follow.accept(address, apart);
    }
  }

  /** The text of the code block that {@code link} stands in. */
  private static String code(Element link) {
    return link.getParentNode() instanceof Element block
            && block.getElementsByTagName("pre").item(0) instanceof Element code
        ? code.getTextContent()
        : "";
  }

  private void entered(Event event) {
    Element link = DocumentEvents.link(event);
    hovered.set(link == null ? null : PageAddress.parse(link.getAttribute("href")));
  }
}
