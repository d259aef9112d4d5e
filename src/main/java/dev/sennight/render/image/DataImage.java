package dev.sennight.render.image;

import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks pictures that a document carries in itself, as {@code data:} addresses. */
public final class DataImage {
  private static final int LONGEST = 3_000_000;

  private DataImage() {}

  /**
   * The address written from the bytes it holds, when these are a raster image that the page can
   * show within its bounds; else null.
   */
  public static @Nullable String checked(String address) {
    int comma = address.indexOf(',');
    if (comma < 0 || address.length() > LONGEST) {
      return null;
    }
    if (!address.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
    ImageSize size = ImageSize.of(bytes);
    ImageKind kind = ImageKind.of(bytes);
    if (size == null || !size.allows(bytes) || !kind.shows()) {
      return null;
    }
    return "data:" + kind.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
