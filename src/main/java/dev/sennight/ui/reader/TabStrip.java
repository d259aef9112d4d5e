package dev.sennight.ui.reader;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The tabs above the page; gone while there is only one. What does not fit is scrolled to, the tab
 * that is shown by itself, others by the wheel.
 */
final class TabStrip extends ScrollPane {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("selected");
  private static final double WIDEST = 220;
  private static final double NARROWEST = 110;

  private final ReaderViewModel model;
  private final Texts texts;
  private final HBox row = new HBox();

  TabStrip(ReaderViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("tab-strip");
    row.getStyleClass().add("tabs");
    setContent(row);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToWidth(true);
    setFocusTraversable(false);
    setAccessibleText(texts.get("tabs.name"));
    addEventFilter(ScrollEvent.SCROLL, this::scroll);
    row.widthProperty().addListener((property, before, now) -> showShown());
    viewportBoundsProperty().addListener((property, before, now) -> showShown());
    WeakBinding.list(this, model.tabs().all(), this::arrange);
    WeakBinding.value(this, model.tabs().shown(), now -> arrange());
    arrange();
  }

  private void arrange() {
    boolean several = model.tabs().all().size() > 1;
    setVisible(several);
    setManaged(several);
    row.getChildren().setAll(model.tabs().all().stream().map(this::tab).toList());
    showShown();
  }

  /** Scrolls to the tab that is shown, by no more than is needed. */
  private void showShown() {
    layout(); // tabs that were made just now have no place yet
    int at = model.tabs().all().indexOf(model.tabs().shown().get());
    double room = getViewportBounds().getWidth();
    double hidden = row.getWidth() - room;
    if (at < 0 || at >= row.getChildren().size() || hidden <= 0) {
      return;
    }
    Bounds tab = row.getChildren().get(at).getBoundsInParent();
    double start = getHvalue() * hidden;
    double wanted = Math.min(tab.getMinX(), Math.max(start, tab.getMaxX() - room));
    setHvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  private void scroll(ScrollEvent event) {
    double hidden = row.getWidth() - getViewportBounds().getWidth();
    if (hidden > 0) {
      double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      setHvalue(Math.clamp(getHvalue() - by / hidden, 0, 1));
    }
    event.consume();
  }

  private Node tab(ReaderTab tab) {
    Label title = new Label();
    title.textProperty().bind(tab.title());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().addAll("button-icon", "flat", "small");
    close.setAccessibleText(texts.get("tabs.close"));
    close.setOnAction(event -> model.tabs().close(tab));
    close.setFocusTraversable(false);
    HBox box = new HBox(title, close);
    box.getStyleClass().add("reader-tab");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(NARROWEST);
    box.setPrefWidth(WIDEST);
    box.setMaxWidth(WIDEST);
    box.pseudoClassStateChanged(SHOWN, tab.equals(model.tabs().shown().get()));
    box.accessibleTextProperty().bind(tab.title());
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(tab.title());
    Tooltip.install(box, whole);
    box.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.MIDDLE) {
        model.tabs().close(tab);
      } else if (event.getButton() == MouseButton.PRIMARY) {
        model.tabs().select(tab);
      }
    });
    return box;
  }
}
