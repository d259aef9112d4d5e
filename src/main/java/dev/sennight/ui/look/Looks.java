package dev.sennight.ui.look;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.text.Language;

/**
 * How the window looks, as the user chose it.
 *
 * @param textSize of page text in pixels
 * @param reading how page text is set
 */
public record Looks(Theme theme, Language language, double textSize, ReadingLooks reading) {
  static final double SMALLEST = 12;
  static final double LARGEST = 28;

  /** The size of page text that a new reader sees. */
  public static final double STANDARD_SIZE = 16;

  public Looks {
    textSize = Math.clamp(textSize, SMALLEST, LARGEST);
  }

  /** Page text set as for a new reader. */
  public Looks(Theme theme, Language language, double textSize) {
    this(theme, language, textSize, ReadingLooks.STANDARD);
  }

  /** With something else in its place. */
  public Looks with(Theme other) {
    return new Looks(other, language, textSize, reading);
  }

  /** With something else in its place. */
  public Looks with(Language other) {
    return new Looks(theme, other, textSize, reading);
  }

  /** With something else in its place. */
  public Looks with(ReadingLooks other) {
    return new Looks(theme, language, textSize, other);
  }

  /** With text of another size, as near as there is one. */
  public Looks withTextSize(double size) {
    return new Looks(theme, language, size, reading);
  }

  /** The colours and measures of pages. */
  public PageStyle pageStyle(boolean systemIsDark) {
    return reading.pageStyle(theme.page(systemIsDark), textSize);
  }
}
