package dev.sennight.render;

import dev.sennight.render.PageStyle.Theme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a page in each theme, as {@code #rrggbb}. The style sheet knows them by name:
 * {@code var(--ink)}. Those that carry words keep a contrast of at least 4.5 : 1 to what is behind
 * them.
 */
enum PagePalette {
  PAPER("#ffffff", "#1c1e21", null),
  INK("#1f2328", "#d6d9de", PAPER),
  MUTED("#5c6570", "#9aa3ae", PAPER),
  LINE("#d5dae0", "#3a3f46", null),
  SHADE("#f5f6f8", "#25282c", null),
  INK_ON_SHADE("#1f2328", "#d6d9de", SHADE),
  MUTED_ON_SHADE("#58616b", "#9aa3ae", SHADE),
  LINK("#0b5bb5", "#74b0f4", PAPER),
  LINK_ON_SHADE("#0b5bb5", "#74b0f4", SHADE),
  GHOST("#77600f", "#c9ad55", PAPER),
  GHOST_ON_SHADE("#77600f", "#c9ad55", SHADE),
  HIT("#ffe08a", "#6b5410", null),
  INK_ON_HIT("#1f2328", "#fff6da", HIT),
  HIGHLIGHT("#fff3b8", "#4b4420", null),
  INK_ON_HIGHLIGHT("#1f2328", "#f2ead0", HIGHLIGHT),
  OWN_YELLOW("#fbeea0", "#514a16", null),
  INK_ON_OWN_YELLOW("#1f2328", "#f2ead0", OWN_YELLOW),
  OWN_GREEN("#cdeed0", "#1f4a2c", null),
  INK_ON_OWN_GREEN("#1f2328", "#e2f2e5", OWN_GREEN),
  OWN_BLUE("#d3e5fb", "#1d3f66", null),
  INK_ON_OWN_BLUE("#1f2328", "#e3eefb", OWN_BLUE),
  OWN_PINK("#fbd7e6", "#5a2440", null),
  INK_ON_OWN_PINK("#1f2328", "#fbe6ef", OWN_PINK),
  SELECTION("#b9d6f7", "#2f5480", null),
  INK_ON_SELECTION("#1f2328", "#f2f5f9", SELECTION),
  BLUE("#1f62b0", "#78b1ef", SHADE),
  GREEN("#1e6e3c", "#79c292", SHADE),
  ORANGE("#8f4a06", "#e0a164", SHADE),
  RED("#b3261e", "#f09a92", SHADE),
  PURPLE("#6c43ab", "#bb9ff0", SHADE),
  TEAL("#0d6a70", "#6cc3c8", SHADE),
  WORD("#a32a72", "#e58fc1", SHADE),
  STRING("#1e6e3c", "#8ccb9d", SHADE),
  NUMBER("#0b5bb5", "#7fb6f2", SHADE),
  NOTE("#616a75", "#949da8", SHADE),
  TYPE("#7a4a00", "#dcb176", SHADE),
  CALL("#6c43ab", "#c0a8f0", SHADE);

  private final String light;
  private final String dark;
  private final @Nullable PagePalette behind;

  PagePalette(String light, String dark, @Nullable PagePalette behind) {
    this.light = light;
    this.dark = dark;
    this.behind = behind;
  }

  String in(Theme theme) {
    return switch (theme) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  /** The colour behind words of this one; null when it carries no words. */
  @Nullable PagePalette behind() {
    return behind;
  }

  /** Its name in the style sheet. */
  String variable() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
