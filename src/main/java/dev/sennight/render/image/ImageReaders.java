package dev.sennight.render.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes raster images. The reader of each kind is asked for by name: ImageIO's search through all
 * plug-ins, and its cache files, are never used. Safe for use by many threads.
 */
public final class ImageReaders {
  private static final int MOST_SKIPPED = 8;

  private final WebPImageReaderSpi webP = new WebPImageReaderSpi();

  /**
   * The first frame of an image.
   *
   * @param size as read from its head
   * @param maxWidth in pixels; a much wider image is read with pixels left out
   * @return null when there is no reader for it
   */
  public @Nullable BufferedImage read(ImageKind kind, byte[] file, ImageSize size, int maxWidth)
      throws IOException {
    ImageReader reader = reader(kind);
    if (reader == null) {
      return null;
    }
    try (ImageInputStream in = new StallLimitedInput(file)) {
      reader.setInput(in, true, true);
      if (!new ImageSize(reader.getWidth(0), reader.getHeight(0)).isSane()) {
        return null;
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = Math.clamp(size.width() / (2L * maxWidth), 1, MOST_SKIPPED);
      if (step > 1 && kind != ImageKind.WEBP) {
        how.setSourceSubsampling(step, step, 0, 0);
      }
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  /**
   * How many pixels all frames of a GIF unfold to.
   *
   * @param size as read from its head; each frame is drawn on as much
   * @throws IOException when it is cut off
   */
  public long pixels(byte[] file, ImageSize size) throws IOException {
    ImageReader reader = reader(ImageKind.GIF);
    if (reader == null) {
      return size.pixels();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, false, true);
      long pixels = 0;
      for (int i = reader.getNumImages(true) - 1; i >= 0; i--) {
        long frame = (long) reader.getWidth(i) * reader.getHeight(i);
        pixels += Math.max(frame, size.pixels());
      }
      return pixels;
    } finally {
      reader.dispose();
    }
  }

  private @Nullable ImageReader reader(ImageKind kind) throws IOException {
    String format =
        switch (kind) {
          case WEBP -> "";
          case PNG -> "png";
          case JPEG -> "jpeg";
          case GIF -> "gif";
          case BMP -> "bmp";
          case SVG, UNKNOWN -> null;
        };
    if (format == null) {
      return null;
    }
    if (format.isEmpty()) {
      return webP.createReaderInstance();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    return readers.hasNext() ? readers.next() : null;
  }

  /**
   * Ends what stands still: the reader of WebP tries to read on for every pixel that a file which
   * is cut off does not have.
   */
  private static final class StallLimitedInput extends MemoryCacheImageInputStream {
    private static final int MOST = 100_000;

    private long last = -1;
    private int stalled;

    StallLimitedInput(byte[] file) {
      super(new ByteArrayInputStream(file));
    }

    @Override
    public void seek(long position) throws IOException {
      stalled = position == last ? stalled + 1 : 0;
      last = position;
      if (stalled > MOST) {
        throw new IIOException("the image is cut off");
      }
      super.seek(position);
    }
  }
}
