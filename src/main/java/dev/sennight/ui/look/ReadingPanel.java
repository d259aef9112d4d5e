package dev.sennight.ui.look;

import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.Property;
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

/** The settings: theme, language, how page text is set, and what line breaks mean. */
public final class ReadingPanel extends VBox {
  private static final double VALUE = 64;
  private static final double WIDTH = 180;

  private final LooksViewModel model;
  private final Texts texts;
  private final Runnable closed;
  private final GridPane table = new GridPane(12, 10);
  private int row;

  /**
   * Hidden.
   *
   * @param commonMark whether line breaks are spaces
   * @param closed what to do when it is closed
   */
  public ReadingPanel(
      LooksViewModel model, Property<Boolean> commonMark, Texts texts, Runnable closed) {
    this.model = model;
    this.texts = texts;
    this.closed = closed;
    getStyleClass().add("reading-panel");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.CENTER);
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
    choices(
        "setting.theme",
        List.of(Theme.values()),
        theme -> texts.get("theme." + theme.name().toLowerCase(Locale.ROOT)),
        Looks::theme,
        theme -> model.choose(model.get().with(theme)));
    choices(
        "setting.language",
        List.of(Language.values()),
        language -> language.locale().getDisplayLanguage(language.locale()),
        Looks::language,
        language -> model.choose(model.get().with(language)));
    fill();
    CheckBox breaks = new CheckBox(texts.get("setting.commonMark"));
    breaks.selectedProperty().bindBidirectional(commonMark);
    table.add(breaks, 0, row++, 3, 1);
  }

  /** Shows settings of another part of the window as well. */
  public ReadingPanel with(Node settings) {
    table.add(settings, 0, row++, 3, 1);
    return this;
  }

  /** Shows it and puts the keyboard there. */
  public void open() {
    setVisible(true);
    table.getChildren().get(1).requestFocus();
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

  private <T> void choices(
      String key,
      List<T> values,
      Function<T, String> names,
      Function<Looks, T> shown,
      Consumer<T> chosen) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.getItems().setAll(values);
    box.setConverter(new Names<>(names));
    follow(looks -> box.setValue(shown.apply(looks)));
    box.setOnAction(event -> chosen.accept(box.getValue()));
    box.setMaxWidth(Double.MAX_VALUE);
    line(key, box);
  }

  private void fill() {
    choices(
        "reading.typeface",
        List.of(Typeface.values()),
        face -> texts.get(face.textKey()),
        looks -> looks.reading().typeface(),
        face -> change(reading().with(face)));
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

  private static final class Names<T> extends StringConverter<T> {
    private final Function<T, String> names;

    Names(Function<T, String> names) {
      this.names = names;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : names.apply(value);
    }

    @Override
    public T fromString(String words) {
      throw new UnsupportedOperationException("a choice is only shown");
    }
  }
}
