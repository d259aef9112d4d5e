package dev.sennight.ui.shell;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.text.Language;

/**
 * How the window looks, as a person chose it.
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

  Looks with(Theme other) {
    return new Looks(other, language, textSize, reading);
  }

  Looks with(Language other) {
    return new Looks(theme, other, textSize, reading);
  }

  Looks with(ReadingLooks other) {
    return new Looks(theme, language, textSize, other);
  }

  Looks withTextSize(double size) {
    return new Looks(theme, language, size, reading);
  }

  PageStyle pageStyle(boolean systemIsDark) {
    return reading.pageStyle(theme.page(systemIsDark), textSize);
  }
}
