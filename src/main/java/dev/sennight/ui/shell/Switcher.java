package dev.sennight.ui.shell;

import dev.sennight.ui.content.Content;
import dev.sennight.ui.search.Jumps;
import org.jspecify.annotations.Nullable;

/** Opens the quick switcher; keeps the names it read until the library or the language changes. */
final class Switcher {
  private final ShellViewModel shell;
  private @Nullable Jumps names;

  Switcher(ShellViewModel shell) {
    this.shell = shell;
  }

  void forget() {
    names = null;
  }

  void open() {
    Content content = shell.library().content().get();
    if (content == null) {
      return;
    }
    Jumps known = names;
    if (known == null) {
      known = new Jumps(content, shell.texts(), shell::open, shell::list);
      names = known;
    }
    shell.chooser().open(known, "jump.prompt");
  }
}
