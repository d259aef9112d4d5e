package dev.sennight.ui.library;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sentences over the bottom of the panes, which stay where they are, and the web question. */
public final class NoticeBar extends VBox {
  private static final double WIDEST = 640;

  private final NoticeViewModel model;
  private final WebLinks links;
  private final Texts texts;
  private final Runnable leave;
  private final Map<Notice, NoticeLine> lines = new HashMap<>();
  private @Nullable WebLinkQuestion question;
  private @Nullable Node outside;

  /**
   * Shows what {@code model} says.
   *
   * @param links are asked about
   * @param leave puts the keyboard elsewhere when what had it is gone
   */
  public NoticeBar(NoticeViewModel model, WebLinks links, Texts texts, Runnable leave) {
    this.model = model;
    this.links = links;
    this.texts = texts;
    this.leave = leave;
    getStyleClass().add("notices");
    setAlignment(Pos.BOTTOM_CENTER);
    setMaxSize(WIDEST, USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    WeakBinding.list(this, model.shown(), this::say);
    WeakBinding.value(this, model.leaving(), this::ask);
    ObservableValue<@Nullable Node> owner = sceneProperty().flatMap(Scene::focusOwnerProperty);
    owner.addListener((property, before, now) -> focus(now));
    say();
    ask(model.leaving().get());
  }

  /** Remembers what had the keyboard before a notice or the question took it. */
  private void focus(@Nullable Node owner) {
    for (Node up = owner; up != null; up = up.getParent()) {
      if (up.equals(this)) {
        return;
      }
    }
    outside = owner;
  }

  /** Puts the keyboard into the newest notice. */
  public void focus() {
    if (!getChildren().isEmpty() && getChildren().getLast() instanceof NoticeLine line) {
      line.focus();
    }
  }

  private void say() {
    lines.keySet().stream()
        .filter(notice -> !model.shown().contains(notice))
        .toList()
        .forEach(gone -> remove(lines.remove(gone)));
    for (Notice notice : model.shown()) {
      if (!lines.containsKey(notice)) {
        NoticeLine line = new NoticeLine(notice, texts, () -> model.close(notice));
        lines.put(notice, line);
        getChildren().add(question == null ? getChildren().size() : getChildren().size() - 1, line);
      }
    }
  }

  private void ask(@Nullable String address) {
    remove(question);
    question = null;
    if (address != null) {
      WebLinkQuestion asked = new WebLinkQuestion(address, links, texts, () -> model.leave(null));
      question = asked;
      getChildren().add(asked);
      asked.focus();
    }
  }

  /** The keyboard goes back to where it was, but never into a field, where a letter is text. */
  private void remove(@Nullable Node line) {
    Node before = outside;
    boolean inside = line != null && line.lookupAll("*").stream().anyMatch(Node::isFocused);
    getChildren().remove(line);
    if (inside) {
      boolean usable = !(before instanceof TextInputControl);
      if (before != null && before.getScene() != null && usable) {
        before.requestFocus();
      } else {
        leave.run();
      }
    }
  }
}
