package dev.sennight.render.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Kinds of image files, told by their first bytes and never by their name alone. */
public enum ImageKind {
  PNG("image/png", true),
  JPEG("image/jpeg", true),
  GIF("image/gif", true),
  BMP("image/bmp", true),
  WEBP("image/webp", false),
  SVG("image/svg+xml", false),
  UNKNOWN("application/octet-stream", false);

  private static final int SVG_PROLOGUE = 4096;

  private final String mediaType;
  private final boolean shows;

  ImageKind(String mediaType, boolean shows) {
    this.mediaType = mediaType;
    this.shows = shows;
  }

  /** The kind of a file. */
  public static ImageKind of(byte[] file) {
    if (Bytes.startWith(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
      return PNG;
    }
    if (Bytes.startWith(file, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (Bytes.startWith(file, 0, 'G', 'I', 'F', '8')) {
      return GIF;
    }
    if (Bytes.startWith(file, 0, 'B', 'M') && file.length > 26) {
      return BMP;
    }
    if (Bytes.startWith(file, 0, 'R', 'I', 'F', 'F')
        && Bytes.startWith(file, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    }
    return isSvg(file) ? SVG : UNKNOWN;
  }

  private static boolean isSvg(byte[] file) {
    int length = Math.min(file.length, SVG_PROLOGUE);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    return text.stripLeading().startsWith("<") && text.toLowerCase(Locale.ROOT).contains("<svg");
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether the page decodes it by itself. */
  public boolean shows() {
    return shows;
  }
}
