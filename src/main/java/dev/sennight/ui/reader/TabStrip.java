package dev.sennight.ui.reader;

import dev.sennight.ui.look.Follow;
import dev.sennight.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The tabs above the page; gone while there is only one. */
final class TabStrip extends HBox {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("selected");
  private static final double WIDEST = 220;

  private final ReaderViewModel model;
  private final Texts texts;

  TabStrip(ReaderViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("tab-strip");
    setAccessibleText(texts.get("tabs.name"));
    Follow.list(this, model.tabs().all(), this::arrange);
    Follow.value(this, model.tabs().shown(), now -> arrange());
    arrange();
  }

  private void arrange() {
    boolean several = model.tabs().all().size() > 1;
    setVisible(several);
    setManaged(several);
    getChildren().setAll(model.tabs().all().stream().map(this::tab).toList());
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
    box.setMinWidth(60);
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
