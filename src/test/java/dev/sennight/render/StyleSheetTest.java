package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.PageStyle.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleSheetTest {
  @ParameterizedTest
  @EnumSource(PagePalette.class)
  void aDarkPageIsPrintedInTheColoursOfALightOne(PagePalette colour) {
    String css = new StyleSheet().of(PageStyle.standard(Theme.DARK));
    String print = css.substring(css.lastIndexOf("@media print"));
    assertTrue(print.contains(colour.variable() + ":" + colour.in(Theme.LIGHT)), print);
    assertFalse(css.indexOf(colour.in(Theme.DARK)) < 0, colour.variable());
  }
}
