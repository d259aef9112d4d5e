package dev.sennight.ui.look;

import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The settings, in place of the panes; filled when they are first opened. */
public final class SettingsView extends BorderPane {
  private static final double VALUE = 64;
  private static final double WIDTH = 240;

  private final LooksViewModel model;
  private final Property<Boolean> commonMark;
  private final Texts texts;
  private final List<Node> other = new ArrayList<>();
  private final VBox groups = new VBox();
  private GridPane table = new GridPane();
  private @Nullable Node first;

  /**
   * Shown while {@link LooksViewModel#settings} is true.
   *
   * @param commonMark whether line breaks are spaces
   */
  public SettingsView(LooksViewModel model, Property<Boolean> commonMark, Texts texts) {
    this.model = model;
    this.commonMark = commonMark;
    this.texts = texts;
    getStyleClass().add("settings");
    WeakBinding.value(this, model.settings(), this::show);
    show(model.settings().get());
  }

  private void show(boolean open) {
    setVisible(open);
    if (open && first == null) {
      fill();
    }
    Node control = first;
    if (open && control != null) {
      Platform.runLater(() -> {
        applyCss(); // makes the skins that put the controls into the scene
        control.requestFocus();
      });
    }
  }

  /** Shows settings of another part of the window as well. */
  public SettingsView with(Node settings) {
    other.add(settings);
    return this;
  }

  private void fill() {
    general();
    reading();
    group("setting.documents");
    CheckBox breaks = new CheckBox(texts.get("setting.commonMark"));
    breaks.selectedProperty().bindBidirectional(commonMark);
    add(breaks);
    groups.getChildren().addAll(other);
    groups.getStyleClass().add("setting-groups");
    groups.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new StackPane(groups));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    setTop(header());
  }

  private HBox header() {
    Label title = new Label(texts.get("reading.title"));
    title.getStyleClass().add("pane-title");
    Button done = new Button(texts.get("reading.done"));
    done.getStyleClass().add("small");
    done.setOnAction(event -> model.settings().set(false));
    HBox header = new HBox(title, new Spacer(), done);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private void group(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("setting-group");
    table = new GridPane(16, 10);
    groups.getChildren().addAll(title, table);
  }

  private void general() {
    group("setting.general");
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
    first = table.getChildren().get(1);
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

  private void reading() {
    group("setting.reading");
    choices(
        "reading.typeface",
        List.of(Typeface.values()),
        face -> texts.get(face.textKey()),
        looks -> looks.reading().typeface(),
        face -> change(looks().with(face)));
    line(
        "reading.size",
        slider(new Range(Looks.SMALLEST, Looks.LARGEST, 1)),
        Looks::textSize,
        size -> model.choose(model.get().withTextSize(size)));
    line(
        "reading.lineHeight",
        slider(new Range(ReadingLooks.TIGHTEST, ReadingLooks.LOOSEST, 0.05)),
        looks -> looks.reading().lineHeight(),
        height -> change(looks().withLineHeight(height)));
    line(
        "reading.width",
        slider(new Range(ReadingLooks.NARROWEST, ReadingLooks.WIDEST, 2)),
        looks -> looks.reading().width(),
        width -> change(looks().withWidth((int) Math.round(width))));
    box("reading.indent", ReadingLooks::indent, on -> change(looks().withIndent(on)));
    box("reading.spaced", ReadingLooks::spaced, on -> change(looks().withSpacing(on)));
  }

  /** Keys change the looks as well while this is open. */
  private void follow(Consumer<Looks> shown) {
    WeakBinding.value(this, model.chosen(), now -> shown.accept(now));
    shown.accept(model.get());
  }

  private ReadingLooks looks() {
    return model.get().reading();
  }

  private void change(ReadingLooks wanted) {
    model.choose(model.get().with(wanted));
  }

  private void line(String key, Node control) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(control);
    control.setAccessibleText(texts.get(key));
    table.addRow(table.getRowCount(), label, control);
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
    table.add(value, 2, table.getRowCount() - 1);
  }

  private void box(String key, Predicate<ReadingLooks> shown, Consumer<Boolean> changed) {
    CheckBox box = new CheckBox(texts.get(key));
    follow(looks -> box.setSelected(shown.test(looks.reading())));
    box.selectedProperty().addListener((property, before, now) -> changed.accept(now));
    add(box);
  }

  private void add(CheckBox box) {
    table.add(box, 0, table.getRowCount(), 3, 1);
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
