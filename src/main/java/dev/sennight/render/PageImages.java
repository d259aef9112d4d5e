package dev.sennight.render;

import java.util.Optional;

/**
 * Turns image files into what the page can show. Safe for use by many threads; slow: never on the
 * UI thread.
 */
public final class PageImages {

  /** What the page gets: bytes of a type that WebView decodes. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Picture(String mediaType, byte[] bytes, int width, int height) {}

  /**
   * Decodes and, where needed, converts (WebP to PNG, SVG to PNG) and scales down an image.
   *
   * @param name file name, for its ending
   * @param maxWidth in pixels
   * @return empty when it is no image we can show
   */
  public Optional<Picture> picture(String name, byte[] file, int maxWidth) {
    throw new UnsupportedOperationException(name + file.length + maxWidth);
  }
}
