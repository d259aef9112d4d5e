package dev.sennight.ui.insight;

import dev.sennight.library.Catalog.Topic;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.StackedAreaChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What a library holds: entries per week by section and its growth as charts, and beside them the
 * same by week as a table, its largest topics and its largest sources.
 */
final class OverviewView extends Glance {
  private static final int MOST = 60;
  private static final double BESIDE = 340;

  private final InsightViewModel model;
  private final Texts texts;
  private final CountTable weeks;
  private final CountTable topics;
  private final CountTable sources;

  OverviewView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    weeks = new CountTable(texts.get("insight.byWeek"));
    topics = new CountTable(texts.get("rail.topics"));
    sources = new CountTable(texts.get("rail.sources"));
    setRight(tables());
    model.digest().addListener((property, before, now) -> draw(now));
    model.overview().addListener((property, before, now) -> fill(now));
    draw(model.digest().get());
    fill(model.overview().get());
  }

  @Override
  void focus() {
    Stream.of(weeks, topics, sources)
        .filter(CountTable::isVisible)
        .findFirst()
        .ifPresent(CountTable::requestFocus);
  }

  private VBox tables() {
    ToggleGroup group = new ToggleGroup();
    HBox choice =
        new HBox(
            4,
            tab("insight.byWeek", weeks, group),
            tab("rail.topics", topics, group),
            tab("rail.sources", sources, group));
    group.selectToggle(group.getToggles().getFirst());
    group
        .selectedToggleProperty()
        .addListener((property, before, now) -> {
          if (now == null && before != null) {
            before.setSelected(true); // one of them is always shown
          }
        });
    StackPane shown = new StackPane(weeks, topics, sources);
    VBox.setVgrow(shown, Priority.ALWAYS);
    VBox tables = new VBox(8, choice, shown);
    tables.setPrefWidth(BESIDE);
    return tables;
  }

  private ToggleButton tab(String key, CountTable table, ToggleGroup group) {
    ToggleButton tab = new ToggleButton(texts.get(key));
    tab.getStyleClass().addAll("small", "quiet");
    tab.setToggleGroup(group);
    table.visibleProperty().bind(tab.selectedProperty());
    return tab;
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
    fillWeeks(digest);
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

  private void fillWeeks(Digest digest) {
    List<String> heads =
        new ArrayList<>(
            List.of(
                texts.get("insight.week"),
                texts.get("insight.entries"),
                texts.get("insight.total")));
    digest.sections().keySet().forEach(name -> heads.add(section(name)));
    List<CountTable.Line> lines = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<Integer, Long> week : digest.weeks().entrySet()) {
      sum += week.getValue();
      List<Long> counts = new ArrayList<>(List.of(week.getValue(), sum));
      digest
          .sections()
          .values()
          .forEach(section -> counts.add(section.getOrDefault(week.getKey(), 0L)));
      String label = WeekRange.label(week.getKey());
      lines.addFirst(new CountTable.Line(label, counts, () -> model.readWeek(week.getKey())));
    }
    weeks.show(heads, lines);
  }

  private String section(String name) {
    return name.isEmpty() ? texts.get("insight.rest") : name;
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
      line.setName(section(section.getKey()));
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
