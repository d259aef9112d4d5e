package dev.sennight.ui.insight.calendar;

import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/**
 * Years by weeks, the newest year first; only the years in sight are made. One week has the
 * keyboard; it is what a screen reader hears.
 */
public final class CalendarGrid extends StackPane {
  private final Texts texts;
  private final IntConsumer read;
  private final ColourSamples samples;
  private final WeekCursor cursor = new WeekCursor();
  private final ListView<Integer> years = new ListView<>();
  private final Tooltip tip = new Tooltip();
  private long most = 1;

  /**
   * Without weeks.
   *
   * @param read what a click on a week does
   * @param samples have the colours of few and many entries
   */
  public CalendarGrid(Texts texts, IntConsumer read, ColourSamples samples) {
    this.texts = texts;
    this.read = read;
    this.samples = samples;
    getStyleClass().add("calendar");
    setAccessibleRole(AccessibleRole.BUTTON);
    years.getStyleClass().add("years");
    years.setFocusTraversable(false);
    years.setFixedCellSize(WeekColumns.HEIGHT);
    years.setCellFactory(list -> new YearRow(this));
    getChildren().add(years);
    Tooltip.install(years, tip);
    samples.onChange(years::refresh);
    focusedProperty().addListener((property, before, now) -> years.refresh());
    widthProperty().addListener((property, before, now) -> years.refresh());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
  }

  /** Shows {@code weeks}. */
  public void show(SortedMap<Integer, Long> weeks) {
    cursor.over(weeks);
    most = cursor.most();
    setFocusTraversable(!weeks.isEmpty());
    List<Integer> shown =
        weeks.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(
                    -WeekCursor.year(weeks.lastKey()), -WeekCursor.year(weeks.firstKey()))
                .mapToObj(year -> -year)
                .toList();
    if (!shown.equals(years.getItems())) {
      years.getItems().setAll(shown);
      setMaxHeight(shown.size() * WeekColumns.HEIGHT + 2);
    }
    moved();
  }

  WeekColumns columns() {
    return WeekColumns.in(getWidth());
  }

  /** The colour of a week by how many entries it has. */
  Paint colour(int week) {
    long count = cursor.count(week);
    long level =
        count == 0
            ? 0
            : 1 + Math.min(ColourSamples.LEVELS - 1L, count * ColourSamples.LEVELS / (most + 1));
    return samples.level((int) level);
  }

  Paint ring() {
    return samples.ring();
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
          read.accept(week);
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
    return texts.get("insight.weekCount", WeekRange.label(week), cursor.count(week));
  }

  private void hover(MouseEvent event) {
    Integer week = at(event);
    tip.setText(week == null ? "" : words(week));
    tip.setOpacity(week == null ? 0 : 1);
  }

  private void click(MouseEvent event) {
    Integer week = at(event);
    if (week != null) {
      event.consume();
      requestFocus();
      if (cursor.to(week)) {
        moved();
        read.accept(week);
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
}
