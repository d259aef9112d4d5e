package dev.sennight.ui.window;

import dev.sennight.ui.look.WeakBinding;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Puts the keyboard back into the list or the page when what had it is hidden or removed. JavaFX
 * itself goes on to the next node, which is often a text field, where letters are no commands.
 */
final class FocusReturn {
  private final Node view;
  private final Node panes;
  private final Node page;
  private final Runnable toList;
  private final Runnable toPage;
  private @Nullable Node owner;

  /** What the scene chose by itself; null for nothing yet. */
  private @Nullable Node chosen;

  private boolean waiting;
  private boolean fromPage;

  /**
   * @param view all of the window
   * @param panes what in it is not passing
   * @param page the one of them that gets the keyboard back if it was the last to have it
   */
  FocusReturn(Node view, Node panes, Node page, Runnable toList, Runnable toPage) {
    this.view = view;
    this.panes = panes;
    this.page = page;
    this.toList = toList;
    this.toPage = toPage;
  }

  /** Begins as soon as the view is in a scene. */
  void install() {
    view.sceneProperty()
        .addListener((property, before, now) -> {
          if (now != null) {
            WeakBinding.value(view, now.focusOwnerProperty(), this::moved);
          }
        });
  }

  private void moved(@Nullable Node now) {
    Node before = owner;
    owner = now;
    if (now == null && before != null && isGone(before)) {
      waiting = true; // the scene takes the keyboard away first, then chooses the next node
      chosen = null;
      Platform.runLater(this::putBack);
    } else if (waiting && chosen == null) {
      chosen = now;
    } else if (now != null && isIn(now, panes)) {
      fromPage = isIn(now, page);
    }
  }

  /** Puts the keyboard back, unless it was put elsewhere on purpose since. */
  private void putBack() {
    Scene scene = view.getScene();
    boolean left =
        scene != null && panes.isVisible() && Objects.equals(scene.getFocusOwner(), chosen);
    waiting = false;
    chosen = null;
    if (left) {
      (fromPage ? toPage : toList).run();
    }
  }

  private static boolean isGone(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return true;
      }
    }
    return node.getScene() == null;
  }

  /** Whether {@code node} is {@code pane} or in it. */
  static boolean isIn(@Nullable Node node, Node pane) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(pane)) {
        return true;
      }
    }
    return false;
  }
}
