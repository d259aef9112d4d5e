package dev.sennight.parse.inline;

import org.jspecify.annotations.Nullable;

/**
 * What is written for an image: {@code text}, {@code 300}, {@code 640x480}, {@code text|300}.
 *
 * @param width in CSS pixels, as the height
 */
record ImageCaption(String text, @Nullable Integer width, @Nullable Integer height) {
  private static final int LARGEST = 10_000;

  static ImageCaption parse(String written) {
    int bar = written.lastIndexOf('|');
    String size = written.substring(bar + 1).strip();
    int cross = size.indexOf('x');
    Integer width = number(cross < 0 ? size : size.substring(0, cross));
    Integer height = cross < 0 ? null : number(size.substring(cross + 1));
    return width == null || (cross >= 0 && height == null)
        ? new ImageCaption(written, null, null)
        : new ImageCaption(bar < 0 ? "" : written.substring(0, bar).strip(), width, height);
  }

  /** A number of pixels, with or without {@code px}; null for anything else. */
  static @Nullable Integer pixels(String text) {
    String trimmed = text.trim();
    return number(trimmed.endsWith("px") ? trimmed.substring(0, trimmed.length() - 2) : trimmed);
  }

  private static @Nullable Integer number(String text) {
    int value = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    return value > 0 && value <= LARGEST ? value : null;
  }
}
