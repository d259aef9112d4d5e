package dev.sennight.ui.library;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sentences over the bottom of the panes, which stay where they are, and the web question. */
public final class NoticeBar extends VBox {
  private static final double WIDEST = 640;

  private final NoticeViewModel model;
  private final WebLinks links;
  private final Texts texts;
  private final Map<Notice, NoticeLine> lines = new HashMap<>();
  private @Nullable WebLinkQuestion question;

  /**
   * Shows what {@code model} says.
   *
   * @param links are asked about
   */
  public NoticeBar(NoticeViewModel model, WebLinks links, Texts texts) {
    this.model = model;
    this.links = links;
    this.texts = texts;
    getStyleClass().add("notices");
    setAlignment(Pos.BOTTOM_CENTER);
    setMaxSize(WIDEST, USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    WeakBinding.list(this, model.shown(), this::say);
    WeakBinding.value(this, model.leaving(), this::ask);
    say();
    ask(model.leaving().get());
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
        .forEach(gone -> getChildren().remove(lines.remove(gone)));
    for (Notice notice : model.shown()) {
      if (!lines.containsKey(notice)) {
        NoticeLine line = new NoticeLine(notice, texts, () -> model.close(notice));
        lines.put(notice, line);
        getChildren().add(question == null ? getChildren().size() : getChildren().size() - 1, line);
      }
    }
  }

  private void ask(@Nullable String address) {
    getChildren().remove(question);
    question = null;
    if (address != null) {
      WebLinkQuestion asked = new WebLinkQuestion(address, links, texts, model);
      question = asked;
      getChildren().add(asked);
      asked.focus();
    }
  }
}
