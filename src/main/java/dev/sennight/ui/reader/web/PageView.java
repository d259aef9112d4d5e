package dev.sennight.ui.reader.web;

import dev.sennight.render.PageAddress;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.PageTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.events.EventTarget;

/**
 * The WebView that shows pages. Scripts are off, no page can navigate, and links are taken up
 * before WebView sees them. A page in the same look takes the place of the last one inside the
 * document that is there, which is several times as fast as a new document.
 */
public final class PageView {
  private final WebView web = new WebView();
  private final WebEngine engine = web.getEngine();
  private final PageScript script = new PageScript(engine);
  private final PageLinks links;
  private final ReadOnlyObjectWrapper<PagePosition> position =
      new ReadOnlyObjectWrapper<>(PagePosition.START);
  private final Deque<String> more = new ArrayDeque<>();
  private final AnimationTimer filling = new Filling();
  private boolean loading;
  private final Reflow reflow = new Reflow(script, () -> loading, this::moved);
  private Point2D mouse = Point2D.ZERO;
  private String head = "";
  private boolean shown;
  private PageTarget wanted = PageTarget.START;
  private @Nullable HeldPlace held;
  private @Nullable Element lit;

  /**
   * An empty page.
   *
   * @param follow told which link was chosen, and whether in a new tab
   */
  public PageView(BiConsumer<PageAddress, Boolean> follow) {
    this.links = new PageLinks(follow);
    engine.setJavaScriptEnabled(false);
    engine.setCreatePopupHandler(features -> null);
    web.setContextMenuEnabled(false);
    web.addEventFilter(
        javafx.scene.input.MouseEvent.ANY,
        event -> mouse = new Point2D(event.getX(), event.getY()));
    engine.getLoadWorker().stateProperty().addListener((property, before, now) -> state(now));
    engine.locationProperty().addListener((property, before, now) -> refuse(now));
    web.widthProperty().addListener((property, before, now) -> stay());
    web.heightProperty().addListener((property, before, now) -> stay());
  }

  /** The node. */
  public WebView node() {
    return web;
  }

  /** Tells {@code chosen} the ids of highlights that are clicked. */
  public void onHighlight(Consumer<String> chosen) {
    links.onHighlight(chosen);
  }

  /** What is asked of the page. */
  public PageScript script() {
    return script;
  }

  /** What the link under the mouse leads to; null for none. */
  public ReadOnlyObjectProperty<@Nullable PageAddress> hovered() {
    return links.hovered();
  }

  /** Where in the page one reads. */
  public ReadOnlyObjectProperty<PagePosition> position() {
    return position.getReadOnlyProperty();
  }

  /** Where the mouse was last, in the view. */
  public Point2D mouse() {
    return mouse;
  }

  /** Whether a page is on its way. */
  public boolean isLoading() {
    return loading || !more.isEmpty();
  }

  /** Whether the beginning of the page that was asked for last is there. */
  public boolean hasBegun() {
    return shown && !loading;
  }

  /**
   * Shows a page.
   *
   * @param html as the renderer wrote it
   * @param paper the ground until it is painted
   */
  public void show(RenderedPage html, PageTarget target, Color paper) {
    PageText text = PageText.of(html);
    shown = true;
    lit = null;
    links.leave();
    more.clear();
    more.addAll(text.more());
    held = null;
    reflow.end();
    wanted = target;
    position.set(PagePosition.START);
    if (!loading && !head.isEmpty() && head.equals(text.head()) && engine.getDocument() != null) {
      script.body(text.body());
      place(true);
      return;
    }
    head = text.head();
    loading = true;
    web.setPageFill(paper);
    engine.loadContent(text.document(), "text/html");
  }

  /** Adds to the end of the page that is shown, after what of it is on its way. */
  public void add(RenderedPage html) {
    more.addAll(html.parts());
    if (!loading) {
      filling.start();
    }
  }

  /** Shows another state of the page that is shown: what stands on top of the view stays there. */
  public void renew(RenderedPage html, PageTarget target, Color paper) {
    HeldPlace place = isLoading() ? null : HeldPlace.of(engine);
    show(html, target, paper);
    held = place;
    hold();
  }

  /** Goes back to what was held, as soon as the page is whole. */
  private void hold() {
    HeldPlace place = held;
    if (place != null && !isLoading()) {
      held = null;
      place.restore(engine);
      moved();
    }
  }

  /** Brings what is wanted into view. */
  public void jump(PageTarget target) {
    reflow.end();
    wanted = target;
    held = null;
    if (!loading) {
      place(false);
    }
  }

  /** Scrolls by a part of the view's height; negative is up. Tells whether anything moved. */
  public boolean scrollBy(double screens) {
    reflow.end();
    double before = script.scrolled();
    script.scrollBy(screens);
    return Math.abs(script.scrolled() - before) >= 1;
  }

  /** Ends what goes on by itself. */
  public void stop() {
    filling.stop();
    reflow.end();
    more.clear();
  }

  private void state(Worker.State state) {
    if (state == Worker.State.SUCCEEDED) {
      loading = false;
      listen();
      place(true);
    } else if (state == Worker.State.FAILED || state == Worker.State.CANCELLED) {
      loading = false;
      head = "";
    }
  }

  /** Goes to the place that is wanted, or as near as the parts that are there allow. */
  private void place(boolean fresh) {
    boolean arrived = arrive();
    if (!arrived && fresh) {
      script.scrollTo(0);
    }
    if (arrived) {
      wanted = PageTarget.START;
    }
    moved();
    if (!more.isEmpty()) {
      filling.start();
    }
    hold();
  }

  /** Goes to what is wanted; tells whether it is there, or nothing was wanted. */
  private boolean arrive() {
    String id = wanted.anchor();
    if (id != null) {
      Document document = engine.getDocument();
      Element element = document == null ? null : document.getElementById(id);
      if (element != null) {
        show(element, id);
      }
      return element != null;
    }
    if (!wanted.quote().isEmpty()) {
      return script.toParagraph(wanted.quote());
    }
    script.scrollTo(wanted.scroll());
    return more.isEmpty() || script.scrolled() >= wanted.scroll() - 1;
  }

  private void show(Element element, String id) {
    boolean mark = element.getTagName().equalsIgnoreCase("mark");
    if (mark) {
      light(element);
    }
    script.intoView(id, mark ? "center" : "start");
  }

  private void moved() {
    if (shown && !loading && !reflow.isRunning()) {
      position.set(script.position(more.isEmpty()));
    }
  }

  /** The view has another size: what one reads stays where it is. */
  private void stay() {
    if (isAtRest()) {
      reflow.begin();
    }
  }

  /** An image came, which may have moved what stands below it. */
  private void loaded() {
    if (isAtRest() && !reflow.isRunning()) {
      script.stayUnlessScrolled();
    }
  }

  private boolean isAtRest() {
    return shown && !loading && wanted.equals(PageTarget.START);
  }

  private void listen() {
    if (engine.getDocument() instanceof EventTarget target) {
      links.listen(target);
      DocumentEvents.listen(target, "scroll", this, (view, event) -> view.moved());
      DocumentEvents.listen(target, "load", this, (view, event) -> view.loaded());
    }
  }

  /** A second wall: nothing but what {@link #show} gives is ever loaded. */
  private void refuse(@Nullable String location) {
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

  /** Adds what is left of a long page, a piece a frame, so that the window never stands still. */
  private final class Filling extends AnimationTimer {
    @Override
    public void handle(long now) {
      String next = loading ? null : more.poll();
      if (next != null) {
        script.append(next);
        if (!wanted.equals(PageTarget.START)) {
          place(false);
        }
      }
      if (more.isEmpty()) {
        stop();
        moved();
        hold();
      }
    }
  }
}
