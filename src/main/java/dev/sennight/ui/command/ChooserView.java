package dev.sennight.ui.command;

import dev.sennight.ui.look.PanelShadow;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chooser over the window: a field, and below it what fits. */
public final class ChooserView extends StackPane {
  private static final double ROW = 34;
  private static final int ROWS = 12;

  private final ChooserViewModel model;
  private final Texts texts;
  private final TextField field = new TextField();
  private final ListView<Choice> list = new ListView<>();
  private @Nullable Node before;

  /** Shows {@code model} while it is open. */
  public ChooserView(ChooserViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("chooser-ground");
    setAlignment(Pos.TOP_CENTER);
    list.setItems(model.choices());
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ChoiceCell(model));
    list.setFocusTraversable(false);
    Label nothing = new Label();
    nothing.textProperty().bind(model.emptyKey().map(texts::get));
    list.setPlaceholder(nothing);
    list.setAccessibleText(texts.get("jump.list"));
    list.prefHeightProperty().set(ROW * ROWS);
    field.textProperty().bindBidirectional(model.query());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    Label keys = new Label(texts.get("jump.keys"));
    keys.getStyleClass().add("chooser-hint");
    VBox box = new VBox(field, list, keys);
    box.getStyleClass().add("chooser");
    box.setMaxSize(620, Region.USE_PREF_SIZE);
    getChildren().addAll(new PanelShadow(box), box);
    setOnMousePressed(event -> model.close());
    box.setOnMousePressed(javafx.event.Event::consume);
    WeakBinding.value(this, model.selected(), now -> select(now.intValue()));
    WeakBinding.value(this, model.isOpen(), now -> show(now));
    setVisible(model.isOpen().get());
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      String prompt = texts.get(model.promptKey().get());
      field.setPromptText(prompt);
      field.setAccessibleText(prompt);
      before = getScene() == null ? null : getScene().getFocusOwner();
      field.requestFocus();
    } else if (before != null) {
      before.requestFocus();
    }
  }

  private void select(int index) {
    if (index >= 0 && index < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - ROWS / 2));
    }
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case TAB -> model.move(event.isShiftDown() ? -1 : 1); // the keyboard stays in the chooser
      case PAGE_DOWN -> model.move(ROWS);
      case PAGE_UP -> model.move(-ROWS);
      case ENTER -> model.accept();
      case ESCAPE -> model.close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static final class ChoiceCell extends ListCell<Choice> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final Spacer spring = new Spacer();
    private final HBox line = new HBox(title, spring, detail, keys);

    ChoiceCell(ChooserViewModel model) {
      getStyleClass().add("choice-cell");
      line.getStyleClass().add("line");
      title.getStyleClass().add("title");
      title.setMinWidth(120);
      detail.getStyleClass().add("muted");
      detail.setMinWidth(0);
      keys.getStyleClass().add("muted");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (getItem() != null) {
          model.pick(getIndex());
        }
      });
    }

    @Override
    protected void updateItem(Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      boolean none = empty || choice == null;
      setText(null);
      setGraphic(none ? null : line);
      setAccessibleText(none ? null : choice.title() + ", " + choice.detail());
      if (!none) {
        title.setText(choice.title());
        detail.setText(choice.detail());
        keys.setText(choice.keys());
        keys.setManaged(!choice.keys().isEmpty());
      }
    }
  }
}
