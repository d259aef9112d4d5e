package dev.sennight.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

  /** Binds the keys of {@code commands}, in place of those bound before. */
  public void bind(List<Command> commands) {
    bindings.clear();
    for (Command command : commands) {
      for (String key : command.keys()) {
        bindings.add(new Binding(KeyCombination.valueOf(key), plain(key), command));
      }
    }
  }

  /** Listens to {@code scene}. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unused);
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
    run(event, binding -> !(binding.plain() && needs(focus, event.getCode())));
  }

  /** Escape leads out of a field that had no use for it. */
  private void unused(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      run(event, binding -> true);
    }
  }

  private void run(KeyEvent event, Predicate<Binding> allowed) {
    for (Binding binding : bindings) {
      if (binding.keys().match(event)
          && allowed.test(binding)
          && binding.command().enabled().get()) {
        event.consume();
        swallowing = true;
        binding.command().run();
        return;
      }
    }
  }

  /** Whether a node does something of its own with a key that is pressed without Ctrl or Alt. */
  private static boolean needs(@Nullable Node focus, KeyCode key) {
    boolean pressed = focus instanceof ButtonBase || focus instanceof ChoiceBox<?>;
    return focus instanceof TextInputControl || (pressed && key == KeyCode.SPACE);
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
