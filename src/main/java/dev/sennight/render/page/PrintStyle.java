package dev.sennight.render.page;

import dev.sennight.render.PageStyle.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The style sheet of pages on paper, in plain CSS 2 with the colours of the light theme. */
public final class PrintStyle {
  private static final Pattern COLOUR = Pattern.compile("var\\(--([a-z-]+)\\)");

  private PrintStyle() {}

  /** The whole style sheet; nothing stands beneath it. */
  public static String css() {
    try (InputStream in = PrintStyle.class.getResourceAsStream("print.css")) {
      if (in == null) {
        throw new IllegalStateException("print.css is missing from this build");
      }
      String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return COLOUR.matcher(rules).replaceAll(PrintStyle::colour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String colour(MatchResult named) {
    return Palette.valueOf(named.group(1).toUpperCase(Locale.ROOT).replace('-', '_'))
        .in(Theme.LIGHT);
  }
}
