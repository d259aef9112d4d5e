package dev.sennight.render.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws SVG into pixels, so that no SVG ever reaches the page: JSVG knows no scripts, and here it
 * resolves no reference out of the file. Used in {@link DrawingWorker} only, where it can be ended.
 */
final class SvgImages {
  private static final int USUAL_WIDTH = 600;
  private static final int USUAL_HEIGHT = 400;
  private static final int TALLEST = 6000;
  private static final int WIDEST = 4000;
  private static final int SHARPER = 2;

  /**
   * The picture, drawn twice as large as it is shown, for sharp lines; shown as large as it says,
   * but no wider than {@code maxWidth}. Empty when it is not well-formed or brings a document type
   * of its own.
   */
  Optional<BufferedImage> rasterise(byte[] file, int maxWidth) {
    if (hasEntities(file)) {
      return Optional.empty();
    }
    LoaderContext context =
        LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(new DocumentLimits(60, 15, 20_000))
            .build();
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(file), null, context);
    return document == null ? Optional.empty() : Optional.of(draw(document, maxWidth));
  }

  /** Entities are where XML bombs live; drawings need none. */
  private static boolean hasEntities(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    boolean wide = file.length > 1 && (file[0] == 0 || file[1] == 0 || (file[0] & 0xFE) == 0xFE);
    return wide || text.contains("<!ENTITY");
  }

  private static BufferedImage draw(SVGDocument document, int maxWidth) {
    FloatSize size = document.size();
    double width = sane(size.width) ? size.width : USUAL_WIDTH;
    double height = sane(size.height) ? size.height : USUAL_HEIGHT;
    double widest = Math.min(WIDEST, (double) SHARPER * maxWidth);
    double scale = Math.min(SHARPER, Math.min(widest / width, TALLEST / height));
    int columns = Math.max(1, (int) Math.round(width * scale));
    int rows = Math.max(1, (int) Math.round(height * scale));
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.renderWithPlatform(NullPlatformSupport.INSTANCE, g, new ViewBox(columns, rows));
    } finally {
      g.dispose();
    }
    return image;
  }

  private static boolean sane(float length) {
    return Float.isFinite(length) && length >= 1;
  }
}
