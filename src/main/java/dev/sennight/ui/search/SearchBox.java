package dev.sennight.ui.search;

import dev.sennight.model.text.PlainText;
import dev.sennight.search.query.QueryParser;
import dev.sennight.ui.look.PanelShadow;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The search box, and below it what could be typed. */
public final class SearchBox extends StackPane {
  private static final double ROW = 30;
  private static final double NARROWEST = 240;
  private static final double GAP = 4;

  /** More than is searched, so that the answer says that it was cut. */
  private static final int LONGEST = 2 * QueryParser.LONGEST;

  private final SearchViewModel model;
  private final Texts texts;
  private final Runnable toHits;
  private final Runnable leave;
  private final TextField field = new TextField();
  private final ListView<Suggestion> list = new ListView<>();
  private final PanelShadow shade = new PanelShadow(list);

  /**
   * Shows {@code model}.
   *
   * @param toHits puts the keyboard into the hits
   * @param leave ends the search
   */
  public SearchBox(SearchViewModel model, Texts texts, Runnable toHits, Runnable leave) {
    this.model = model;
    this.texts = texts;
    this.toHits = toHits;
    this.leave = leave;
    field.getStyleClass().add("search-box");
    field.setPromptText(texts.get("search.prompt"));
    field.setAccessibleText(texts.get("search.prompt"));
    field.setId("search");
    field.setTextFormatter(new TextFormatter<>(SearchBox::limited));
    field.textProperty().bindBidirectional(model.query());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field.caretPositionProperty().addListener((property, before, now) -> ask());
    field.focusedProperty().addListener((property, before, now) -> focused(now));
    FontIcon glass = new FontIcon(Material2MZ.SEARCH);
    glass.setMouseTransparent(true);
    getStyleClass().add("search-holder");
    setAlignment(glass, Pos.CENTER_LEFT);
    setMaxWidth(560);
    getChildren().addAll(field, glass, exact());
    fillList();
  }

  /** A text of megabytes, pasted by mistake, would take long to lay out. */
  private static TextFormatter.Change limited(TextFormatter.Change change) {
    int over = change.getControlNewText().length() - LONGEST;
    if (over > 0 && change.isAdded()) {
      String added = change.getText();
      change.setText(PlainText.start(added, Math.max(0, added.length() - over)));
      int end = change.getRangeStart() + change.getText().length();
      change.selectRange(end, end);
    }
    return change;
  }

  private ToggleButton exact() {
    ToggleButton exact = new ToggleButton(texts.get("search.exactSign"));
    exact.getStyleClass().addAll("exact", "quiet", "small");
    exact.setAccessibleText(texts.get("search.exact"));
    exact.setTooltip(new Tooltip(texts.get("search.exactHint")));
    exact.selectedProperty().bindBidirectional(model.exact());
    setAlignment(exact, Pos.CENTER_RIGHT);
    return exact;
  }

  /** Puts the keyboard here. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Whether the keyboard is here. */
  public boolean hasFocus() {
    return field.isFocused();
  }

  /** Shows suggestions in {@code layer}, which covers the window. */
  public void showIn(Pane layer) {
    list.setManaged(false);
    layer.getChildren().addAll(shade, list);
  }

  private void fillList() {
    list.getStyleClass().add("suggestions");
    list.setItems(model.suggestions().list());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setVisible(false);
    list.setAccessibleText(texts.get("search.suggestions"));
    list.setCellFactory(view -> new Cell());
    WeakBinding.list(this, model.suggestions().list(), this::place);
    WeakBinding.value(
        this,
        model.suggestions().selected(),
        now -> {
          list.getSelectionModel().clearSelection();
          if (now.intValue() >= 0) {
            list.getSelectionModel().clearAndSelect(now.intValue());
          }
        });
  }

  private void place() {
    int rows = model.suggestions().list().size();
    list.setVisible(rows > 0 && field.isFocused());
    if (list.getParent() != null && getScene() != null) {
      Bounds box = list.getParent().sceneToLocal(localToScene(getLayoutBounds()));
      double left = Math.max(box.getMinX(), resultsEnd());
      double width = Math.max(NARROWEST, box.getMaxX() - left);
      list.resizeRelocate(left, box.getMaxY() + 2, width, rows * ROW + 10);
      shade.toFront();
      list.toFront();
    }
  }

  /** Where the results end, so that the list lies beside them; 0 while there are none. */
  private double resultsEnd() {
    Node results = getScene().lookup(".results-pane");
    return results == null || !results.isVisible()
        ? 0
        : list.getParent().sceneToLocal(results.localToScene(results.getLayoutBounds())).getMaxX()
            + GAP;
  }

  private void ask() {
    if (field.isFocused()) {
      model.suggestions().typed(field.getText(), field.getCaretPosition());
    }
  }

  private void focused(boolean now) {
    if (now) {
      ask();
    } else {
      model.suggestions().close();
    }
  }

  private void press(KeyEvent event) {
    boolean suggesting = !model.suggestions().list().isEmpty();
    switch (event.getCode()) {
      case DOWN -> down(suggesting);
      case UP -> model.suggestions().move(-1);
      case TAB -> {
        if (!suggesting || event.isShiftDown()) {
          return;
        }
        takeSelected(0);
      }
      case ENTER -> {
        if (model.suggestions().selected().get() >= 0) {
          takeSelected(model.suggestions().selected().get());
        } else {
          model.suggestions().close();
          toHits.run();
        }
      }
      case ESCAPE -> escape(suggesting);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** From an empty box to the recent queries, else to the results. */
  private void down(boolean suggesting) {
    if (suggesting && field.getText().isBlank()) {
      model.suggestions().move(1);
    } else {
      model.suggestions().close();
      toHits.run();
    }
  }

  private void escape(boolean suggesting) {
    if (suggesting && !field.getText().isBlank()) {
      model.suggestions().close();
    } else {
      leave.run();
    }
  }

  private void takeSelected(int fallback) {
    int at = Math.max(fallback, model.suggestions().selected().get());
    take(model.suggestions().list().get(at));
  }

  private void take(Suggestion suggestion) {
    SuggestionsViewModel.Taken taken = model.suggestions().take(suggestion, field.getText());
    if (taken == null) {
      toHits.run();
    } else {
      field.setText(taken.query());
      field.positionCaret(taken.caret());
    }
  }

  private final class Cell extends ListCell<Suggestion> {
    private final FontIcon icon = new FontIcon(Material2MZ.SEARCH);
    private final Label words = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, icon, words, new Spacer(), count);

    Cell() {
      getStyleClass().add("choice-cell");
      line.getStyleClass().add("line");
      count.getStyleClass().add("muted");
      words.setMinWidth(0);
      setPrefWidth(0);
      setOnMousePressed(event -> {
        if (getItem() != null) {
          take(getItem());
          event.consume();
        }
      });
    }

    @Override
    protected void updateItem(Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      boolean none = empty || suggestion == null;
      setText(null);
      setGraphic(none ? null : line);
      if (!none) {
        icon.setIconCode(
            switch (suggestion.kind()) {
              case COMPLETION -> Material2MZ.SEARCH;
              case RECENT -> Material2OutlinedAL.HISTORY;
            });
        words.setText(suggestion.text());
        count.setText(suggestion.count() < 0 ? "" : texts.get("list.count", suggestion.count()));
        setAccessibleText(words.getText() + " " + count.getText());
      }
    }
  }
}
