package dev.sennight.ui.insight.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The colours and the font of plots, as the style sheet gives them to words that nobody sees. */
final class PlotColours extends Group {
  private static final int SERIES = 8;

  private final List<Label> series = new ArrayList<>();
  private final Label words = label("plot-words");
  private final Label grid = label("plot-grid");

  PlotColours() {
    for (int i = 0; i < SERIES; i++) {
      series.add(label("series-" + i));
    }
    setOpacity(0);
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(words, grid);
    getChildren().addAll(series);
  }

  /** Told when the theme changes them. */
  void onChange(Runnable changed) {
    words.fontProperty().addListener((property, before, now) -> changed.run());
    getChildren()
        .forEach(label ->
            ((Label) label)
                .textFillProperty()
                .addListener((property, before, now) -> changed.run()));
  }

  /** The colour of a line, by its number. */
  Color series(int number) {
    return colour(series.get(number % SERIES));
  }

  Color words() {
    return colour(words);
  }

  Color grid() {
    return colour(grid);
  }

  Font font() {
    return words.getFont();
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private static Color colour(Label label) {
    return label.getTextFill() instanceof Color colour ? colour : Color.GRAY;
  }
}
