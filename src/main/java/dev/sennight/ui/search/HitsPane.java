package dev.sennight.ui.search;

import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.browse.RowList;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.text.Message;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The hits of a search in the list's place, with what narrows them above. */
public final class HitsPane extends VBox {
  private static final double NAMED_SORT = 280;

  /** Words searched beyond the typed ones that are shown each; the results matter more. */
  private static final int MOST_ALSO = 2;

  private final SearchViewModel model;
  private final Texts texts;
  private final Hyperlink suggestion = new Hyperlink();
  private final Hyperlink widen = new Hyperlink();
  private final FacetBar facets;
  private final RowList rows;

  /**
   * Shows {@code model}.
   *
   * @param enter what Enter on a hit does
   */
  public HitsPane(SearchViewModel model, Texts texts, Runnable enter) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("list-pane", "results-pane");
    rows = new RowList(model.hits(), model.selected(), model::choose, enter, texts);
    rows.setAccessibleText(texts.get("search.hitsName"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    facets = new FacetBar(model.narrowing(), texts);
    widen.setText(texts.get("search.widen"));
    widen.setOnAction(event -> model.narrowing().clear());
    widen.visibleProperty().bind(narrowed(model.narrowing()));
    widen.managedProperty().bind(widen.visibleProperty());
    suggestion.setOnAction(event -> model.takeSuggestion());
    getChildren().addAll(header(), said(), facets, strip(), rows);
    WeakBinding.value(this, model.says().empty(), now -> empty(now));
    WeakBinding.value(this, model.says().suggestion(), now -> suggest(now));
    empty(model.says().empty().get());
    suggest(model.says().suggestion().get());
  }

  /** Shows which entries are read and starred. */
  public void mark(FlowViewModel marks) {
    rows.mark(marks);
  }

  /** Gives results a menu, and what a middle click does. */
  public void actWith(Function<Row, List<Command>> commands) {
    rows.actWith(commands);
  }

  /** Puts the keyboard into the hits; the first is opened when none is. */
  public void focus() {
    rows.requestFocus();
    model.enter();
  }

  /** Puts the keyboard into the hits; opens none. */
  public void focusRows() {
    rows.requestFocus();
  }

  /** Puts the keyboard into the filters, or back into the results. */
  public void toggleFilter() {
    Node to = rows;
    if (!facets.isFocusWithin()) {
      to =
          facets.getChildren().stream().filter(menu -> !menu.isDisabled()).findFirst().orElse(rows);
    }
    to.requestFocus();
  }

  private HBox header() {
    Label status = new Label();
    status.textProperty().bind(words(model.says().status()));
    status.getStyleClass().add("pane-title");
    status.setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton group = icon(Material2MZ.VIEW_AGENDA, "search.group");
    group.selectedProperty().bindBidirectional(model.grouped());
    ToggleButton save = icon(Material2MZ.STAR_BORDER, "search.save");
    save.setOnAction(event -> model.toggleSaved());
    FontIcon star = (FontIcon) save.getGraphic();
    WeakBinding.value(
        this,
        model.isSaved(),
        now -> {
          save.setSelected(now);
          star.setIconCode(now ? Material2MZ.STAR : Material2MZ.STAR_BORDER);
        });
    HBox header = new HBox(status, new Spacer(), save, group);
    header.getChildren().add(sort(header));
    header.getStyleClass().addAll("pane-header", "hits-header");
    return header;
  }

  /** The order of hits: named where there is room for its name. */
  private MenuButton sort(Region header) {
    MenuButton sort = new MenuButton(null, new FontIcon(Material2MZ.SORT));
    sort.getStyleClass().addAll("flat", "small", "sort", "no-arrow");
    sort.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Sort order : Sort.values()) {
      RadioMenuItem item = new RadioMenuItem(name(order));
      item.setToggleGroup(group);
      item.setSelected(model.sort().get() == order);
      item.setOnAction(event -> model.sort().set(order));
      WeakBinding.value(item, model.sort(), now -> item.setSelected(now == order));
      sort.getItems().add(item);
    }
    Runnable say =
        () -> {
          String now = name(model.sort().get());
          sort.setText(header.getWidth() > NAMED_SORT ? now : null);
          sort.setAccessibleText(texts.get("search.sort") + ": " + now);
          sort.setTooltip(new Tooltip(texts.get("search.sort") + ": " + now));
        };
    WeakBinding.value(sort, model.sort(), now -> say.run());
    header.widthProperty().addListener((property, before, now) -> say.run());
    say.run();
    return sort;
  }

  private String name(Sort sort) {
    return texts.get("sort." + sort.name().toLowerCase(Locale.ROOT));
  }

  private ToggleButton icon(Ikon icon, String key) {
    ToggleButton button = new ToggleButton(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "small", "quiet");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
    return button;
  }

  private VBox said() {
    VBox said =
        new VBox(
            line(words(model.says().coverage())),
            line(notes()),
            line(
                Bindings.createStringBinding(
                    () -> {
                      String words = model.says().explanation().get();
                      return words.isEmpty() ? "" : texts.get("search.understood", words);
                    },
                    model.says().explanation())),
            also(),
            suggestion,
            widen);
    said.getStyleClass().add("search-says");
    return said;
  }

  private FlowPane also() {
    FlowPane also = new FlowPane(4, 2);
    also.getStyleClass().add("also-searched");
    WeakBinding.value(this, model.says().also(), now -> show(also, now));
    show(also, model.says().also().get());
    return also;
  }

  /** The first few words, each a button that takes it away, and a button for all of many. */
  private void show(FlowPane also, List<String> words) {
    also.getChildren().clear();
    also.setVisible(!words.isEmpty());
    also.setManaged(!words.isEmpty());
    if (!words.isEmpty()) {
      Label label = new Label(texts.get("search.also"));
      label.getStyleClass().add("muted");
      also.getChildren().add(label);
      words.stream().limit(MOST_ALSO).forEach(word -> also.getChildren().add(without(word, word)));
    }
    if (words.size() > MOST_ALSO) {
      also.getChildren().add(without("*", texts.get("search.also.all", words.size())));
    }
  }

  private Button without(String word, String shown) {
    Button chip = new Button(shown + " ×");
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("flat", "small");
    chip.setAccessibleText(texts.get("search.also.remove", shown));
    chip.setTooltip(new Tooltip(texts.get("search.also.remove", shown)));
    chip.setOnAction(event -> model.query().set(ParsedQuery.without(model.query().get(), word)));
    return chip;
  }

  private WeekStrip strip() {
    WeekStrip strip = new WeekStrip(model.narrowing(), texts, model::goTo);
    VBox.setMargin(strip, new javafx.geometry.Insets(2, 14, 4, 14));
    return strip;
  }

  private static Label line(ObservableStringValue words) {
    Label line = new Label();
    line.getStyleClass().add("muted");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.textProperty().bind(words);
    line.visibleProperty().bind(Bindings.isNotEmpty(words));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private ObservableStringValue words(ObservableValue<? extends @Nullable Message> message) {
    return Bindings.createStringBinding(
        () -> {
          Message said = message.getValue();
          return said == null ? "" : texts.get(said);
        },
        message);
  }

  private ObservableStringValue notes() {
    ReadOnlyObjectProperty<List<Message>> notes = model.says().notes();
    return Bindings.createStringBinding(
        () -> notes.get().stream().map(texts::get).collect(Collectors.joining(" ")), notes);
  }

  private void empty(@Nullable Message words) {
    rows.sayWhenEmpty(words == null ? "" : texts.get(words));
  }

  private static ObservableBooleanValue narrowed(SearchFilters narrowing) {
    return Bindings.createBooleanBinding(
        narrowing::isNarrowed, narrowing.chosen(), narrowing.range());
  }

  private void suggest(@Nullable String query) {
    String key = model.exact().get() ? "search.inexact" : "search.suggestion";
    suggestion.setText(query == null ? "" : texts.get(key, query));
    suggestion.setVisible(query != null);
    suggestion.setManaged(query != null);
  }
}
