package dev.sennight.ui.look;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/**
 * The shadow of a panel that lies over other panes, drawn once. As an effect of the panel itself it
 * would be redrawn with every change inside the panel, and without a graphics card that takes
 * longer than a frame may.
 */
public final class PanelShadow extends Region {
  /** Follows {@code panel}; stands in the same parent, just before it. */
  public PanelShadow(Region panel) {
    getStyleClass().add("shade");
    setManaged(false);
    setMouseTransparent(true);
    setCache(true);
    visibleProperty().bind(panel.visibleProperty());
    panel.boundsInParentProperty().addListener((property, before, now) -> follow(now));
    follow(panel.getBoundsInParent());
  }

  private void follow(Bounds bounds) {
    resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
