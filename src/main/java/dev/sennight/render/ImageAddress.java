package dev.sennight.render;

import dev.sennight.model.text.PercentCode;
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

  /** Stands in no encoded name. */
  private static final char STATE = '?';

  /** The value of {@code src}. */
  public String href() {
    return SCHEME + ":" + PercentCode.encode(file);
  }

  /** As {@link #href()}, another one when {@code state} is another one; 0 is none. */
  public String href(long state) {
    return state == 0 ? href() : href() + STATE + Long.toHexString(state);
  }

  /** Reads what {@link #href(long)} wrote; null for anything else. */
  public static @Nullable ImageAddress parse(String href) {
    if (!href.startsWith(SCHEME + ":")) {
      return null;
    }
    int state = href.indexOf(STATE);
    int end = state < 0 ? href.length() : state;
    String file = PercentCode.decodeStrictly(href.substring(SCHEME.length() + 1, end));
    return file == null || file.isEmpty() ? null : new ImageAddress(file);
  }
}
