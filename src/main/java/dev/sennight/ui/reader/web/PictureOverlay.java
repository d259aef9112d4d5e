package dev.sennight.ui.reader.web;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A picture over the window, as large as there is room; Ctrl and the wheel, or + and −, make it
 * larger and smaller, and a click or Esc closes it.
 */
public final class PictureOverlay extends StackPane {
  private static final double STEP = 1.2;
  private static final double MARGIN = 32;

  private final ImageView picture = new ImageView();
  private final Label failed = new Label();
  private final ScrollPane pane;
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final Runnable close;
  private @Nullable String wanted;

  /**
   * Hidden while {@code file} is null.
   *
   * @param close asked to set {@code file} to null
   */
  public PictureOverlay(ObservableValue<@Nullable String> file, Texts texts, Runnable close) {
    this.close = close;
    getStyleClass().add("picture-overlay");
    failed.getStyleClass().add("empty");
    failed.setText(texts.get("picture.failed"));
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    StackPane middle = new StackPane(new Group(picture), failed);
    pane = new ScrollPane(middle);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setPannable(true);
    pane.setAccessibleText(texts.get("picture.name"));
    getChildren().add(pane);
    setVisible(false);
    picture
        .fitWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::width, picture.imageProperty(), zoom, widthProperty(), heightProperty()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(ScrollEvent.SCROLL, this::scroll);
    middle.setOnMouseClicked(event -> {
      if (event.isStillSincePress()) {
        close.run();
      }
    });
    WeakBinding.value(this, file, now -> show(now));
  }

  private void show(@Nullable String file) {
    wanted = file;
    setVisible(file != null);
    picture.setImage(null);
    failed.setVisible(false);
    zoom.set(1);
    if (file != null) {
      pane.requestFocus();
      ImageScheme.large(file, image -> take(file, image));
    }
  }

  private void take(String file, @Nullable Image image) {
    if (file.equals(wanted)) {
      picture.setImage(image);
      failed.setVisible(image == null);
    }
  }

  /** Fits the window, but is never enlarged by itself. */
  private double width() {
    Image image = picture.getImage();
    if (image == null || image.getWidth() <= 0) {
      return 0;
    }
    double wide = Math.max(1, getWidth() - MARGIN);
    double high = Math.max(1, getHeight() - MARGIN) * image.getWidth() / image.getHeight();
    return Math.min(image.getWidth(), Math.min(wide, high)) * zoom.get();
  }

  private void press(KeyEvent event) {
    boolean larger =
        event.getCode() == KeyCode.PLUS
            || event.getCode() == KeyCode.EQUALS
            || event.getCode() == KeyCode.ADD;
    boolean smaller = event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT;
    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
      close.run();
      event.consume();
    } else if (larger || smaller) {
      zoom(larger ? STEP : 1 / STEP);
      event.consume();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown()) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP);
      event.consume();
    }
  }

  private void zoom(double factor) {
    zoom.set(Math.clamp(zoom.get() * factor, 0.2, 12));
  }
}
