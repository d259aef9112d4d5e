package dev.sennight.ui.insight;

import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Years by weeks, coloured by how many entries each week has; gaps stay empty. */
final class CalendarView extends Glance {
  private static final int WEEKS = 53;
  private static final int LEVELS = 4;
  private static final int LABEL_EVERY = 4;
  private static final double NARROWEST = 8;
  private static final double WIDEST = 20;
  private static final double GAP = 3;
  private static final double BESIDE = 104;
  private static final double SAMPLE = 14;

  private final InsightViewModel model;
  private final Texts texts;
  private final GridPane grid = new GridPane();
  private final CountTable table;
  private boolean wanted;
  private final Map<Integer, Button> cells = new HashMap<>();

  CalendarView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    table = new CountTable(texts.get("insight.calendar"));
    table.setPrefWidth(200);
    grid.getStyleClass().add("calendar");
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    ScrollPane scroll = new ScrollPane(new VBox(grid, legend()));
    scroll.setFocusTraversable(false);
    scroll.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    scroll.getStyleClass().add("insight-scroll");
    setCenter(scroll);
    setRight(table);
    grid.sceneProperty().addListener((property, before, now) -> shown());
    model.digest().addListener((property, before, now) -> fill(now));
    fill(model.digest().get());
  }

  private void fill(Digest digest) {
    boolean keyboard = grid.isFocusWithin() || (cells.isEmpty() && table.isFocused());
    grid.getChildren().clear();
    cells.clear();
    if (!digest.weeks().isEmpty()) {
      fillGrid(digest.weeks());
    }
    List<CountTable.Line> lines = new ArrayList<>();
    digest
        .weeks()
        .forEach((week, count) ->
            lines.addFirst(
                new CountTable.Line(
                    WeekRange.label(week), List.of(count), () -> model.readWeek(week))));
    table.show(List.of(texts.get("insight.week"), texts.get("insight.entries")), lines);
    if (getCenter() instanceof ScrollPane scroll && scroll.getWidth() > 0) {
      fit(scroll.getWidth());
    }
    if (keyboard) {
      focus();
    }
  }

  private void fillGrid(SortedMap<Integer, Long> weeks) {
    long most = weeks.values().stream().mapToLong(Long::longValue).max().orElse(1);
    for (int week = 1; week <= WEEKS; week += LABEL_EVERY) {
      grid.add(muted(String.valueOf(week)), week, 0, LABEL_EVERY, 1);
    }
    int newest = year(weeks.lastKey());
    for (int year = newest; year >= year(weeks.firstKey()); year--) {
      Label name = muted(String.valueOf(year));
      GridPane.setValignment(name, VPos.CENTER);
      grid.add(name, 0, newest - year + 1);
      for (int week = 1; week <= weeksOf(year); week++) {
        int number = WeekRange.number(year, week);
        grid.add(cell(number, weeks.getOrDefault(number, 0L), most), week, newest - year + 1);
      }
    }
  }

  @Override
  void focus() {
    wanted = grid.getScene() == null; // its scroll pane has no content before the first frame
    if (wanted) {
      return;
    }
    cells.entrySet().stream()
        .filter(cell -> cell.getValue().isFocusTraversable())
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .ifPresentOrElse(Button::requestFocus, table::requestFocus);
  }

  private void shown() {
    if (wanted && grid.getScene() != null) {
      Platform.runLater(this::focus);
    }
  }

  /** As wide as the window allows, so that a year is seen whole. */
  private void fit(double room) {
    double width = Math.clamp((room - BESIDE) / WEEKS - GAP, NARROWEST, WIDEST);
    for (Button cell : cells.values()) {
      cell.setPrefWidth(width);
    }
  }

  private HBox legend() {
    HBox legend = new HBox(GAP, muted(texts.get("insight.less")));
    legend.getStyleClass().add("calendar-legend");
    for (int level = 0; level <= LEVELS; level++) {
      Region sample = new Region();
      sample.getStyleClass().setAll("week-cell", "level-" + level);
      sample.setPrefWidth(SAMPLE);
      sample.setMinWidth(Region.USE_PREF_SIZE);
      legend.getChildren().add(sample);
    }
    legend.getChildren().addAll(muted(texts.get("insight.more")), hint());
    return legend;
  }

  private Label hint() {
    Label hint = muted(texts.get("insight.calendarHint"));
    hint.setMinWidth(0);
    return hint;
  }

  private Button cell(int week, long count, long most) {
    Button cell = new Button();
    long level = count == 0 ? 0 : 1 + Math.min(LEVELS - 1L, count * LEVELS / (most + 1));
    cell.getStyleClass().setAll("week-cell", "level-" + level);
    String words = texts.get("insight.weekCount", WeekRange.label(week), count);
    cell.setAccessibleText(words);
    cell.setTooltip(new Tooltip(words));
    cell.setOnAction(event -> model.readWeek(week));
    cell.setFocusTraversable(count > 0);
    cell.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    cells.put(week, cell);
    return cell;
  }

  /** Left and right go by a week, up and down by a year; gaps are jumped over. */
  private void press(KeyEvent event) {
    int step =
        event.getCode() == KeyCode.LEFT
            ? -1
            : event.getCode() == KeyCode.RIGHT
                ? 1
                : event.getCode() == KeyCode.UP
                    ? WEEKS - 1
                    : event.getCode() == KeyCode.DOWN ? 1 - WEEKS : 0;
    Integer from = focused();
    if (step == 0 || from == null) {
      return;
    }
    event.consume();
    int by = Integer.signum(step);
    for (int week = from + step; cells.containsKey(week); week += by) {
      Button cell = cells.get(week);
      if (cell != null && cell.isFocusTraversable()) {
        cell.requestFocus();
        return;
      }
    }
  }

  private @org.jspecify.annotations.Nullable Integer focused() {
    return cells.entrySet().stream()
        .filter(cell -> cell.getValue().isFocused())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static int year(int week) {
    return WeekRange.monday(week).get(IsoFields.WEEK_BASED_YEAR);
  }

  private static int weeksOf(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
