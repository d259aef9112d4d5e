package dev.sennight.ui.reader;

import dev.sennight.ui.look.PanelShadow;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.page.PageTarget;
import dev.sennight.ui.reader.web.PageView;
import dev.sennight.ui.text.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A card over the page with what a link leads to; lies over the whole page, but takes no clicks.
 */
final class PreviewView extends Pane {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 300;
  private static final double GAP = 18;
  private static final double LEAVING_MILLIS = 300;

  private final ReaderViewModel model;
  private final Supplier<Color> paper;
  private final StackPane card = new StackPane();
  private final PauseTransition leaving = new PauseTransition(Duration.millis(LEAVING_MILLIS));
  private @Nullable PageView page;
  private Point2D at = Point2D.ZERO;

  PreviewView(ReaderViewModel model, Texts texts, Supplier<Color> paper) {
    this.model = model;
    this.paper = paper;
    setPickOnBounds(false);
    card.getStyleClass().add("preview");
    card.setAccessibleText(texts.get("preview.name"));
    card.setVisible(false);
    card.setOnMouseEntered(event -> leaving.stop());
    card.setOnMouseExited(event -> leave());
    leaving.setOnFinished(event -> model.preview().hide());
    getChildren().addAll(new PanelShadow(card), card);
    WeakBinding.value(this, model.preview().shown(), now -> show(now));
  }

  /** Shows none any more. */
  void stop() {
    leaving.stop();
    card.getChildren().clear();
    if (page != null) {
      page.stop();
      page = null;
    }
  }

  /** Where the next one is wanted, in this pane: a link's left edge and its lower one. */
  void at(double x, double y) {
    at = new Point2D(x, y);
  }

  /** The mouse has left the link; it may be on its way to the card. */
  void leave() {
    if (card.isVisible()) {
      leaving.playFromStart();
    } else {
      model.preview().hide();
    }
  }

  /** The mouse is over a link again. */
  void stay() {
    leaving.stop();
  }

  /** Whether there is one. */
  boolean isOpen() {
    return card.isVisible();
  }

  private void show(@Nullable Preview preview) {
    card.setVisible(preview != null);
    leaving.stop();
    if (preview == null) {
      return;
    }
    PageView view = page == null ? make() : page;
    page = view;
    double width = Math.min(WIDTH, getWidth() - 2 * GAP);
    double height = Math.min(HEIGHT, getHeight() / 2);
    double x = Math.clamp(at.getX(), GAP, Math.max(GAP, getWidth() - width - GAP));
    boolean below = at.getY() + GAP + height < getHeight();
    double y = below ? at.getY() + GAP : Math.max(0, at.getY() - GAP - 12 - height);
    card.resizeRelocate(x, y, width, height);
    view.show(preview.html(), PageTarget.START, paper.get());
  }

  private PageView make() {
    PageView view = new PageView((address, apart) -> follow(address, apart));
    view.node().setFocusTraversable(false);
    card.getChildren().setAll(view.node());
    return view;
  }

  private void follow(dev.sennight.render.PageAddress address, boolean apart) {
    model.preview().hide();
    if (apart) {
      model.followApart(address);
    } else {
      model.follow(address);
    }
  }

  @Override
  protected void layoutChildren() {
    // the card is placed by hand, at its link
    card.resize(card.getWidth(), card.getHeight());
    card.layout();
  }
}
