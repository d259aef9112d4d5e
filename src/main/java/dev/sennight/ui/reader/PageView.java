package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Worker;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;

/**
 * The WebView that shows pages. Scripts are off, no page can navigate, and links are taken up here
 * before WebView sees them.
 */
final class PageView {
  private final WebView web = new WebView();
  private final WebEngine engine = web.getEngine();
  private final Consumer<PageAddress> follow;
  private final ReadOnlyStringWrapper hovered = new ReadOnlyStringWrapper("");
  private @Nullable ShownPage shown;
  private @Nullable String pendingJump;
  private @Nullable Element lit;
  private boolean loading;

  PageView(Consumer<PageAddress> follow) {
    this.follow = follow;
    engine.setJavaScriptEnabled(false);
    engine.setCreatePopupHandler(features -> null);
    web.setContextMenuEnabled(false);
    engine.getLoadWorker().stateProperty().addListener((property, before, now) -> state(now));
    engine.locationProperty().addListener((property, before, now) -> stay(now));
  }

  /** The node. */
  WebView node() {
    return web;
  }

  /** What the link under the mouse leads to; "" for none. */
  ReadOnlyStringProperty hovered() {
    return hovered.getReadOnlyProperty();
  }

  /** Whether a page is on its way. */
  boolean isLoading() {
    return loading;
  }

  /** Shows {@code page} on a ground of {@code paper} until it is painted. */
  void show(ShownPage page, Color paper) {
    shown = page;
    lit = null;
    pendingJump = null;
    loading = true;
    web.setPageFill(paper);
    engine.loadContent(page.html(), "text/html");
  }

  /** Brings the element with {@code id} into view. */
  void jump(String id) {
    if (loading) {
      pendingJump = id;
      return;
    }
    Document document = engine.getDocument();
    Element element = document == null ? null : document.getElementById(id);
    if (element != null) {
      boolean mark = element.getTagName().equalsIgnoreCase("mark");
      if (mark) {
        light(element);
      }
      String block = mark ? "center" : "start";
      script("document.getElementById(" + quoted(id) + ").scrollIntoView({block:'" + block + "'})");
    }
  }

  /** How far the page is scrolled, in pixels. */
  double scrolled() {
    return script("window.scrollY") instanceof Number pixels ? pixels.doubleValue() : 0;
  }

  /** The selected words; "" for none. */
  String selection() {
    return script("window.getSelection().toString()") instanceof String words ? words : "";
  }

  /** Selects the whole page. */
  void selectAll() {
    script("window.getSelection().selectAllChildren(document.body)");
  }

  /** Scrolls by a part of the view's height; negative is up. Tells whether anything moved. */
  boolean scrollBy(double screens) {
    double before = scrolled();
    script("window.scrollBy(0, window.innerHeight * " + screens + ")");
    return Math.abs(scrolled() - before) >= 1;
  }

  private void state(Worker.State state) {
    if (state == Worker.State.SUCCEEDED) {
      loading = false;
      listen();
      place();
    } else if (state == Worker.State.FAILED || state == Worker.State.CANCELLED) {
      loading = false;
    }
  }

  private void place() {
    ShownPage page = shown;
    if (page == null) {
      return;
    }
    String anchor = pendingJump != null ? pendingJump : page.anchor();
    pendingJump = null;
    if (anchor != null) {
      jump(anchor);
    } else if (page.scroll() > 0) {
      script("window.scrollTo(0, " + page.scroll() + ")");
    }
  }

  private void listen() {
    if (engine.getDocument() instanceof EventTarget target) {
      EventListener click = this::clicked;
      target.addEventListener("click", click, true);
      target.addEventListener("auxclick", click, true);
      target.addEventListener("mouseover", event -> hover(link(event)), true);
      target.addEventListener("mouseout", event -> hovered.set(""), true);
    }
  }

  private void clicked(Event event) {
    Element link = link(event);
    if (link == null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    PageAddress address = PageAddress.parse(link.getAttribute("href"));
    if (address != null) {
      follow.accept(address);
    }
  }

  private void hover(@Nullable Element link) {
    PageAddress address = link == null ? null : PageAddress.parse(link.getAttribute("href"));
    hovered.set(
        switch (address) {
          case null -> "";
          case PageAddress.ToWeb(String target) -> target;
          case PageAddress.ToGhost(String name) -> name;
          case PageAddress.ToDocument(String file, var subpath) -> file;
          case PageAddress.ToFile(String file) -> file;
          case PageAddress.ToTopic(String topic) -> topic;
          case PageAddress.ToSearch(String query) -> query;
          case PageAddress.ToEntry _ -> "";
          case PageAddress.ToAnchor _ -> "";
        });
  }

  private static @Nullable Element link(Event event) {
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

  /** A second wall: nothing but what {@link #show} gives is ever loaded. */
  private void stay(@Nullable String location) {
    if (location != null && !location.isEmpty() && !location.startsWith("about:")) {
      engine.getLoadWorker().cancel();
    }
  }

  private void light(Element element) {
    Element before = lit;
    if (before != null) {
      before.removeAttribute("style");
    }
    element.setAttribute("style", "outline: 2px solid currentColor; outline-offset: 1px");
    lit = element;
  }

  private @Nullable Object script(String source) {
    return engine.executeScript(source);
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
