package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.PagePosition;
import dev.sennight.ui.reader.web.PageView;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The page with its tabs, find bar and menu, what lies over it, and words for when there is none.
 */
public final class ReaderView extends BorderPane {
  private final ReaderViewModel model;
  private final Texts texts;
  private final ObservableValue<Color> paper;
  private final Label nothing = new Label();
  private final Label target = new Label();
  private final StackPane stack = new StackPane(nothing);
  private final VBox top;
  private final FindBar find;
  private final PreviewView preview;
  private final HighlightMenu highlights;
  private final StorylineFoot foot;
  private Subscription followed = Subscription.EMPTY;
  private Function<Place, List<Command>> places = place -> List.of();
  private PageDwell dwell = new PageDwell(position -> {}, () -> {});
  private @Nullable PageView page;

  /**
   * Shows {@code model}; the WebView comes with {@link #start()}.
   *
   * @param actions what is done with the page that is shown
   * @param paper the colour behind pages
   */
  public ReaderView(
      ReaderViewModel model, PageActions actions, Texts texts, ObservableValue<Color> paper) {
    this.model = model;
    this.texts = texts;
    this.highlights = new HighlightMenu(actions.highlights(), texts);
    this.paper = paper;
    this.find = new FindBar(model, texts, this::closeFind);
    this.foot = actions.storylines();
    this.preview = new PreviewView(model, texts, paper::getValue);
    this.top = new VBox(new TabStrip(model, texts));
    getStyleClass().add("reader");
    nothing.getStyleClass().add("empty");
    nothing.setWrapText(true);
    nothing.setText(texts.get("page.nothing"));
    target.getStyleClass().add("link-target");
    target.setVisible(false);
    target.setMouseTransparent(true);
    StackPane.setAlignment(target, Pos.BOTTOM_LEFT);
    setTop(top);
    setCenter(stack);
  }

  /** Makes the WebView: slow the first time, so not before the window's first frame. */
  public void start() {
    if (page != null) {
      return;
    }
    PageView made = new PageView(this::follow);
    page = made;
    made.node().setAccessibleText(texts.get("page.name"));
    stack.getChildren().setAll(nothing, made.node(), lit(made.node()), target, preview);
    made.hovered().addListener((property, before, now) -> hover(now));
    followed =
        Subscription.combine(
            model.page().subscribe(this::show),
            model.jump().subscribe((before, now) -> jump(now)),
            model.enlarged().subscribe((before, now) -> back(now)),
            foot.lines().subscribe((before, now) -> addLines(now)));
    model.scrollFrom(made.script()::scrolled);
    made.position()
        .addListener((property, before, now) -> {
          model.position().set(now);
          dwell.at(now);
        });
    new PageMenu(this, model, places, texts).install(made);
    highlights.install(made);
    made.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.preview().hide());
    show(null, model.page().get());
    addLines(foot.lines().get());
    if (!model.find().get().isBlank()) {
      showFind(); // the view is rebuilt for another language; the marks stay
    }
  }

  /** Shows no page any more: another view has taken its place. */
  public void stop() {
    followed.unsubscribe();
    dwell.stop();
    preview.stop();
    if (page != null) {
      page.stop();
      page = null;
    }
    stack.getChildren().clear();
  }

  /** A line over the page that shows when it has the keyboard. */
  private static Region lit(Node web) {
    Region line = new Region();
    line.getStyleClass().add("page-focus");
    line.setMaxHeight(2);
    line.setMouseTransparent(true);
    line.visibleProperty().bind(web.focusedProperty());
    StackPane.setAlignment(line, Pos.TOP_CENTER);
    return line;
  }

  /** Whether a page is still on its way. */
  public boolean isLoading() {
    return page == null || page.isLoading();
  }

  /** Whether the beginning of the page is there; the rest may be on its way. */
  public boolean hasBegun() {
    return page != null && page.hasBegun();
  }

  /**
   * Tells how reading goes on.
   *
   * @param rests told where the page rests after it was scrolled
   * @param seen called when the end of the page was in view for a while
   */
  public void whenRead(Consumer<PagePosition> rests, Runnable seen) {
    dwell = new PageDwell(rests, seen);
  }

  /** Gives the page and its links a menu; called before {@link #start()}. */
  public void actWith(Function<Place, List<Command>> commands) {
    places = commands;
  }

  /** What makes highlights of the selection. */
  public HighlightMenu highlights() {
    return highlights;
  }

  /** The selected words; "" for none. */
  public String selection() {
    return page == null ? "" : page.script().selection();
  }

  /** Puts the keyboard into the page. */
  public void focus() {
    if (page != null) {
      page.node().requestFocus();
    }
  }

  /** Opens the find bar. */
  public void find() {
    showFind();
    find.focus();
  }

  private void showFind() {
    if (!isFinding()) {
      top.getChildren().add(find);
    }
  }

  /** Whether the find bar is open. */
  public boolean isFinding() {
    return top.getChildren().contains(find);
  }

  /** Closes the find bar; its marks go. */
  public void closeFind() {
    top.getChildren().remove(find);
    model.find().set("");
    focus();
  }

  /** Closes what lies over the page: a picture or a preview. Tells whether there was anything. */
  public boolean closeOverlay() {
    boolean open = model.enlarged().get() != null || preview.isOpen();
    model.enlarge(null);
    model.preview().hide();
    return open;
  }

  /** Copies what is selected in the page. */
  public void copy() {
    if (!selection().isEmpty()) {
      model.copy(selection());
    }
  }

  /** Shows what the link leads to that has the keyboard. */
  public void previewFocused() {
    PageView view = page;
    PageAddress address = view == null ? null : PageAddress.parse(view.script().focusedLink());
    double[] place = view == null ? null : view.script().focusedPlace();
    if (view != null && address != null && place != null) {
      preview.at(place[0], place[1]);
      ask(view, address, Duration.ZERO);
    }
  }

  /** Prints the page; asks for the printer. Tells whether there is a printer at all. */
  public boolean print() {
    PageView view = page;
    PrinterJob job = view == null ? null : PrinterJob.createPrinterJob();
    if (view == null || job == null) {
      return false;
    }
    if (job.showPrintDialog(getScene().getWindow())) {
      view.node().getEngine().print(job);
      job.endJob();
    }
    return true;
  }

  /** Scrolls by a part of a screen; tells whether there was anything left to scroll. */
  public boolean scrollBy(double screens) {
    model.preview().hide();
    return page != null && page.scrollBy(screens);
  }

  private void follow(PageAddress address, boolean apart) {
    model.preview().hide();
    if (apart) {
      model.followApart(address);
    } else {
      model.follow(address);
    }
  }

  private void show(@Nullable ShownPage before, @Nullable ShownPage shown) {
    PageView view = page;
    if (view == null) {
      return;
    }
    view.node().setVisible(shown != null);
    if (shown == null) {
      return;
    }
    if (before != null && shown.target().anchor() == null && model.isRenewing()) {
      view.renew(shown.html(), shown.target(), paper.getValue());
    } else {
      view.show(shown.html(), shown.target(), paper.getValue());
    }
  }

  private void addLines(@Nullable RenderedPage lines) {
    if (page != null && lines != null) {
      page.add(lines);
    }
  }

  private void jump(PageTarget target) {
    if (page != null && !target.equals(PageTarget.START)) {
      page.jump(target);
    }
  }

  private void back(@Nullable String picture) {
    if (picture == null) {
      focus();
    }
  }

  private void hover(@Nullable PageAddress address) {
    String words = address == null ? "" : LinkWords.of(address);
    target.setText(words);
    target.setVisible(!words.isEmpty());
    PageView view = page;
    if (address == null || view == null) {
      preview.leave();
      return;
    }
    preview.stay();
    Point2D mouse = view.mouse();
    preview.at(mouse.getX(), mouse.getY());
    ask(view, address, PreviewViewModel.moment());
  }

  private void ask(PageView view, PageAddress address, Duration pause) {
    if (address instanceof PageAddress.ToAnchor anchor) {
      model.preview().part(anchor, view.script().inside(anchor.id()), pause);
    } else if (pause.isZero()) {
      model.preview().ask(address);
    } else {
      model.preview().hover(address);
    }
  }
}
