package dev.sennight.render.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller. */
public final class Scaling {
  private Scaling() {}

  /** {@code image}, or one of the given width when it is wider. */
  public static BufferedImage toWidth(BufferedImage image, int maxWidth) {
    BufferedImage scaled = image;
    // Halving step by step keeps fine lines, which one big step would drop.
    while (scaled.getWidth() > maxWidth) {
      int width = Math.max(maxWidth, (scaled.getWidth() + 1) / 2);
      int height =
          (int) Math.max(1, Math.round((double) scaled.getHeight() * width / scaled.getWidth()));
      scaled = draw(scaled, width, height);
    }
    return scaled;
  }

  private static BufferedImage draw(BufferedImage image, int width, int height) {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage target = new BufferedImage(width, height, type);
    Graphics2D g = target.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(image, 0, 0, width, height, null);
    } finally {
      g.dispose();
    }
    return target;
  }
}
