package dev.sennight.ui.search;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Leads from the list back to the results of a search that is not over, or ends that search. */
public final class ResultsChip extends HBox {
  private final Texts texts;
  private final Button back = new Button();

  /**
   * Shown while {@code model} has a search.
   *
   * @param show shows the results in the list's place
   * @param end ends the search
   */
  public ResultsChip(SearchViewModel model, Texts texts, Runnable show, Runnable end) {
    this.texts = texts;
    getStyleClass().add("results-bar");
    back.getStyleClass().addAll("small", "results-chip");
    back.setMnemonicParsing(false);
    back.setMinWidth(0);
    back.setOnAction(event -> show.run());
    Button close = new Button("×");
    close.getStyleClass().addAll("small", "flat", "results-end");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setAccessibleText(texts.get("search.end"));
    close.setTooltip(new Tooltip(texts.get("search.end")));
    close.setOnAction(event -> end.run());
    getChildren().addAll(back, close);
    visibleProperty().bind(model.active());
    managedProperty().bind(model.active());
    WeakBinding.value(this, model.query(), this::name);
    name(model.query().get());
  }

  private void name(String query) {
    String words = texts.get("search.chip", query.strip());
    back.setText(words);
    back.setTooltip(new Tooltip(words));
  }
}
