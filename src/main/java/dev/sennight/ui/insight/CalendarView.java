package dev.sennight.ui.insight;

import dev.sennight.ui.insight.calendar.CalendarGrid;
import dev.sennight.ui.insight.calendar.ColourSamples;
import dev.sennight.ui.insight.calendar.WeekColumns;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Years by weeks, coloured by how many entries each week has; gaps stay empty. */
final class CalendarView extends InsightPane {
  private static final int LABEL_EVERY = 4;
  private static final double TABLE = 200;
  private static final double GAP = 3;

  private final InsightViewModel model;
  private final Texts texts;
  private final CalendarGrid grid;
  private final CountTable table;

  CalendarView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    table = new CountTable(texts.get("insight.calendar"));
    table.setPrefWidth(TABLE);
    ColourSamples samples = new ColourSamples();
    grid = new CalendarGrid(texts, model::readWeek, samples);
    VBox.setVgrow(grid, Priority.ALWAYS);
    setCenter(new VBox(new Head(), grid, legend(samples)));
    setRight(table);
    WeakBinding.value(this, model.digest(), now -> fill(now));
    fill(model.digest().get());
  }

  private void fill(WeeklyCounts digest) {
    grid.show(digest.weeks());
    List<CountTable.Line> lines = new ArrayList<>();
    digest
        .weeks()
        .forEach((week, count) ->
            lines.add(
                new CountTable.Line(
                    () -> WeekRange.label(week), List.of(count), () -> model.readWeek(week))));
    table.show(List.of(texts.get("insight.week"), texts.get("insight.entries")), lines.reversed());
    if (table.isFocused() && !digest.weeks().isEmpty()) {
      focus();
    }
  }

  @Override
  void focus() {
    if (grid.isFocusTraversable()) {
      grid.requestFocus();
    } else {
      table.requestFocus();
    }
  }

  private HBox legend(ColourSamples samples) {
    Label hint = muted(texts.get("insight.calendarHint"));
    hint.setMinWidth(0);
    HBox legend =
        new HBox(
            GAP, muted(texts.get("insight.less")), samples, muted(texts.get("insight.more")), hint);
    legend.getStyleClass().add("calendar-legend");
    return legend;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** The numbers of weeks above their columns. */
  private static final class Head extends Pane {
    Head() {
      getStyleClass().add("calendar-head");
      setMinHeight(WeekColumns.HEIGHT);
      for (int week = 1; week <= WeekColumns.WEEKS; week += LABEL_EVERY) {
        getChildren().add(muted(String.valueOf(week)));
      }
    }

    @Override
    protected void layoutChildren() {
      WeekColumns columns = WeekColumns.in(getWidth());
      for (int i = 0; i < getChildren().size(); i++) {
        getChildren().get(i).autosize();
        getChildren().get(i).relocate(columns.x(1 + i * LABEL_EVERY), GAP);
      }
    }
  }
}
