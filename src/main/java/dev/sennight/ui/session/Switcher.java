package dev.sennight.ui.session;

import dev.sennight.library.Library;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.jump.Jumps;
import org.jspecify.annotations.Nullable;

/** Opens the quick switcher; keeps the names it read until the library or the language changes. */
public final class Switcher {
  private final Panes panes;
  private @Nullable Jumps names;

  public Switcher(Panes panes) {
    this.panes = panes;
  }

  /** Reads the names anew when it is opened next. */
  public void forget() {
    names = null;
  }

  /** Opens it over the panes. */
  public void open() {
    Library library = panes.library().opened().get();
    if (library == null) {
      return;
    }
    Jumps known = names;
    if (known == null) {
      known = new Jumps(library, panes.texts(), this::open, panes::list);
      names = known;
    }
    panes.chooser().open(known, "jump.prompt");
  }

  private void open(Place place) {
    panes.insight().close();
    panes.open(place);
  }
}
