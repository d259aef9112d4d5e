package dev.sennight.ui.look;

import dev.sennight.render.PageStyle;

/**
 * How page text is set, as the user chose it; its size is with the window's looks.
 *
 * @param lineHeight as a multiple of the size
 * @param width of the column in Han characters
 * @param indent whether paragraphs begin with an indent
 * @param spaced whether room is left between Han and Latin letters
 */
public record ReadingLooks(
    Typeface typeface, double lineHeight, int width, boolean indent, boolean spaced) {
  static final double TIGHTEST = 1.2;
  static final double LOOSEST = 2.4;
  static final int NARROWEST = 24;
  static final int WIDEST = 72;

  /** What a new reader sees. */
  public static final ReadingLooks STANDARD =
      new ReadingLooks(Typeface.SANS, 1.75, 42, false, true);

  public ReadingLooks {
    lineHeight = Math.clamp(lineHeight, TIGHTEST, LOOSEST);
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  ReadingLooks with(Typeface other) {
    return new ReadingLooks(other, lineHeight, width, indent, spaced);
  }

  ReadingLooks withLineHeight(double other) {
    return new ReadingLooks(typeface, other, width, indent, spaced);
  }

  ReadingLooks withWidth(int other) {
    return new ReadingLooks(typeface, lineHeight, other, indent, spaced);
  }

  ReadingLooks withIndent(boolean other) {
    return new ReadingLooks(typeface, lineHeight, width, other, spaced);
  }

  ReadingLooks withSpacing(boolean other) {
    return new ReadingLooks(typeface, lineHeight, width, indent, other);
  }

  PageStyle pageStyle(PageStyle.Theme theme, double size) {
    return new PageStyle(theme, size, lineHeight, width, indent, spaced, typeface.families());
  }

  /** One line to keep it by; read back by {@link #parse}. */
  public String key() {
    return typeface + "," + lineHeight + "," + width + "," + indent + "," + spaced;
  }

  /** Reads what {@link #key()} gave; what is odd is as for a new reader. */
  public static ReadingLooks parse(String key) {
    String[] parts = key.split(",", -1);
    if (parts.length != 5) {
      return STANDARD;
    }
    try {
      return new ReadingLooks(
          Typeface.valueOf(parts[0]),
          Double.parseDouble(parts[1]),
          Integer.parseInt(parts[2]),
          Boolean.parseBoolean(parts[3]),
          Boolean.parseBoolean(parts[4]));
    } catch (IllegalArgumentException e) {
      return STANDARD;
    }
  }
}
