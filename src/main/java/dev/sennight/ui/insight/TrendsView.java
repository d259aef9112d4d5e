package dev.sennight.ui.insight;

import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** Terms over time: a line each, and the same as a table. */
final class TrendsView extends Glance {
  private final InsightViewModel model;
  private final Texts texts;
  private final FlowPane terms = new FlowPane();
  private final MenuButton cards = new MenuButton();
  private final CountTable table;

  TrendsView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    table = new CountTable(texts.get("insight.trends"));
    table.setPrefWidth(340);
    terms.getStyleClass().add("insight-terms");
    cards.setText(texts.get("rail.cards"));
    cards.getStyleClass().add("small");
    model.terms().addListener((ListChangeListener<String>) change -> fillTerms());
    model.cards().addListener((ListChangeListener<String>) change -> fillCards());
    model.trends().addListener((property, before, now) -> draw(now));
    setTop(terms);
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
    int length = lines.length();
    NumberAxis time = Axes.time(lines.bucket(), lines.first(), lines.first() + length - 1);
    NumberAxis count = Axes.count();
    LineChart<Number, Number> chart = new LineChart<>(time, count);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setCreateSymbols(false); // only points that hold entries have a node: see line()
    chart.setAccessibleText(texts.get("insight.trends"));
    lines.counts().forEach((term, counts) -> chart.getData().add(line(lines, term, counts)));
    setCenter(chart);
    for (XYChart.Series<Number, Number> series : chart.getData()) {
      series.getData().forEach(point -> click(series.getName(), point, lines.bucket()));
    }
    fillTable(lines, length);
  }

  private static XYChart.Series<Number, Number> line(
      TrendLines lines, String term, List<Long> counts) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(term);
    List<XYChart.Data<Number, Number>> points = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      XYChart.Data<Number, Number> point = new XYChart.Data<>(lines.first() + i, counts.get(i));
      if (counts.get(i) > 0) {
        point.setNode(new StackPane());
      }
      points.add(point);
    }
    series.getData().setAll(points);
    return series;
  }

  private void click(String term, XYChart.Data<Number, Number> point, Bucket bucket) {
    Node node = point.getNode();
    if (node == null) {
      return;
    }
    int piece = point.getXValue().intValue();
    Tooltip.install(
        node,
        new Tooltip(
            term
                + "\n"
                + texts.get(
                    "insight.weekCount", bucket.label(piece), point.getYValue().longValue())));
    node.setOnMouseClicked(event -> model.read(term, piece));
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
                lines.bucket().label(piece), counts, () -> model.read(term, piece)));
      }
    }
    table.show(heads, rows);
  }
}
