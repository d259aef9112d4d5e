package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.PageStyle.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final double LEAST = 4.5;

  @ParameterizedTest
  @EnumSource(PagePalette.class)
  void wordsStandOutFromWhatIsBehindThem(PagePalette colour) {
    PagePalette behind = colour.behind();
    if (behind == null) {
      return;
    }
    for (Theme theme : Theme.values()) {
      double contrast = contrast(colour.in(theme), behind.in(theme));
      assertTrue(contrast >= LEAST, "%s %s: %.2f".formatted(colour, theme, contrast));
    }
  }

  @ParameterizedTest
  @EnumSource(PagePalette.class)
  void everyColourIsUsed(PagePalette colour) {
    String css = new StyleSheet().of(PageStyle.standard(Theme.LIGHT));
    assertTrue(css.contains("var(" + colour.variable() + ")"), colour.variable());
  }

  /** WCAG 2: relative luminance and contrast ratio. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * channel(rgb >> 16 & 255)
        + 0.7152 * channel(rgb >> 8 & 255)
        + 0.0722 * channel(rgb & 255);
  }

  private static double channel(int value) {
    double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
