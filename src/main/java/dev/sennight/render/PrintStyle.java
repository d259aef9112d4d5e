package dev.sennight.render;

import dev.sennight.model.text.TextResource;
import dev.sennight.render.PageStyle.Theme;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The style sheet of pages on paper, in plain CSS 2 with the colours of the light theme. */
public final class PrintStyle {
  private static final Pattern COLOUR = Pattern.compile("var\\(--([a-z-]+)\\)");

  private PrintStyle() {}

  /** The whole style sheet; nothing stands beneath it. */
  public static String css() {
    String rules = TextResource.read(PrintStyle.class, "print.css");
    return COLOUR.matcher(rules).replaceAll(PrintStyle::colour);
  }

  private static String colour(MatchResult named) {
    return PagePalette.valueOf(named.group(1).toUpperCase(Locale.ROOT).replace('-', '_'))
        .in(Theme.LIGHT);
  }
}
