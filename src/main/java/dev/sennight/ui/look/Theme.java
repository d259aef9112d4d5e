package dev.sennight.ui.look;

import dev.sennight.render.PageStyle;

/** The window's colours. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the system has it. */
  SYSTEM;

  /** The colours of pages; {@code systemIsDark} decides for {@link #SYSTEM}. */
  public PageStyle.Theme page(boolean systemIsDark) {
    return switch (this) {
      case LIGHT -> PageStyle.Theme.LIGHT;
      case DARK -> PageStyle.Theme.DARK;
      case SYSTEM -> systemIsDark ? PageStyle.Theme.DARK : PageStyle.Theme.LIGHT;
    };
  }
}
