package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every control of every view has a name for a screen reader, and shows when it has the keyboard.
 */
class AccessibilityTest {
  private static final double AROUND = 4;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyControlHasAName(Language language) throws Exception {
    Set<String> nameless = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    try (Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null)) {
      speak(window, language);
      new Tour(window)
          .each(view ->
              Driver.onUi(() -> {
                for (Node control : controls(window)) {
                  String name = name(control);
                  if (name.isBlank()) {
                    nameless.add(view + ": " + control);
                  }
                  names.add(name);
                }
                return view;
              }));
    }
    assertEquals(Set.of(), nameless);
    assertTrue(names.size() > 40, "controls were seen: " + names);
  }

  @Test
  void everyControlShowsThatItHasTheKeyboard() throws Exception {
    Set<String> unseen = new TreeSet<>();
    Set<String> reached = new TreeSet<>();
    Set<String> missed = new TreeSet<>();
    try (Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null)) {
      new Tour(window)
          .each(view -> {
            List<Node> controls = new ArrayList<>(Driver.onUi(() -> controls(window)));
            int most = 2 * controls.size(); // a view that is filled anew is looked at anew
            for (int i = 0; i < Math.min(most, controls.size()); i++) {
              Node control = controls.get(i);
              if (control.getScene() == null || reached.contains(kind(control))) {
                continue;
              }
              switch (look(window, control)) {
                case SEEN -> reached.add(kind(control));
                case UNSEEN -> {
                  reached.add(kind(control));
                  unseen.add(view + ": " + control);
                }
                case NOT_REACHED -> {
                  missed.add(kind(control));
                  if (control.getScene() == null) {
                    controls.addAll(Driver.onUi(() -> controls(window)));
                  }
                }
              }
            }
          });
    }
    assertEquals(Set.of(), unseen);
    missed.removeAll(reached);
    assertEquals(Set.of(), missed, "kinds that the keyboard never came to");
    assertTrue(reached.size() > 15, "controls were seen: " + reached);
  }

  private static void speak(Driver window, Language language) throws Exception {
    Driver.onUi(() -> {
      var looks = window.window().model().looks();
      looks.choose(looks.get().with(language));
      return language;
    });
  }

  /** What Tab can reach. */
  private static List<Node> controls(Driver window) {
    return below(window.window().scene().getRoot())
        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && Driver.shown(node))
        .toList();
  }

  static Stream<Node> below(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::below))
        : Stream.of(node);
  }

  private static String name(Node control) {
    String name = control.getAccessibleText();
    boolean worded = control instanceof Labeled labeled && labeled.getText() != null;
    return name != null && !name.isBlank()
        ? name
        : worded ? String.valueOf(((Labeled) control).getText()) : "";
  }

  private static String kind(Node control) {
    List<String> classes = new ArrayList<>(control.getStyleClass());
    classes.removeIf(c -> c.startsWith("level-") || c.startsWith("series-"));
    return control.getClass().getSimpleName() + classes;
  }

  private enum Look {
    SEEN,
    UNSEEN,
    NOT_REACHED
  }

  /** Whether any pixel in or around the control is another one when it has the keyboard. */
  private static Look look(Driver window, Node control) throws Exception {
    Node root = window.window().scene().getRoot();
    Node owner = window.window().scene().getFocusOwner();
    Driver.onUi(() -> {
      root.requestFocus();
      return root;
    });
    window.nextFrame();
    Rectangle2D at = Driver.onUi(() -> around(control));
    WritableImage without = Driver.onUi(() -> picture(root, at));
    boolean reached = Driver.onUi(() -> tabTo(control));
    window.nextFrame();
    WritableImage with = Driver.onUi(() -> picture(root, at));
    Driver.onUi(() -> {
      owner.requestFocus();
      return owner;
    });
    return !reached ? Look.NOT_REACHED : differ(without, with) ? Look.SEEN : Look.UNSEEN;
  }

  /** As Tab does, which shows more than a click; false for toggles that only arrows come to. */
  private static boolean tabTo(Node control) {
    if (control.getScene() == null) {
      return false; // its view was filled anew meanwhile
    }
    control.requestFocus();
    control.requestFocusTraversal(TraversalDirection.NEXT);
    Node next = control.getScene().getFocusOwner();
    next.requestFocusTraversal(TraversalDirection.PREVIOUS);
    return control.equals(control.getScene().getFocusOwner());
  }

  private static Rectangle2D around(Node control) {
    Bounds at = control.localToScene(control.getLayoutBounds());
    return new Rectangle2D(
        at.getMinX() - AROUND,
        at.getMinY() - AROUND,
        at.getWidth() + 2 * AROUND,
        at.getHeight() + 2 * AROUND);
  }

  private static WritableImage picture(Node root, Rectangle2D at) {
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(at);
    return root.snapshot(part, null);
  }

  private static boolean differ(WritableImage one, WritableImage other) {
    PixelReader a = one.getPixelReader();
    PixelReader b = other.getPixelReader();
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (a.getArgb(x, y) != b.getArgb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }
}
