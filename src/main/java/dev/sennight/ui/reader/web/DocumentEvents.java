package dev.sennight.ui.reader.web;

import dev.sennight.render.PageHighlight;
import java.lang.ref.WeakReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;

/** What happens in the document of a page. */
final class DocumentEvents {
  private DocumentEvents() {}

  /**
   * Tells {@code owner} of events for as long as it lives: WebView never lets go of listeners, so
   * they must not hold it.
   */
  static <T> void listen(
      EventTarget document, String type, T owner, BiConsumer<? super T, Event> heard) {
    WeakReference<T> listening = new WeakReference<>(owner);
    document.addEventListener(
        type,
        event -> {
          T told = listening.get();
          if (told != null) {
            heard.accept(told, event);
          }
        },
        true);
  }

  /** The id of the highlight that an event happened in; null for none. */
  static @Nullable String highlight(Event event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null) {
      String id =
          node instanceof Element element && element.hasAttribute("class")
              ? PageHighlight.idOf(element.getAttribute("class"))
              : null;
      if (id != null) {
        return id;
      }
      node = node.getParentNode();
    }
    return null;
  }

  /** The link that an event happened in; null for none. */
  static @Nullable Element link(Event event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null) {
      if (node instanceof Element element
          && element.getTagName().equalsIgnoreCase("a")
          && element.hasAttribute("href")) {
        return element;
      }
      node = node.getParentNode();
    }
    return null;
  }
}
