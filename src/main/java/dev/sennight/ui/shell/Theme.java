package dev.sennight.ui.shell;

import dev.sennight.render.PageStyle;

/** The window's colours. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the system has it. */
  SYSTEM;

  /** The colours of pages; {@code systemIsDark} decides for {@link #SYSTEM}. */
  PageStyle.Theme page(boolean systemIsDark) {
    return switch (this) {
      case LIGHT -> PageStyle.Theme.LIGHT;
      case DARK -> PageStyle.Theme.DARK;
      case SYSTEM -> systemIsDark ? PageStyle.Theme.DARK : PageStyle.Theme.LIGHT;
    };
  }
}
