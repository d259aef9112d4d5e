package dev.sennight.ui.shell;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.text.Language;

/**
 * How the window looks, as a person chose it.
 *
 * @param textSize of page text in pixels
 */
public record Looks(Theme theme, Language language, double textSize) {
  private static final double SMALLEST = 12;
  private static final double LARGEST = 28;

  /** The size of page text that a new reader sees. */
  public static final double STANDARD_SIZE = 16;

  public Looks {
    textSize = Math.clamp(textSize, SMALLEST, LARGEST);
  }

  Looks with(Theme other) {
    return new Looks(other, language, textSize);
  }

  Looks with(Language other) {
    return new Looks(theme, other, textSize);
  }

  Looks withTextSize(double size) {
    return new Looks(theme, language, size);
  }

  PageStyle pageStyle(boolean systemIsDark) {
    PageStyle standard = PageStyle.standard(theme.page(systemIsDark));
    return new PageStyle(
        standard.theme(),
        textSize,
        standard.lineHeight(),
        standard.width(),
        standard.indent(),
        standard.fonts());
  }
}
