package dev.sennight.ui.insight;

import dev.sennight.library.Catalog.Topic;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.StackedAreaChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What a library holds: entries per month by section, its growth, its largest topics and sources.
 */
final class OverviewView extends BorderPane {
  private static final int MOST = 60;

  private final InsightViewModel model;
  private final Texts texts;
  private final CountTable topics;
  private final CountTable sources;

  OverviewView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    topics = new CountTable(texts.get("rail.topics"));
    sources = new CountTable(texts.get("rail.sources"));
    VBox tables = new VBox(topics, sources);
    VBox.setVgrow(topics, Priority.ALWAYS);
    VBox.setVgrow(sources, Priority.ALWAYS);
    tables.setPrefWidth(280);
    tables.setSpacing(8);
    setRight(tables);
    model.digest().addListener((property, before, now) -> draw(now));
    model.overview().addListener((property, before, now) -> fill(now));
    draw(model.digest().get());
    fill(model.overview().get());
  }

  private void fill(Overview overview) {
    topics.show(
        List.of(texts.get("rail.topics"), texts.get("insight.entries")),
        lines(overview.topics(), Listing.OnTopic::new));
    sources.show(
        List.of(texts.get("rail.sources"), texts.get("insight.entries")),
        lines(overview.hosts(), Listing.FromHost::new));
  }

  private List<CountTable.Line> lines(List<Topic> counts, Function<String, Listing> listing) {
    return counts.stream()
        .limit(MOST)
        .map(topic ->
            new CountTable.Line(
                topic.name(),
                List.of((long) topic.entries()),
                () -> model.read(listing.apply(topic.name()))))
        .toList();
  }

  private void draw(Digest digest) {
    if (digest.weeks().isEmpty()) {
      setCenter(new Label(texts.get("list.empty")));
      return;
    }
    VBox charts =
        new VBox(
            8,
            title("insight.sections"),
            sections(digest),
            title("insight.growth"),
            growth(digest));
    charts.getStyleClass().add("insight-charts");
    setCenter(charts);
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("pane-title");
    return title;
  }

  private XYChart<Number, Number> sections(Digest digest) {
    int first = digest.weeks().firstKey();
    int last = digest.weeks().lastKey();
    StackedAreaChart<Number, Number> chart =
        new StackedAreaChart<>(Axes.time(Bucket.WEEK, first, last), Axes.count());
    chart.setCreateSymbols(false); // before there are any: each would be a node of its own
    for (Map.Entry<String, SortedMap<Integer, Long>> section : digest.sections().entrySet()) {
      XYChart.Series<Number, Number> line = new XYChart.Series<>();
      line.setName(section.getKey().isEmpty() ? texts.get("insight.rest") : section.getKey());
      List<XYChart.Data<Number, Number>> points = new ArrayList<>();
      for (int week = first; week <= last; week++) {
        points.add(new XYChart.Data<>(week, section.getValue().getOrDefault(week, 0L)));
      }
      line.getData().setAll(points);
      chart.getData().add(line);
    }
    return calm(chart, "insight.sections");
  }

  private XYChart<Number, Number> growth(Digest digest) {
    TreeMap<Integer, Long> weeks = new TreeMap<>(digest.weeks());
    AreaChart<Number, Number> chart =
        new AreaChart<>(Axes.time(Bucket.WEEK, weeks.firstKey(), weeks.lastKey()), Axes.count());
    chart.setCreateSymbols(false);
    XYChart.Series<Number, Number> line = new XYChart.Series<>();
    long sum = 0;
    for (int week = weeks.firstKey(); week <= weeks.lastKey(); week++) {
      sum += weeks.getOrDefault(week, 0L);
      line.getData().add(new XYChart.Data<>(week, sum));
    }
    chart.getData().add(line);
    chart.setLegendVisible(false);
    return calm(chart, "insight.growth");
  }

  private XYChart<Number, Number> calm(XYChart<Number, Number> chart, String key) {
    chart.setAnimated(false);
    chart.setAccessibleText(texts.get(key));
    chart.setMinHeight(120);
    VBox.setVgrow(chart, Priority.ALWAYS);
    return chart;
  }
}
