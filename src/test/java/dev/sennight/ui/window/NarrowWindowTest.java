package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.text.Language;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a window of 900 × 600, dates and counts are said whole or not at all. */
class NarrowWindowTest {
  private static final Set<String> PARTS = Set.of("rail-cell", "pane-header", "status-bar");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void datesAndCountsAreNotCut(Language language) throws Exception {
    Set<String> cut = new TreeSet<>();
    int[] seen = new int[1];
    try (Driver window =
        Driver.open(
            Tour.library(folder), folder.resolve("data"), null, new WindowOptions.Size(900, 600))) {
      Driver.onUi(() -> {
        var looks = window.window().model().looks();
        looks.choose(looks.get().with(language));
        return language;
      });
      new Tour(window).each(view -> look(window, view, cut, seen));
      window.command("rail");
      look(window, "rail", cut, seen);
    }
    assertEquals(Set.of(), cut);
    assertTrue(seen[0] > 80, "labels were seen: " + seen[0]);
  }

  private static void look(Driver window, String view, Set<String> cut, int[] seen)
      throws Exception {
    window.nextFrame();
    Driver.onUi(() -> {
      window.window().scene().getRoot().applyCss();
      window.window().scene().getRoot().layout();
      for (String part : PARTS) {
        window.window().scene().getRoot().lookupAll("." + part).stream()
            .flatMap(AccessibilityTest::below)
            .filter(node -> node instanceof Label && Driver.shown(node))
            .map(Label.class::cast)
            .peek(label -> seen[0]++)
            .filter(NarrowWindowTest::isCut)
            .forEach(label -> cut.add(view + ": " + label.getText()));
      }
      return view;
    });
  }

  /** Whether less is drawn than the label says. */
  private static boolean isCut(Label label) {
    return label.getText() != null
        && label.lookup(".text") instanceof Text text
        && text.isVisible()
        && !text.getText().equals(label.getText());
  }
}
