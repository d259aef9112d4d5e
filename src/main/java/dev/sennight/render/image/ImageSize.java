package dev.sennight.render.image;

import org.jspecify.annotations.Nullable;

/**
 * The size of a raster image as its file's head gives it, read without decoding anything.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
  /** No image, and no frames together, may unfold to more. */
  public static final long MOST_PIXELS = 40_000_000;

  private static final int MOST_SCANS = 100;

  /** Pixels of all scans; encoders write about ten scans. */
  private static final long MOST_SCANNED = 16 * MOST_PIXELS;

  /** The size; null for no raster image that we know. */
  public static @Nullable ImageSize of(byte[] file) {
    return switch (ImageKind.of(file)) {
      case PNG -> known(Bytes.bigFour(file, 16), Bytes.bigFour(file, 20));
      case GIF -> gif(file);
      case BMP -> bmp(file);
      case WEBP -> webp(file);
      case JPEG -> jpeg(file);
      case SVG, UNKNOWN -> null;
    };
  }

  /** How many pixels it has. */
  public long pixels() {
    return (long) width * height;
  }

  /** Whether there is room for it: a small file can unfold to more than a machine has. */
  public boolean isSane() {
    return pixels() <= MOST_PIXELS;
  }

  /**
   * Whether {@code file} may be decoded: there is room for its pixels, and time for a JPEG that
   * goes over them again and again.
   */
  public boolean allows(byte[] file) {
    if (!isSane() || ImageKind.of(file) != ImageKind.JPEG) {
      return isSane();
    }
    int scans = JpegMarkers.scans(file, MOST_SCANS + 1);
    return scans <= MOST_SCANS && scans * pixels() <= MOST_SCANNED;
  }

  private static @Nullable ImageSize known(int width, int height) {
    return width > 0 && height > 0 ? new ImageSize(width, height) : null;
  }

  /** A frame may be larger than the screen that the head announces. */
  private static @Nullable ImageSize gif(byte[] file) {
    int width = Bytes.littleTwo(file, 6);
    int height = Bytes.littleTwo(file, 8);
    return known(width, height);
  }

  private static @Nullable ImageSize bmp(byte[] file) {
    boolean old = Bytes.littleFour(file, 14) == 12;
    return old
        ? known(Bytes.littleTwo(file, 18), Bytes.littleTwo(file, 20))
        : known(
            Bytes.littleFour(file, 18),
            Math.abs(Math.max(-Integer.MAX_VALUE, Bytes.littleFour(file, 22))));
  }

  private static @Nullable ImageSize webp(byte[] file) {
    return switch ((char) Bytes.one(file, 15)) {
      case 'X' -> known(Bytes.littleThree(file, 24) + 1, Bytes.littleThree(file, 27) + 1);
      case 'L' -> {
        int bits = Bytes.littleFour(file, 21);
        yield known((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      case ' ' -> known(Bytes.littleTwo(file, 26) & 0x3FFF, Bytes.littleTwo(file, 28) & 0x3FFF);
      default -> null;
    };
  }

  private static @Nullable ImageSize jpeg(byte[] file) {
    int at = JpegMarkers.frame(file);
    return at < 0 ? null : known(Bytes.bigTwo(file, at + 7), Bytes.bigTwo(file, at + 5));
  }
}
