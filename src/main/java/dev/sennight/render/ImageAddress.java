package dev.sennight.render;

import org.jspecify.annotations.Nullable;

/**
 * The address of a picture in a page. The window serves the scheme {@value #SCHEME}: it reads the
 * file after checking that its real path lies inside the library, and turns it into something that
 * shows with {@link PageImages}.
 *
 * @param file relative to the library, with {@code /}
 */
public record ImageAddress(String file) {
  /** The scheme, without its colon. */
  public static final String SCHEME = "sennight-image";

  /** The value of {@code src}. */
  public String href() {
    return SCHEME + ":" + PercentCode.encode(file);
  }

  /** Reads what {@link #href()} wrote; null for anything else. */
  public static @Nullable ImageAddress parse(String href) {
    if (!href.startsWith(SCHEME + ":")) {
      return null;
    }
    String file = PercentCode.decode(href.substring(SCHEME.length() + 1));
    return file == null || file.isEmpty() ? null : new ImageAddress(file);
  }
}
