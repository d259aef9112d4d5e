package dev.sennight.ui.look;

import dev.sennight.render.PageStyle;
import dev.sennight.ui.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks: what the user chose, and what the system asks for. */
public final class LooksViewModel {
  private final ReadOnlyObjectWrapper<Looks> looks;
  private final BooleanProperty settings = new SimpleBooleanProperty();
  private final ObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);

  public LooksViewModel(Looks looks) {
    this.looks = new ReadOnlyObjectWrapper<>(looks);
  }

  /** What the user chose. */
  public ReadOnlyObjectProperty<Looks> chosen() {
    return looks.getReadOnlyProperty();
  }

  /** What the user chose. */
  public Looks get() {
    return looks.get();
  }

  /** Changes how the window looks. */
  public void choose(Looks wanted) {
    looks.set(wanted);
  }

  /** Whether the settings are shown, in place of the panes. */
  public BooleanProperty settings() {
    return settings;
  }

  /** Whether the system asks for dark colours. */
  public ObjectProperty<Boolean> systemIsDark() {
    return systemIsDark;
  }

  /** The colours and measures of pages. */
  public PageStyle pageStyle() {
    return looks.get().pageStyle(systemIsDark.get());
  }

  /** The words of the present language; those given before keep to theirs. */
  public Texts texts() {
    return Texts.of(looks.get().language());
  }
}
