package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.look.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text stands out from what is behind it by at least 4.5 to 1, in every view of both themes. */
class ContrastTest {
  private static final double LEAST = 4.5;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void textIsReadable(Theme theme) throws Exception {
    Set<String> faint = new TreeSet<>();
    int[] seen = new int[1];
    try (Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null)) {
      Driver.onUi(() -> {
        var looks = window.window().model().looks();
        looks.choose(looks.get().with(theme));
        return theme;
      });
      new Tour(window)
          .each(view ->
              Driver.onUi(() -> {
                window.window().scene().getRoot().applyCss();
                AccessibilityTest.below(window.window().scene().getRoot())
                    .filter(node -> node instanceof Text && readable(node))
                    .map(Text.class::cast)
                    .peek(text -> seen[0]++)
                    .filter(text -> contrast(text) < LEAST)
                    .forEach(text -> faint.add(describe(view, text)));
                return view;
              }));
    }
    assertEquals(Set.of(), faint);
    assertTrue(seen[0] > 500, "texts were seen: " + seen[0]);
  }

  /** Seen, not empty, and not of a control that can do nothing now. */
  private static boolean readable(Node node) {
    return !((Text) node).getText().isBlank()
        && Driver.shown(node)
        && !node.isDisabled()
        && ((Text) node).getFill() instanceof Color color
        && color.getOpacity() > 0;
  }

  private static String describe(String view, Text text) {
    List<String> path = new ArrayList<>();
    for (Node up = text; up != null && path.size() < 4; up = up.getParent()) {
      path.add(up.getStyleClass().toString() + up.getPseudoClassStates());
    }
    return "%s: %.2f %s on %s “%s” %s"
        .formatted(view, contrast(text), text.getFill(), behind(text), text.getText(), path);
  }

  private static double contrast(Text text) {
    Color behind = behind(text);
    double one = luminance(over((Color) text.getFill(), behind));
    double other = luminance(behind);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** The colour behind a node: the topmost fill of what it stands in, over those below. */
  private static Color behind(Node node) {
    List<Color> layers = new ArrayList<>();
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color color) {
          layers.add(color);
          if (color.isOpaque()) {
            break;
          }
        }
      }
    }
    Color behind = Color.WHITE;
    for (Color layer : layers.reversed()) {
      behind = over(layer, behind);
    }
    return behind;
  }

  private static Color over(Color top, Color below) {
    double part = top.getOpacity();
    return Color.color(
        top.getRed() * part + below.getRed() * (1 - part),
        top.getGreen() * part + below.getGreen() * (1 - part),
        top.getBlue() * part + below.getBlue() * (1 - part));
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
