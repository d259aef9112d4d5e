package dev.sennight.ui.side;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/** The links around the entry as a picture: it in the middle, near ones around it, far ones out. */
final class LinkMapView extends Pane {
  private static final double HEIGHT = 340;
  private static final double COLUMN = 0.46;
  private static final double LINE = 0.96;
  private static final int MOST_FAR = 18;
  private static final double ROW = 24;

  private final SideViewModel model;
  private final Runnable enter;

  LinkMapView(SideViewModel model, Texts texts, Runnable enter) {
    this.model = model;
    this.enter = enter;
    getStyleClass().add("link-map");
    setAccessibleText(texts.get("side.map"));
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    WeakBinding.value(this, model.map(), now -> arrange());
    widthProperty().addListener((property, before, now) -> arrange());
    arrange();
  }

  private void arrange() {
    List<LinkMap.Node> nodes = model.map().get().nodes();
    boolean any = nodes.size() > 1 && model.part().get() == SidePart.MAP;
    setVisible(any);
    setManaged(any);
    getChildren().clear();
    if (!any) {
      return;
    }
    List<Node> lines = new ArrayList<>();
    List<Button> names = new ArrayList<>();
    List<Point2D> places = places(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      LinkMap.Node node = nodes.get(i);
      Point2D at = places.get(i);
      if (at == null) {
        continue;
      }
      Point2D from = node.parent() < 0 ? null : places.get(node.parent());
      if (from != null) {
        Line line = new Line(from.getX(), from.getY(), at.getX(), at.getY());
        line.getStyleClass().addAll("map-line", "step-" + node.step());
        lines.add(line);
      }
      names.add(name(node, at));
    }
    getChildren().addAll(lines);
    getChildren().addAll(names);
  }

  private Button name(LinkMap.Node node, Point2D at) {
    String way = node.step() == 0 ? "" : node.toward() ? "→ " : "← ";
    Button button = new Button(way + node.title());
    button.getStyleClass().addAll("map-node", "step-" + node.step());
    if (node.ghost()) {
      button.getStyleClass().add("map-ghost");
    }
    button.setMaxWidth(getWidth() * (isInMiddle(at) ? LINE : COLUMN)); // the rest is cut off
    button.setTooltip(new Tooltip(node.title()));
    button.setAccessibleText(way + node.title());
    button.setOnAction(event -> {
      model.choose(new SideRow.OfLink(node.title(), "", "", node.address()));
      enter.run();
    });
    button.layoutXProperty().bind(button.widthProperty().divide(-2).add(at.getX()));
    button.layoutYProperty().bind(button.heightProperty().divide(-2).add(at.getY()));
    return button;
  }

  /** Rows of names above and below the entry, so that they never lie on each other. */
  private List<Point2D> places(List<LinkMap.Node> nodes) {
    List<Integer> above = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    int far = 0;
    for (int i = 1; i < nodes.size(); i++) {
      LinkMap.Node node = nodes.get(i);
      boolean drawn = node.step() == 1 || far++ < MOST_FAR;
      if (drawn) {
        (node.step() == 1 ? above : below).add(i);
      }
    }
    Point2D[] places = new Point2D[nodes.size()];
    int nearHalf = (above.size() + 1) / 2;
    int farHalf = (below.size() + 1) / 2;
    double middle = HEIGHT / 2;
    places[0] = new Point2D(getWidth() / 2, middle);
    rows(above.subList(0, nearHalf), middle - 34, -ROW, places);
    rows(above.subList(nearHalf, above.size()), middle + 34, ROW, places);
    int nearRows = (nearHalf + 1) / 2;
    double gap = 34 + nearRows * ROW + 8;
    rows(below.subList(0, farHalf), middle - gap, -ROW, places);
    rows(below.subList(farHalf, below.size()), middle + gap, ROW, places);
    List<Point2D> all = new ArrayList<>();
    for (Point2D place : places) {
      all.add(place);
    }
    return all;
  }

  private void rows(List<Integer> numbers, double start, double step, Point2D[] places) {
    double y = start;
    for (int i = 0; i < numbers.size(); i++) {
      boolean left = i % 2 == 0;
      boolean alone = left && i + 1 == numbers.size();
      double x = alone ? getWidth() / 2 : getWidth() * (left ? 0.26 : 0.74);
      if (y > 10 && y < HEIGHT - 10) {
        places[numbers.get(i)] = new Point2D(x, y);
      }
      y += left ? 0 : step;
    }
  }

  private boolean isInMiddle(Point2D at) {
    return at.getX() == getWidth() / 2;
  }
}
