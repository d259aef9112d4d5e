package dev.sennight.ui.browse;

import dev.sennight.model.FileProblem;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.ItemMenu;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A virtualised list of rows whose headings cannot be chosen. */
public final class RowList extends ListView<Row> {
  private final Consumer<@Nullable Row> choose;
  private final Texts texts;
  private boolean following;
  private @Nullable BiConsumer<FileProblem, Boolean> files;
  private @Nullable FlowViewModel marks;

  /**
   * Shows {@code rows}.
   *
   * @param selected the row to show as selected
   * @param choose told which row the user chose
   * @param enter what Enter on a row does
   */
  public RowList(
      ObservableList<Row> rows,
      ObservableValue<@Nullable Row> selected,
      Consumer<@Nullable Row> choose,
      Runnable enter,
      Texts texts) {
    super(rows);
    this.choose = choose;
    this.texts = texts;
    getStyleClass().add("row-list");
    setCellFactory(view -> new RowCell(texts, this::marks, this::files));
    setPlaceholder(new Label());
    widthProperty().addListener((property, before, now) -> refresh());
    getSelectionModel().selectedIndexProperty().addListener((p, before, now) -> moved(before, now));
    WeakBinding.value(this, selected, now -> follow(now));
    WeakBinding.list(this, rows, () -> follow(selected.getValue()));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            enter.run();
            event.consume();
          }
        });
    follow(selected.getValue());
  }

  /** Lets the user open the document of a problem (false) or its folder (true). */
  public void openFilesWith(BiConsumer<FileProblem, Boolean> opener) {
    files = opener;
    refresh();
  }

  /** Gives rows a menu, and what a middle click does. */
  public void actWith(Function<Row, List<Command>> commands) {
    ItemMenu.install(this, Row.class, getSelectionModel()::getSelectedItem, commands, texts);
  }

  private @Nullable BiConsumer<FileProblem, Boolean> files() {
    return files;
  }

  /** Shows which entries are read and starred. */
  public void mark(FlowViewModel shown) {
    marks = shown;
    WeakBinding.value(this, shown.version(), now -> remark());
    refresh();
  }

  /** Only what is seen, and of that only what changed: rebuilding all rows takes several frames. */
  private void remark() {
    for (Node node : lookupAll(".row-cell")) {
      if (node instanceof RowCell cell) {
        cell.remark();
      }
    }
  }

  /** Which entries are read and starred; null in lists that do not show it. */
  @Nullable FlowViewModel marks() {
    return marks;
  }

  /** Shows {@code words} in place of rows when there are none. */
  public void sayWhenEmpty(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("empty");
    setPlaceholder(label);
  }

  private void moved(Number before, Number now) {
    int index = now.intValue();
    if (following || index < 0 || index >= getItems().size()) {
      return;
    }
    if (getItems().get(index) instanceof Row.Header) {
      int step = index < before.intValue() ? -1 : 1;
      int beyond =
          index + step >= 0 && index + step < getItems().size() ? index + step : index - step;
      if (beyond >= 0 && beyond < getItems().size()) {
        getSelectionModel().clearAndSelect(beyond);
        getFocusModel().focus(beyond);
      }
      return;
    }
    choose.accept(getItems().get(index));
  }

  /** Mostly it is the very same row: comparing all of a long list by content takes long. */
  @SuppressWarnings("ReferenceEquality")
  private int indexOf(Row row) {
    List<Row> items = getItems();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == row) {
        return i;
      }
    }
    return items.indexOf(row);
  }

  private void follow(@Nullable Row row) {
    int index = row == null ? -1 : indexOf(row);
    if (index == getSelectionModel().getSelectedIndex()) {
      return;
    }
    following = true;
    if (index < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(index);
      getFocusModel().focus(index);
      scrollTo(Math.max(0, index - 3));
    }
    following = false;
  }
}
