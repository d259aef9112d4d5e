package dev.sennight.ui.insight;

import dev.sennight.library.Catalog.Topic;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.insight.plot.Plot;
import dev.sennight.ui.insight.plot.PlotLines;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What a library holds: entries per week by section and its growth as charts, and beside them the
 * same by week as a table, its largest topics and its largest sources.
 */
final class OverviewView extends InsightPane {
  private static final int MOST = 60;
  private static final double BESIDE = 340;
  private static final double LOWEST = 90;

  private final InsightViewModel model;
  private final Texts texts;
  private final CountTable weeks;
  private final CountTable topics;
  private final CountTable sources;
  private final Plot sections = new Plot(true);
  private final Plot growth = new Plot(true);
  private final FlowPane legend = new FlowPane();
  private final VBox charts;

  OverviewView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    weeks = new CountTable(texts.get("insight.byWeek"));
    topics = new CountTable(texts.get("rail.topics"));
    sources = new CountTable(texts.get("rail.sources"));
    legend.getStyleClass().add("plot-legend");
    charts =
        new VBox(
            8,
            title("insight.sections"),
            legend,
            calm(sections, "insight.sections"),
            title("insight.growth"),
            calm(growth, "insight.growth"));
    setRight(tables());
    WeakBinding.value(this, model.digest(), now -> draw(now));
    WeakBinding.value(this, model.overview(), now -> fill(now));
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
                topic::name,
                List.of((long) topic.entries()),
                () -> model.read(listing.apply(topic.name()))))
        .toList();
  }

  private void draw(WeeklyCounts digest) {
    fillWeeks(digest);
    if (digest.weeks().isEmpty()) {
      setCenter(new Label(texts.get("list.empty")));
      return;
    }
    sections.show(sections(digest));
    growth.show(growth(digest));
    legend.getChildren().clear();
    for (String name : digest.sections().keySet()) {
      Label dot = new Label("●");
      dot.getStyleClass().add("series-" + legend.getChildren().size());
      Label section = new Label(section(name), dot);
      section.getStyleClass().add("plot-name");
      legend.getChildren().add(section);
    }
    setCenter(charts);
  }

  private void fillWeeks(WeeklyCounts digest) {
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
      int number = week.getKey();
      lines.add(
          new CountTable.Line(() -> WeekRange.label(number), counts, () -> model.readWeek(number)));
    }
    weeks.show(heads, lines.reversed());
  }

  private String section(String name) {
    return name.isEmpty() ? texts.get("insight.rest") : name;
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("pane-title");
    return title;
  }

  private Plot calm(Plot plot, String key) {
    plot.setAccessibleText(texts.get(key));
    plot.setMinHeight(LOWEST);
    plot.setPrefHeight(LOWEST);
    VBox.setVgrow(plot, Priority.ALWAYS);
    return plot;
  }

  private static PlotLines sections(WeeklyCounts digest) {
    int first = digest.weeks().firstKey();
    int last = digest.weeks().lastKey();
    List<List<Long>> values = new ArrayList<>();
    for (SortedMap<Integer, Long> section : digest.sections().values()) {
      List<Long> line = new ArrayList<>();
      for (int week = first; week <= last; week++) {
        line.add(section.getOrDefault(week, 0L));
      }
      values.add(line);
    }
    return new PlotLines(Bucket.WEEK::label, first, values);
  }

  private static PlotLines growth(WeeklyCounts digest) {
    int first = digest.weeks().firstKey();
    List<Long> line = new ArrayList<>();
    long sum = 0;
    for (int week = first; week <= digest.weeks().lastKey(); week++) {
      sum += digest.weeks().getOrDefault(week, 0L);
      line.add(sum);
    }
    return new PlotLines(Bucket.WEEK::label, first, List.of(line));
  }
}
