package dev.sennight.ui.search;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Hits over weeks as bars: a click goes to a week, a drag keeps to several. By keyboard: arrows
 * move from week to week, with Shift over several, Enter goes or keeps to them, Delete shows all
 * again.
 */
final class WeekStrip extends Pane {
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final double BARS = 22;
  private static final double WORDS = 14;
  private static final double LEAST = 2;

  private final SearchFilters narrowing;
  private final Texts texts;
  private final IntConsumer go;
  private final Label words = new Label();
  private final List<Region> bars = new ArrayList<>();
  private SortedMap<Integer, Long> weeks = new TreeMap<>();
  private int anchor = Integer.MIN_VALUE;
  private int cursor = Integer.MIN_VALUE;

  WeekStrip(SearchFilters narrowing, Texts texts, IntConsumer go) {
    this.narrowing = narrowing;
    this.texts = texts;
    this.go = go;
    getStyleClass().add("week-strip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setMinHeight(BARS + WORDS);
    setPrefHeight(BARS + WORDS);
    words.getStyleClass().addAll("muted", "strip-words");
    WeakBinding.value(this, narrowing.weeks(), now -> fill(now));
    WeakBinding.value(this, narrowing.range(), now -> mark());
    setOnMousePressed(event -> {
      requestFocus();
      anchor = week(event);
      point(anchor);
    });
    setOnMouseDragged(event -> point(week(event)));
    setOnMouseReleased(event -> accept());
    setOnMouseMoved(event -> tell(week(event)));
    setOnMouseExited(event -> say());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    fill(narrowing.weeks().get());
  }

  private void fill(SortedMap<Integer, Long> counts) {
    weeks = counts;
    getChildren().clear();
    bars.clear();
    boolean any = counts.size() > 1;
    setVisible(any);
    setManaged(any);
    if (any) {
      for (int week = counts.firstKey(); week <= counts.lastKey(); week++) {
        Region bar = new Region();
        bar.setManaged(false);
        bar.setMouseTransparent(true);
        bar.getStyleClass().add(counts.containsKey(week) ? "bar" : "gap");
        bars.add(bar);
      }
      getChildren().addAll(bars);
      words.setManaged(false);
      getChildren().add(words);
    }
    cursor = Integer.MIN_VALUE;
    mark();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (bars.isEmpty()) {
      return;
    }
    double left = snappedLeftInset();
    double room = getWidth() - left - snappedRightInset();
    double step = room / bars.size();
    double gap = step > 4 ? 1 : 0;
    long most = weeks.values().stream().mapToLong(Long::longValue).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      long count = weeks.getOrDefault(weeks.firstKey() + i, 0L);
      double height = count == 0 ? 1 : Math.max(LEAST, BARS * count / most);
      double width = Math.min(24, Math.max(1, step - gap));
      bars.get(i).resizeRelocate(left + i * step, BARS - height, width, height);
    }
    words.resizeRelocate(left, BARS + 1, room, WORDS);
  }

  private int week(MouseEvent event) {
    Point2D at = new Point2D(event.getX(), event.getY());
    double room = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
    int index = (int) ((at.getX() - snappedLeftInset()) / room * bars.size());
    return weeks.isEmpty() ? 0 : weeks.firstKey() + Math.clamp(index, 0, bars.size() - 1);
  }

  private void point(int week) {
    cursor = week;
    mark();
    tell(week);
  }

  private void accept() {
    if (weeks.isEmpty() || cursor == Integer.MIN_VALUE) {
      return;
    }
    int from = anchor == Integer.MIN_VALUE ? cursor : anchor;
    anchor = Integer.MIN_VALUE;
    if (from == cursor) {
      if (weeks.containsKey(cursor)) {
        go.accept(cursor);
      }
    } else {
      narrowing.within(WeekRange.between(from, cursor));
    }
  }

  private void press(KeyEvent event) {
    if (weeks.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> step(-1, event.isShiftDown());
      case RIGHT -> step(1, event.isShiftDown());
      case HOME -> point(weeks.firstKey());
      case END -> point(weeks.lastKey());
      case ENTER -> accept();
      case DELETE, BACK_SPACE -> narrowing.within(null);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int step, boolean extend) {
    if (extend && anchor == Integer.MIN_VALUE) {
      anchor = cursor == Integer.MIN_VALUE ? weeks.lastKey() : cursor;
    } else if (!extend) {
      anchor = Integer.MIN_VALUE;
    }
    int next = cursor == Integer.MIN_VALUE ? weeks.lastKey() : cursor + step;
    while (!extend
        && next > weeks.firstKey()
        && next < weeks.lastKey()
        && !weeks.containsKey(next)) {
      next += step;
    }
    point(Math.clamp(next, weeks.firstKey(), weeks.lastKey()));
  }

  private void mark() {
    WeekRange kept = narrowing.range().get();
    WeekRange dragged =
        anchor == Integer.MIN_VALUE || cursor == Integer.MIN_VALUE || anchor == cursor
            ? null
            : WeekRange.between(anchor, cursor);
    WeekRange shown = dragged == null ? kept : dragged;
    for (int i = 0; i < bars.size(); i++) {
      int week = weeks.firstKey() + i;
      bars.get(i).pseudoClassStateChanged(INSIDE, shown == null || shown.has(week));
      bars.get(i).pseudoClassStateChanged(CURSOR, isFocused() && week == cursor);
    }
    say();
  }

  private void say() {
    @Nullable WeekRange kept = narrowing.range().get();
    if (weeks.isEmpty()) {
      words.setText("");
    } else {
      WeekRange all = new WeekRange(weeks.firstKey(), weeks.lastKey());
      words.setText((kept == null ? all : kept).label());
    }
    setAccessibleText(texts.get("search.strip") + " " + words.getText());
  }

  private void tell(int week) {
    if (!weeks.isEmpty()) {
      long count = weeks.getOrDefault(week, 0L);
      words.setText(WeekRange.label(week) + " · " + texts.get("search.hits", count));
      setAccessibleText(words.getText());
    }
  }
}
