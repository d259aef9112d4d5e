package dev.sennight.ui.reader.web;

import dev.sennight.render.image.PngWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What a page shows for a file that is no picture we can read: a crossed frame, not nothing. */
final class BrokenPicture {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  /** Seen on light and on dark pages. */
  private static final Color LINE = new Color(0x80, 0x88, 0x92);

  private BrokenPicture() {}

  /** The frame as a PNG file. */
  static byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(LINE);
      g.setStroke(new BasicStroke(2));
      g.drawRect(1, 1, WIDTH - 3, HEIGHT - 3);
      g.drawLine(1, 1, WIDTH - 2, HEIGHT - 2);
      g.drawLine(1, HEIGHT - 2, WIDTH - 2, 1);
    } finally {
      g.dispose();
    }
    return PngWriter.write(image);
  }
}
