package dev.sennight.ui.search;

import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.ui.browse.RowList;
import dev.sennight.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The hits of a search in the list's place. */
public final class HitsPane extends VBox {
  private final SearchViewModel model;
  private final Texts texts;
  private final Label status = new Label();
  private final Hyperlink suggestion = new Hyperlink();
  private final RowList rows;

  /**
   * Shows {@code model}.
   *
   * @param enter what Enter on a hit does
   */
  public HitsPane(SearchViewModel model, Texts texts, Runnable enter) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("list-pane");
    rows = new RowList(model.hits(), model.selected(), model::choose, enter, texts);
    rows.setAccessibleText(texts.get("search.hitsName"));
    rows.sayWhenEmpty(texts.get("search.emptyHint"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    suggestion.setVisible(false);
    suggestion.setManaged(false);
    suggestion.setOnAction(event -> take());
    getChildren().addAll(header(), suggestion, rows);
    model.status().addListener((property, before, now) -> status.setText(texts.get(now)));
    model.suggestion().addListener((property, before, now) -> suggest(now));
    status.setText(texts.get(model.status().get()));
    suggest(model.suggestion().get());
  }

  /** Puts the keyboard into the hits; the first is opened when none is. */
  public void focus() {
    rows.requestFocus();
    if (model.selected().get() == null) {
      model.move(0);
    }
  }

  /** Puts the keyboard into the hits; opens none. */
  public void focusRows() {
    rows.requestFocus();
  }

  private HBox header() {
    status.getStyleClass().add("pane-title");
    status.setMinWidth(72);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    ChoiceBox<Sort> sort = new ChoiceBox<>();
    sort.getItems().setAll(Sort.values());
    sort.setConverter(new SortNames(texts));
    sort.setAccessibleText(texts.get("search.sort"));
    sort.getStyleClass().add("small");
    sort.setPrefWidth(116);
    sort.setMinWidth(84);
    sort.valueProperty().bindBidirectional(model.sort());
    HBox header = new HBox(status, spring, sort);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private void suggest(@Nullable String query) {
    suggestion.setText(query == null ? "" : texts.get("search.suggestion", query));
    suggestion.setVisible(query != null);
    suggestion.setManaged(query != null);
  }

  private void take() {
    String query = model.suggestion().get();
    if (query != null) {
      model.query().set(query);
    }
  }

  private static final class SortNames extends StringConverter<Sort> {
    private final Texts texts;

    SortNames(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(@Nullable Sort sort) {
      return sort == null ? "" : texts.get("sort." + sort.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Sort fromString(String name) {
      throw new UnsupportedOperationException("the choice is not typed");
    }
  }
}
