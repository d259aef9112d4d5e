package dev.sennight.ui.command;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Runs commands when their keys are pressed anywhere in a scene. */
public final class KeyBindings {
  private final List<Binding> bindings = new ArrayList<>();
  private boolean swallowing;

  /** Binds the keys of {@code commands}. */
  public KeyBindings(List<Command> commands) {
    for (Command command : commands) {
      for (String key : command.keys()) {
        bindings.add(new Binding(KeyCombination.valueOf(key), plain(key), command));
      }
    }
  }

  /** Listens to {@code scene}. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /** The character of a key that ran a command must not land in the field it put the focus in. */
  private void typed(KeyEvent event) {
    if (swallowing) {
      event.consume();
    }
  }

  private void press(Scene scene, KeyEvent event) {
    swallowing = false;
    Node focus = scene.getFocusOwner();
    if (focus instanceof TextInputControl && EditingKeys.match(event)) {
      return;
    }
    if (!presses(focus, event.getCode())) {
      run(event, !(focus instanceof TextInputControl));
    }
  }

  /** A button keeps the keys that press it, and no others. */
  private static boolean presses(@Nullable Node focus, KeyCode key) {
    boolean button = focus instanceof ButtonBase || focus instanceof ChoiceBox<?>;
    return button && (key == KeyCode.SPACE || key == KeyCode.ENTER);
  }

  /** Esc leads out of a field that has no other use for it. */
  private void leaveField(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      run(event, true);
    }
  }

  private void run(KeyEvent event, boolean plain) {
    for (Binding binding : bindings) {
      if ((!plain && binding.plain()) || !binding.keys().match(event)) {
        continue;
      }
      if (binding.command().enabled().get()) {
        event.consume();
        swallowing = true;
        binding.command().run();
        return;
      }
    }
  }

  /** Whether a key without Ctrl or Alt types a character, so that text fields keep it. */
  private static boolean plain(String key) {
    String code = key.substring(key.lastIndexOf('+') + 1);
    KeyCode named = KeyCode.getKeyCode(code);
    boolean function = named != null && named.isFunctionKey();
    return !function && !key.contains("Shortcut") && !key.contains("Alt") && !key.contains("Ctrl");
  }

  private record Binding(KeyCombination keys, boolean plain, Command command) {}
}
