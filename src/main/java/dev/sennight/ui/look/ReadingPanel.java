package dev.sennight.ui.look;

import dev.sennight.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How page text is set: changes show at once in the page beside it. */
public final class ReadingPanel extends VBox {
  private static final double VALUE = 64;
  private static final double WIDTH = 180;

  private final LooksViewModel model;
  private final Texts texts;
  private final Runnable closed;
  private final GridPane table = new GridPane(12, 10);
  private final ChoiceBox<Typeface> typeface = new ChoiceBox<>();
  private int row;

  /**
   * Hidden.
   *
   * @param closed what to do when it is closed
   */
  public ReadingPanel(LooksViewModel model, Texts texts, Runnable closed) {
    this.model = model;
    this.texts = texts;
    this.closed = closed;
    getStyleClass().add("reading-panel");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_RIGHT);
    Label title = new Label(texts.get("reading.title"));
    title.getStyleClass().add("pane-title");
    Button done = new Button(texts.get("reading.done"));
    done.setOnAction(event -> close());
    getChildren().addAll(title, table, done);
    setVisible(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    fill();
  }

  /** Shows it and puts the keyboard there. */
  public void open() {
    setVisible(true);
    typeface.requestFocus();
  }

  /** Hides it. Tells whether it was there. */
  public boolean close() {
    boolean was = isVisible();
    setVisible(false);
    if (was) {
      closed.run();
    }
    return was;
  }

  private void fill() {
    typeface.getItems().setAll(Typeface.values());
    typeface.setConverter(new Names());
    follow(looks -> typeface.setValue(looks.reading().typeface()));
    typeface
        .valueProperty()
        .addListener((property, before, chosen) -> change(reading().with(chosen)));
    typeface.setMaxWidth(Double.MAX_VALUE);
    line("reading.typeface", typeface);
    line(
        "reading.size",
        slider(new Range(Looks.SMALLEST, Looks.LARGEST, 1)),
        Looks::textSize,
        size -> model.choose(model.get().withTextSize(size)));
    line(
        "reading.lineHeight",
        slider(new Range(ReadingLooks.TIGHTEST, ReadingLooks.LOOSEST, 0.05)),
        looks -> looks.reading().lineHeight(),
        height -> change(reading().withLineHeight(height)));
    line(
        "reading.width",
        slider(new Range(ReadingLooks.NARROWEST, ReadingLooks.WIDEST, 2)),
        looks -> looks.reading().width(),
        width -> change(reading().withWidth((int) Math.round(width))));
    box("reading.indent", ReadingLooks::indent, on -> change(reading().withIndent(on)));
    box("reading.spaced", ReadingLooks::spaced, on -> change(reading().withSpacing(on)));
  }

  /** Keys change the looks as well while this is open. */
  private void follow(Consumer<Looks> shown) {
    WeakBinding.value(this, model.chosen(), now -> shown.accept(now));
    shown.accept(model.get());
  }

  private ReadingLooks reading() {
    return model.get().reading();
  }

  private void change(ReadingLooks wanted) {
    model.choose(model.get().with(wanted));
  }

  private void line(String key, Node control) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(control);
    control.setAccessibleText(texts.get(key));
    table.addRow(row++, label, control);
  }

  /** A slider says its value in numbers as well. */
  private void line(
      String key, Slider slider, ToDoubleFunction<Looks> shown, DoubleConsumer changed) {
    follow(looks -> {
      if (!slider.isValueChanging()) {
        slider.setValue(shown.applyAsDouble(looks));
      }
    });
    listen(slider, changed);
    Label value = new Label();
    value.getStyleClass().add("muted");
    value.setMinWidth(VALUE);
    value.textProperty().bind(slider.valueProperty().map(now -> texts.get(key + ".value", now)));
    line(key, (Node) slider);
    table.add(value, 2, row - 1);
  }

  private void box(String key, Predicate<ReadingLooks> shown, Consumer<Boolean> changed) {
    CheckBox box = new CheckBox(texts.get(key));
    follow(looks -> box.setSelected(shown.test(looks.reading())));
    box.selectedProperty().addListener((property, before, now) -> changed.accept(now));
    table.add(box, 0, row++, 3, 1);
  }

  private record Range(double from, double to, double step) {}

  private static Slider slider(Range range) {
    Slider slider = new Slider(range.from(), range.to(), range.from());
    slider.setBlockIncrement(range.step());
    slider.setMajorTickUnit(range.step());
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setPrefWidth(WIDTH);
    return slider;
  }

  private static void listen(Slider slider, DoubleConsumer changed) {
    slider
        .valueProperty()
        .addListener((property, before, now) -> {
          if (!slider.isValueChanging()) {
            changed.accept(now.doubleValue());
          }
        });
    slider
        .valueChangingProperty()
        .addListener((property, before, now) -> {
          if (!now) {
            changed.accept(slider.getValue());
          }
        });
  }

  private final class Names extends StringConverter<Typeface> {
    @Override
    public String toString(@Nullable Typeface face) {
      return face == null ? "" : texts.get(face.textKey());
    }

    @Override
    public Typeface fromString(String words) {
      return Typeface.SANS;
    }
  }
}
