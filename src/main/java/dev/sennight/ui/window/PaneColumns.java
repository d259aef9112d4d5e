package dev.sennight.ui.window;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Rail, list, page and side pane side by side. Where there is no room for side pane and rail, they
 * open as drawers over the others, which closes them when the keyboard leaves them.
 */
final class PaneColumns extends StackPane {
  /** Below this width the side pane has no room. */
  private static final double ALL = 1100;

  /** Below this width the rail has none either. */
  private static final double THREE = 960;

  private static final double RAIL = 150;
  private static final double LIST = 210;
  private static final double WIDER_LIST = 280;
  private static final double PAGE = 480;
  private static final double SMALLEST_PAGE = 220;
  private static final double SIDE = 290;
  private static final double NARROW_SIDE = 220;
  private static final double SHARE = 0.45;

  private final SplitPane split = new SplitPane();
  private final Region rail;
  private final Region list;
  private final BorderPane page;
  private final Region side;
  private final StackPane pageColumn;
  private final BooleanProperty sideShown;
  private final BooleanProperty alone = new SimpleBooleanProperty(false);
  private final BooleanProperty railShown = new SimpleBooleanProperty(true);
  private List<Double> splits = List.of(0.19, 0.46);
  private double of;
  private boolean arranging;
  private boolean sideIsDrawer;
  private boolean sideWaits;

  /**
   * All columns.
   *
   * @param sideShown whether the side pane is shown; changed when it has no room
   */
  PaneColumns(Region rail, Region list, Region page, Region side, BooleanProperty sideShown) {
    this.rail = rail;
    this.list = list;
    this.page = new BorderPane(page);
    this.side = side;
    this.sideShown = sideShown;
    this.pageColumn = new StackPane(this.page);
    rail.setMinWidth(RAIL);
    list.setMinWidth(LIST);
    side.setMinWidth(NARROW_SIDE);
    side.setMaxWidth(SIDE);
    side.prefWidthProperty()
        .bind(
            this.page
                .widthProperty()
                .map(room -> Math.clamp(room.doubleValue() * SHARE, NARROW_SIDE, SIDE)));
    this.page.setRight(side);
    SplitPane.setResizableWithParent(rail, false);
    SplitPane.setResizableWithParent(list, false);
    StackPane.setAlignment(rail, Pos.CENTER_LEFT);
    StackPane.setAlignment(side, Pos.CENTER_RIGHT);
    getChildren().add(split);
    widthProperty().addListener((property, before, now) -> resized());
    alone.addListener((property, before, now) -> keepAndArrange());
    railShown.addListener((property, before, now) -> keepAndArrange());
    ObservableValue<@Nullable Node> owner = sceneProperty().flatMap(Scene::focusOwnerProperty);
    owner.addListener((property, before, now) -> closeLeft(before, now));
    show(List.of(rail, list, pageColumn));
  }

  /** Whether the page is shown without the other columns. */
  BooleanProperty alone() {
    return alone;
  }

  /** Whether the side pane is shown, or would be if it had room. */
  boolean wantsSide() {
    return sideShown.get() || sideWaits;
  }

  /** Where the dividers of all columns stand, as shares of the width. */
  List<Double> splits() {
    keepSplits();
    double scale = of == 0 || getWidth() == 0 ? 1 : of / getWidth();
    return List.of(splits.getFirst() * scale, splits.getLast() * scale);
  }

  /** Puts the dividers of all columns where {@link #splits} says. */
  void place(List<Double> wanted) {
    splits = wanted;
    of = getWidth();
    divide();
  }

  /** Takes over how {@code other} was arranged. */
  void like(PaneColumns other) {
    railShown.set(other.railShown.get());
    sideWaits = other.sideWaits;
    place(other.splits());
    alone.set(other.alone.get());
  }

  /** Whether the rail lies over the others. */
  boolean isRailDrawer() {
    return getChildren().contains(rail);
  }

  /** Shows the rail, over the others where it has no room. */
  void openRail() {
    alone.set(false);
    if (hasRoomForRail()) {
      railShown.set(true);
    } else if (!isRailDrawer()) {
      rail.setMaxWidth(SIDE);
      getChildren().add(rail);
    }
  }

  /** Shows or hides the rail; tells whether it is shown now. */
  boolean toggleRail() {
    if (split.getItems().contains(rail)) {
      railShown.set(false);
    } else if (!getChildren().remove(rail)) {
      openRail();
      return true;
    }
    return false;
  }

  /** Closes a drawer, or else shows the other columns beside the page; false when nothing did. */
  boolean close() {
    boolean drawn = getChildren().remove(rail) || (sideIsDrawer && sideShown.get());
    if (sideIsDrawer) {
      sideShown.set(false);
    }
    boolean was = alone.get();
    if (!drawn) {
      alone.set(false);
    }
    return drawn || was;
  }

  private boolean hasRoomForRail() {
    return getWidth() >= THREE && !alone.get();
  }

  /** Closes the drawer that the keyboard left. */
  private void closeLeft(@Nullable Node before, @Nullable Node now) {
    if (isIn(rail, before) && !isIn(rail, now)) {
      getChildren().remove(rail);
    }
    if (sideIsDrawer && isIn(side, before) && !isIn(side, now)) {
      sideShown.set(false);
    }
  }

  private static boolean isIn(Node pane, @Nullable Node node) {
    Node up = node;
    while (up != null && !up.equals(pane)) {
      up = up.getParent();
    }
    return up != null;
  }

  /** A split pane forgets its dividers when items and width change together: one by one then. */
  private void resized() {
    if (arranging) {
      return;
    }
    if (split.getWidth() <= 0) {
      arrange();
    } else {
      keepSplits();
      arranging = true;
      Platform.runLater(this::arrange);
    }
  }

  private void keepAndArrange() {
    keepSplits();
    arrange();
  }

  private void arrange() {
    arranging = false;
    double width = getWidth();
    if (width <= 0) {
      return;
    }
    pageColumn.setMinWidth(Math.clamp(width - LIST, SMALLEST_PAGE, PAGE));
    boolean three = hasRoomForRail() && railShown.get();
    List<Node> wanted =
        alone.get()
            ? List.of(pageColumn)
            : three ? List.of(rail, list, pageColumn) : List.of(list, pageColumn);
    if (!split.getItems().equals(wanted)) {
      show(wanted);
    }
    arrangeSide(width < ALL || alone.get());
  }

  private void show(List<Node> wanted) {
    getChildren().remove(rail);
    rail.setMaxWidth(Double.MAX_VALUE);
    split.getItems().setAll(wanted);
    divide();
  }

  private void arrangeSide(boolean drawer) {
    if (drawer == sideIsDrawer) {
      return;
    }
    sideIsDrawer = drawer;
    if (drawer) {
      sideWaits = sideWaits || sideShown.get();
      sideShown.set(false);
      page.setRight(null);
      getChildren().add(side);
    } else {
      getChildren().remove(side);
      page.setRight(side);
      sideShown.set(sideShown.get() || sideWaits);
      sideWaits = false;
    }
  }

  /** PaneColumns keep their widths while the page takes up what the window gives. */
  private void keepSplits() {
    double[] now = split.getDividerPositions();
    if (now.length == 2 && split.getWidth() > 0) {
      splits = List.of(now[0], now[1]);
      of = split.getWidth();
    }
  }

  private void divide() {
    double scale = of == 0 || getWidth() == 0 ? 1 : of / getWidth();
    double from = splits.getFirst() * scale;
    double to = splits.getLast() * scale;
    switch (split.getDividers().size()) {
      case 2 -> split.setDividerPositions(from, to);
      case 1 -> split.setDividerPositions(Math.max(to - from, WIDER_LIST / getWidth()));
      default -> {}
    }
  }
}
