package dev.sennight.ui.notice;

import dev.sennight.render.PageAddress;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.SystemClipboard;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Sentences above the panes: what went wrong, and where a web link would lead. */
public final class NoticeBar extends VBox {
  private final NoticeViewModel model;
  private final Texts texts;
  private final VBox said = new VBox();
  private final VBox asked = new VBox();
  private @Nullable Node before;
  private final Consumer<String> browse;

  /**
   * Shows what {@code model} says.
   *
   * @param browse opens a web address that the user agreed to
   */
  public NoticeBar(NoticeViewModel model, Texts texts, Consumer<String> browse) {
    this.model = model;
    this.texts = texts;
    this.browse = browse;
    getChildren().addAll(said, asked);
    WeakBinding.value(this, model.notice(), this::say);
    WeakBinding.value(this, model.leaving(), this::ask);
    say(model.notice().get());
    ask(model.leaving().get());
  }

  private void say(@Nullable Notice notice) {
    said.getChildren().clear();
    if (notice != null) {
      said.getChildren().add(notice(notice));
    }
  }

  /** The question takes the keyboard, and gives it back when it is answered. */
  private void ask(@Nullable String address) {
    boolean inside = asked.isFocusWithin();
    if (!inside) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    asked.getChildren().clear();
    if (address != null) {
      asked.getChildren().add(leaving(address));
      asked.lookup(".accent").requestFocus();
    } else if (inside && before != null) {
      before.requestFocus();
    }
  }

  private HBox notice(Notice notice) {
    HBox line = line(notice.weight(), texts.get(notice.message()));
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      Button take = new Button(texts.get(offer.words()));
      take.getStyleClass().add("small");
      take.setOnAction(event -> {
        close(notice);
        offer.action().run();
      });
      line.getChildren().add(take);
    }
    Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().addAll("button-icon", "flat", "small");
    close.setAccessibleText(texts.get("notice.close"));
    close.setOnAction(event -> close(notice));
    line.getChildren().add(close);
    return line;
  }

  private void close(Notice notice) {
    model.say(null);
    Runnable closed = notice.closed();
    if (closed != null) {
      closed.run();
    }
  }

  private HBox leaving(String address) {
    HBox line =
        line(
            Notice.Weight.INFO,
            texts.get("leave.question", new PageAddress.ToWeb(address).shown()));
    Button open = new Button(texts.get("leave.open"));
    open.getStyleClass().addAll("accent", "small");
    open.setOnAction(event -> open(address));
    Button copy = new Button(texts.get("leave.copy"));
    copy.getStyleClass().add("small");
    copy.setOnAction(event -> copy(address));
    Button stay = new Button(texts.get("leave.stay"));
    stay.getStyleClass().addAll("small", "flat");
    stay.setCancelButton(true);
    stay.setOnAction(event -> model.leave(null));
    line.getChildren().addAll(open, copy, stay);
    for (Button button : List.of(open, copy, stay)) {
      button.setMinWidth(USE_PREF_SIZE);
      button.defaultButtonProperty().bind(button.focusedProperty()); // Enter elsewhere is no answer
    }
    return line;
  }

  private static HBox line(Notice.Weight weight, String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMinWidth(0);
    HBox line = new HBox(label, new Spacer());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("notice");
    line.pseudoClassStateChanged(
        PseudoClass.getPseudoClass(weight.name().toLowerCase(java.util.Locale.ROOT)), true);
    return line;
  }

  private void open(String address) {
    model.leave(null);
    browse.accept(address);
  }

  private void copy(String address) {
    SystemClipboard.put(address);
    model.leave(null);
  }
}
