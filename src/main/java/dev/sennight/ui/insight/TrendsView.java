package dev.sennight.ui.insight;

import dev.sennight.ui.insight.plot.Plot;
import dev.sennight.ui.insight.plot.PlotLines;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;

/** Terms over time: a line each, and the same as a table. */
final class TrendsView extends InsightPane {
  private final InsightViewModel model;
  private final Texts texts;
  private final FlowPane terms = new FlowPane();
  private final MenuButton cards = new MenuButton();
  private final CountTable table;
  private final Plot plot = new Plot(false);
  private final Tooltip tip = new Tooltip();
  private TrendLines shown = TrendLines.NONE;

  TrendsView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    table = new CountTable(texts.get("insight.trends"));
    table.setPrefWidth(340);
    terms.getStyleClass().add("insight-terms");
    cards.setText(texts.get("rail.cards"));
    cards.getStyleClass().add("small");
    WeakBinding.list(this, model.terms(), this::fillTerms);
    WeakBinding.list(this, model.cards(), this::fillCards);
    WeakBinding.value(this, model.trends(), now -> draw(now));
    Tooltip.install(plot, tip);
    plot.setOnMouseMoved(this::hover);
    plot.setOnMouseClicked(this::click);
    setTop(terms);
    setCenter(plot);
    setRight(table);
    fillCards();
    fillTerms();
    draw(model.trends().get());
  }

  @Override
  void focus() {
    if (terms.lookup("#term") instanceof TextField field) {
      field.requestFocus();
    }
  }

  private void fillCards() {
    cards.getItems().clear();
    cards.setVisible(!model.cards().isEmpty());
    cards.setManaged(cards.isVisible());
    for (String title : model.cards()) {
      MenuItem item = new MenuItem(title);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.add(title));
      cards.getItems().add(item);
    }
  }

  private void fillTerms() {
    TextField field = new TextField();
    field.setPromptText(texts.get("insight.addTerm"));
    field.setAccessibleText(texts.get("insight.addTerm"));
    field.setId("term");
    field.setPrefColumnCount(18);
    field.setOnAction(event -> model.add(field.getText()));
    terms.getChildren().setAll(field, cards);
    int number = 0;
    for (String term : model.terms()) {
      Button chip = new Button(term + "  ×");
      chip.setMnemonicParsing(false);
      chip.getStyleClass().addAll("small", "trend-chip", "series-" + number++);
      chip.setAccessibleText(texts.get("insight.remove", term));
      chip.setTooltip(new Tooltip(texts.get("insight.remove", term)));
      chip.setOnAction(event -> model.remove(term));
      terms.getChildren().add(chip);
    }
    for (Bucket bucket : Bucket.values()) {
      ToggleButton by = new ToggleButton(texts.get("insight.by" + bucket.ordinal()));
      by.getStyleClass().addAll("small", "quiet");
      by.setSelected(model.bucket().get() == bucket);
      by.setOnAction(event -> {
        model.bucket().set(bucket);
        fillTerms();
      });
      terms.getChildren().add(by);
    }
    if (getScene() != null) {
      focus();
    }
  }

  private void draw(TrendLines lines) {
    shown = lines;
    plot.setAccessibleText(
        texts.get("insight.trends") + ": " + String.join(", ", lines.counts().keySet()));
    plot.show(
        new PlotLines(lines.bucket()::label, lines.first(), List.copyOf(lines.counts().values())));
    fillTable(lines, lines.length());
  }

  /** Says the point under the mouse. */
  private void hover(MouseEvent event) {
    Plot.Point point = plot.near(event.getX(), event.getY());
    plot.setCursor(point == null ? Cursor.DEFAULT : Cursor.HAND);
    tip.setOpacity(point == null ? 0 : 1);
    if (point != null) {
      String count =
          texts.get("insight.weekCount", shown.bucket().label(point.piece()), point.value());
      tip.setText(term(point) + "\n" + count);
    }
  }

  private void click(MouseEvent event) {
    Plot.Point point = plot.near(event.getX(), event.getY());
    if (point != null) {
      model.read(term(point), point.piece());
    }
  }

  private String term(Plot.Point point) {
    return List.copyOf(shown.counts().keySet()).get(point.line());
  }

  private void fillTable(TrendLines lines, int length) {
    List<String> names = List.copyOf(lines.counts().keySet());
    List<String> heads = new ArrayList<>();
    heads.add(texts.get(lines.bucket() == Bucket.WEEK ? "insight.week" : "insight.month"));
    heads.addAll(names);
    List<CountTable.Line> rows = new ArrayList<>();
    for (int i = length - 1; i >= 0; i--) {
      int piece = lines.first() + i;
      List<Long> counts = new ArrayList<>();
      String most = names.getFirst();
      for (String name : names) {
        List<Long> line = lines.counts().getOrDefault(name, List.of());
        counts.add(line.get(i));
        if (line.get(i) > lines.counts().getOrDefault(most, List.of()).get(i)) {
          most = name;
        }
      }
      String term = most;
      if (counts.stream().anyMatch(count -> count > 0)) {
        rows.add(
            new CountTable.Line(
                () -> lines.bucket().label(piece), counts, () -> model.read(term, piece)));
      }
    }
    table.show(heads, rows);
  }
}
