package dev.sennight.render;

import dev.sennight.render.image.Drawings;
import dev.sennight.render.image.ImageKind;
import dev.sennight.render.image.ImageReaders;
import dev.sennight.render.image.ImageSize;
import dev.sennight.render.image.PngWriter;
import dev.sennight.render.image.Scaling;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns image files into what the page can show. Safe for use by many threads; slow: never on the
 * UI thread.
 */
public final class PageImages {
  private static final Logger LOG = LoggerFactory.getLogger(PageImages.class);
  private static final int WIDEST = 8000;
  private static final int LARGEST = 20_000_000;

  /** What the page gets: bytes of a type that WebView decodes. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Picture(String mediaType, byte[] bytes, int width, int height) {}

  private final ImageReaders readers = new ImageReaders();
  private final Drawings drawings = new Drawings();

  /**
   * Decodes and, where needed, converts (WebP to PNG, SVG to PNG) and scales down an image. What
   * the page decodes by itself and is not too wide is handed on as it is. Of a GIF whose frames
   * would unfold to more than 40 million pixels there is the first frame. Bad data, and an image
   * that is larger by itself, give nothing; nothing is thrown.
   *
   * @param name file name, for its ending
   * @param maxWidth in pixels
   * @return empty when it is no image we can show
   */
  public Optional<Picture> picture(String name, byte[] file, int maxWidth) {
    int widest = Math.clamp(maxWidth, 1, WIDEST);
    try {
      return switch (ImageKind.of(file)) {
        case PNG, JPEG, GIF, BMP, WEBP -> raster(file, widest);
        case SVG ->
            drawings
                .draw(file, widest)
                .map(drawn -> new Picture("image/png", drawn.png(), drawn.width(), drawn.height()));
        case UNKNOWN -> Optional.empty();
      };
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      LOG.debug("A picture cannot be shown ({}): {}", ending(name), failed.getClass().getName());
      return Optional.empty();
    }
  }

  /**
   * The {@code data:} address of a picture, for a page that stands alone; "" when there is none.
   */
  public String dataAddress(String name, byte[] file, int maxWidth) {
    return picture(name, file, maxWidth)
        .map(p ->
            "data:" + p.mediaType() + ";base64," + Base64.getEncoder().encodeToString(p.bytes()))
        .orElse("");
  }

  private Optional<Picture> raster(byte[] file, int maxWidth) throws IOException {
    ImageKind kind = ImageKind.of(file);
    ImageSize size = ImageSize.of(file);
    if (size == null || !size.allows(file)) {
      return Optional.empty();
    }
    boolean small = kind == ImageKind.GIF ? unfolds(file, size) : size.width() <= maxWidth;
    if (kind.shows() && small && file.length <= LARGEST) {
      return Optional.of(new Picture(kind.mediaType(), file, size.width(), size.height()));
    }
    BufferedImage image = readers.read(kind, file, size, maxWidth);
    return image == null ? Optional.empty() : png(Scaling.toWidth(image, maxWidth));
  }

  /** Whether whoever shows a GIF has room for all of its frames. */
  private boolean unfolds(byte[] file, ImageSize size) {
    try {
      return readers.pixels(file, size) <= ImageSize.MOST_PIXELS;
    } catch (IOException e) {
      LOG.debug("Of a broken GIF only the first frame is shown: {}", e.getClass().getName());
      return false;
    }
  }

  private static Optional<Picture> png(BufferedImage image) {
    return Optional.of(
        new Picture("image/png", PngWriter.write(image), image.getWidth(), image.getHeight()));
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
