package dev.sennight.render;

import dev.sennight.model.text.TextResource;
import dev.sennight.render.PageStyle.Theme;
import java.util.Locale;

/** The style sheet of a page: what the reader chose, the colours of the theme, and fixed rules. */
final class StyleSheet {
  private final String rules = TextResource.read(StyleSheet.class, "page.css");

  String of(PageStyle style) {
    StringBuilder css = new StringBuilder(rules.length() + 2048);
    css.append(":root{");
    colours(css, style.theme());
    css.append("--size:" + number(Math.clamp(style.fontSize(), 10, 40)) + "px;");
    css.append("--leading:" + number(Math.clamp(style.lineHeight(), 1.2, 2.4)) + ";");
    css.append("--width:" + Math.clamp(style.width(), 20, 80) + "em;");
    css.append("--indent:").append(style.indent() ? "2em" : "0").append(';');
    css.append("--autospace:").append(style.spaced() ? "normal" : "no-autospace").append(';');
    css.append("--fonts:").append(fonts(style.fonts())).append(';');
    css.append("color-scheme:").append(style.theme() == Theme.DARK ? "dark" : "light");
    css.append("}\n").append(rules);
    if (style.theme() == Theme.DARK) {
      // Paper is white: light words would not be seen on it.
      css.append("@media print{:root{");
      colours(css, Theme.LIGHT);
      css.append("color-scheme:light}}\n");
    }
    return css.toString();
  }

  private static void colours(StringBuilder css, Theme theme) {
    for (PagePalette colour : PagePalette.values()) {
      css.append(colour.variable()).append(':').append(colour.in(theme)).append(';');
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A list of names and nothing else: no character that could end the declaration. */
  private static String fonts(String fonts) {
    StringBuilder names = new StringBuilder();
    fonts
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || " ,\"-_.'".indexOf(c) >= 0)
        .forEach(names::appendCodePoint);
    boolean balanced =
        names.chars().filter(c -> c == '"').count() % 2 == 0
            && names.chars().filter(c -> c == '\'').count() % 2 == 0;
    return names.toString().isBlank() || !balanced ? "sans-serif" : names.toString();
  }
}
