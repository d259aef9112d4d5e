package dev.sennight.ui.side;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane beside the page: which part, and its rows; a map stands above the list of its links. */
public final class SideView extends VBox {
  private final SideViewModel model;
  private final ListView<SideRow> rows;
  private final Runnable enter;

  /**
   * Shows {@code model}.
   *
   * @param enter what a chosen row does besides
   */
  public SideView(SideViewModel model, Texts texts, Runnable enter) {
    this.model = model;
    this.enter = enter;
    getStyleClass().addAll("list-pane", "side");
    rows = new ListView<>(model.rows());
    rows.getStyleClass().add("side-list");
    rows.setCellFactory(view -> new SideCell(model.current()));
    rows.setAccessibleText(texts.get("command.side"));
    Label nothing = new Label();
    nothing.textProperty().bind(model.part().map(part -> texts.get(part.textKey() + ".none")));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("empty");
    rows.setPlaceholder(nothing);
    rows.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        choose();
      }
    });
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    WeakBinding.list(this, model.rows(), this::changed);
    WeakBinding.value(this, model.current(), now -> follow(now));
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(parts(texts), new LinkMapView(model, texts, enter), rows);
    visibleProperty().bind(model.shown());
    managedProperty().bind(model.shown());
  }

  /** Puts the keyboard here. */
  public void focus() {
    selectFirst();
    rows.requestFocus();
  }

  /** The first row that leads somewhere, past headers; unless another such row is chosen. */
  private void selectFirst() {
    SideRow chosen = rows.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.address() != null) {
      return;
    }
    for (int i = 0; i < rows.getItems().size(); i++) {
      if (rows.getItems().get(i).address() != null) {
        rows.getSelectionModel().select(i);
        return;
      }
    }
  }

  private void changed() {
    if (rows.isFocused()) {
      selectFirst();
    }
  }

  private FlowPane parts(Texts texts) {
    ToggleGroup group = new ToggleGroup();
    Map<SidePart, ToggleButton> buttons = new EnumMap<>(SidePart.class);
    FlowPane bar = new FlowPane(2, 2);
    bar.getStyleClass().add("side-parts");
    for (SidePart part : SidePart.values()) {
      ToggleButton button = new ToggleButton(texts.get(part.textKey()));
      button.setToggleGroup(group);
      button.getStyleClass().addAll("flat", "small");
      button.setTooltip(new Tooltip(texts.get(part.textKey())));
      button.setOnAction(event -> {
        model.part().set(part);
        button.setSelected(true);
      });
      buttons.put(part, button);
      bar.getChildren().add(button);
    }
    WeakBinding.value(this, model.part(), now -> select(buttons, now));
    select(buttons, model.part().get());
    return bar;
  }

  private static void select(Map<SidePart, ToggleButton> buttons, SidePart part) {
    ToggleButton button = buttons.get(part);
    if (button != null) {
      button.setSelected(true);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      choose();
      event.consume();
    } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      int step = event.getCode() == KeyCode.LEFT ? -1 : 1;
      SidePart[] all = SidePart.values();
      model.part().set(all[Math.floorMod(model.part().get().ordinal() + step, all.length)]);
      event.consume();
    }
  }

  private void choose() {
    SideRow row = rows.getSelectionModel().getSelectedItem();
    if (row != null && row.address() != null) {
      model.choose(row);
      enter.run();
    }
  }

  private void follow(@Nullable SideRow row) {
    if (row != null && !rows.isFocused()) {
      rows.scrollTo(Math.max(0, rows.getItems().indexOf(row) - 5));
    }
  }
}
