package dev.sennight.ui.insight;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/**
 * Years by weeks, the newest year first. A week has the colour of its quarter by entries, and a bar
 * for the share of them that is read. One week has the keyboard; screen readers hear it.
 */
final class Calendar extends VBox {
  private static final int MOST_YEARS = 6;
  private static final int MONTHS = 12;

  private final InsightViewModel model;
  private final Texts texts;
  private final ColourSamples colours = new ColourSamples();
  private final WeekCursor cursor = new WeekCursor();
  private final ListView<Integer> years = new ListView<>();
  private final Tooltip tip = new Tooltip();
  private WeeklyCounts counts = WeeklyCounts.EMPTY;
  private List<Long> quartiles = List.of();

  Calendar(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("calendar");
    setAccessibleRole(AccessibleRole.BUTTON);
    years.getStyleClass().add("years");
    years.setFocusTraversable(false);
    years.setFixedCellSize(WeekColumns.HEIGHT);
    years.setCellFactory(list -> new YearRow(this));
    getChildren().addAll(new Months(), years, legend());
    colours.onChange(years::refresh);
    focusedProperty().addListener((property, before, now) -> years.refresh());
    widthProperty().addListener((property, before, now) -> years.refresh());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    years.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
    years.addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
    WeakBinding.value(this, model.weeks(), now -> show(now));
    show(model.weeks().get());
  }

  private void show(WeeklyCounts now) {
    counts = now;
    quartiles = now.quartiles();
    cursor.over(now.weeks().keySet());
    boolean any = !now.weeks().isEmpty();
    setFocusTraversable(any);
    List<Integer> shown =
        any
            ? IntStream.rangeClosed(
                    -WeekCursor.year(now.weeks().lastKey()),
                    -WeekCursor.year(now.weeks().firstKey()))
                .mapToObj(year -> -year)
                .toList()
            : List.of();
    if (!shown.equals(years.getItems())) {
      years.getItems().setAll(shown);
      double height = Math.min(shown.size(), MOST_YEARS) * WeekColumns.HEIGHT + 2;
      years.setMinHeight(height);
      years.setMaxHeight(height);
    }
    moved();
  }

  private HBox legend() {
    HBox legend =
        new HBox(
            muted(texts.get("insight.less")),
            colours,
            muted(texts.get("insight.more")),
            muted(texts.get("insight.calendarHint")));
    legend.getStyleClass().add("calendar-legend");
    return legend;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }

  WeekColumns columns() {
    return WeekColumns.in(getWidth());
  }

  ColourSamples colours() {
    return colours;
  }

  /** The colour of a week. */
  Paint colour(int week) {
    WeeklyCounts.Week counted = counts.weeks().get(week);
    return colours.level(
        counted == null
            ? 0
            : 1 + (int) quartiles.stream().filter(least -> counted.entries() >= least).count());
  }

  /** The share of a week's entries that is read, from 0 to 1. */
  double progress(int week) {
    WeeklyCounts.Week counted = counts.weeks().get(week);
    return counted == null ? 0 : counted.read() / (double) counted.entries();
  }

  /** Whether a week is the one that has the keyboard. */
  boolean hasKeyboard(int week) {
    Integer at = cursor.week();
    return isFocused() && at != null && at == week;
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> cursor.byWeek(-1);
      case RIGHT -> cursor.byWeek(1);
      case UP -> cursor.byYear(1);
      case DOWN -> cursor.byYear(-1);
      case ENTER, SPACE -> {
        Integer week = cursor.week();
        if (week != null) {
          model.readWeek(week);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
    moved();
  }

  private void moved() {
    Integer week = cursor.week();
    setAccessibleText(week == null ? texts.get("insight.calendar") : words(week));
    if (week != null) {
      years.scrollTo(Integer.valueOf(WeekCursor.year(week)));
    }
    years.refresh();
  }

  private String words(int week) {
    WeeklyCounts.Week counted = counts.weeks().get(week);
    return counted == null
        ? texts.get("insight.noEntries", WeekRange.label(week))
        : texts.get("insight.weekCount", WeekRange.label(week), counted.entries(), counted.read());
  }

  private void hover(MouseEvent event) {
    Integer week = at(event);
    if (week == null) {
      Tooltip.uninstall(years, tip);
    } else {
      tip.setText(words(week));
      Tooltip.install(years, tip);
    }
  }

  private void click(MouseEvent event) {
    Integer week = at(event);
    if (week != null) {
      event.consume();
      requestFocus();
      if (cursor.to(week)) {
        moved();
        model.readWeek(week);
      }
    }
  }

  /** The week under the mouse; null for none. */
  private @Nullable Integer at(MouseEvent event) {
    for (Node up = event.getPickResult().getIntersectedNode(); up != null; up = up.getParent()) {
      if (up instanceof YearRow row && row.getItem() != null) {
        int week = columns().week(row.sceneToLocal(event.getSceneX(), 0).getX());
        return week == 0 ? null : WeekRange.number(row.getItem(), 1) + week - 1;
      }
    }
    return null;
  }

  /** The names of the months above the columns of their first weeks. */
  private final class Months extends Pane {
    Months() {
      setMinHeight(WeekColumns.HEIGHT);
      for (int month = 1; month <= MONTHS; month++) {
        getChildren().add(muted(texts.get("month." + month).strip()));
      }
    }

    @Override
    protected void layoutChildren() {
      for (int i = 0; i < MONTHS; i++) {
        Region name = (Region) getChildren().get(i);
        name.autosize();
        name.relocate(columns().x(1 + i * WeekColumns.WEEKS / MONTHS), 4);
      }
    }
  }
}
