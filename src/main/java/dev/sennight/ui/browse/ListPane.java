package dev.sennight.ui.browse;

import dev.sennight.model.FileProblem;
import dev.sennight.ui.browse.ListViewModel.Only;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.look.WholeLabel;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of entries with its title, count and filter. */
public final class ListPane extends VBox {
  private static final double NARROWEST = 40;

  private final ListViewModel model;
  private final Texts texts;
  private final Function<Listing, String> names;
  private final Function<Listing, String> dates;
  private final Label title = new Label();
  private final Label days = new WholeLabel();
  private final Label count = new Label();
  private final FilterField filter;
  private final RowList rows;
  private final TrendLine trend = new TrendLine();
  private final Label span = new Label();
  private final HBox header = new HBox();
  private final Button news = new Button();
  private boolean counting;
  private final Map<Only, ToggleButton> only = new EnumMap<>(Only.class);

  /**
   * Shows {@code model}.
   *
   * @param names of listings
   * @param dates of listings; "" for none
   * @param enter what Enter on a row does
   */
  public ListPane(
      ListViewModel model,
      Texts texts,
      Function<Listing, String> names,
      Function<Listing, String> dates,
      Runnable enter) {
    this.model = model;
    this.texts = texts;
    this.names = names;
    this.dates = dates;
    getStyleClass().add("list-pane");
    rows = new RowList(model.rows(), model.selected(), model::choose, enter, texts);
    rows.setAccessibleText(texts.get("list.name"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    filter = new FilterField(model.filter(), texts.get("list.filter"), this::focus);
    VBox.setMargin(filter, new Insets(0, 8, 8, 8));
    getChildren().addAll(header(), trendBar(), filter, onlyBar(texts), rows);
    WeakBinding.value(this, model.listing(), now -> name(now));
    WeakBinding.value(this, model.count(), now -> countSoon());
    WeakBinding.value(this, model.loaded(), now -> countSoon());
    name(model.listing().get());
    count();
  }

  /** Shows which entries are read and starred. */
  public void mark(FlowViewModel shown) {
    model.mark(shown);
    rows.mark(shown);
    WeakBinding.value(this, shown.version(), now -> countSoon());
  }

  /**
   * Offers what is new in the week of an issue.
   *
   * @param weeks of listings; 0 for none
   */
  public void offerNews(ToIntFunction<Listing> weeks, IntConsumer open) {
    news.setText(texts.get("command.weekNews"));
    news.getStyleClass().addAll("small", "flat");
    news.setOnAction(event -> open.accept(weeks.applyAsInt(model.listing().get())));
    WeakBinding.value(
        this, model.listing(), now -> news.setVisible(now != null && weeks.applyAsInt(now) > 0));
    news.setMinWidth(Region.USE_PREF_SIZE);
    news.managedProperty().bind(news.visibleProperty());
    header.getChildren().add(news);
  }

  /** Lets the user open the document of a problem (false) or its folder (true). */
  public void openFilesWith(BiConsumer<FileProblem, Boolean> opener) {
    rows.openFilesWith(opener);
  }

  /** Gives rows a menu, and what a middle click does. */
  public void actWith(Function<Row, List<Command>> commands) {
    rows.actWith(commands);
  }

  /** Puts the keyboard into the rows. */
  public void focus() {
    rows.requestFocus();
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    filter.requestFocus();
  }

  /** Shows all rows again. */
  public void clearFilter() {
    filter.clear();
    model.only().set(Only.ALL);
  }

  private HBox header() {
    title.getStyleClass().add("pane-title");
    title.setMinWidth(NARROWEST);
    days.getStyleClass().addAll("muted", "count");
    HBox.setHgrow(days, Priority.ALWAYS);
    days.setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().addAll("muted", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    header.getChildren().addAll(title, days, count);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private HBox trendBar() {
    span.getStyleClass().addAll("muted", "trend-span");
    span.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(trend, Priority.ALWAYS);
    HBox bar = new HBox(trend, span);
    bar.setAlignment(Pos.BOTTOM_LEFT);
    VBox.setMargin(bar, new Insets(0, 0, 8, 0));
    bar.visibleProperty().bind(trend.visibleProperty());
    bar.managedProperty().bind(trend.visibleProperty());
    return bar;
  }

  /** All, unread or starred entries, each with their number. */
  private HBox onlyBar(Texts words) {
    HBox bar = new HBox();
    bar.getStyleClass().add("only-bar");
    for (Only which : Only.values()) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().addAll("small", "quiet");
      button.setSelected(model.only().get() == which);
      button.setOnAction(event -> {
        button.setSelected(true);
        model.only().set(which);
      });
      WeakBinding.value(button, model.only(), now -> button.setSelected(now == which));
      only.put(which, button);
      bar.getChildren().add(button);
    }
    bar.setAccessibleText(words.get("list.filter"));
    return bar;
  }

  private void countMarks() {
    long all = model.count(Only.ALL);
    boolean entries = all > 0;
    only.forEach((which, button) -> {
      String key = "list.only." + which.name().toLowerCase(Locale.ROOT);
      button.setText(texts.get(key, which == Only.ALL ? all : model.count(which)));
      button.getParent().setVisible(entries);
      button.getParent().setManaged(entries);
    });
    count.setText(entries ? "" : texts.get("list.count", model.count().get()));
  }

  /** What to do about a list that holds nothing. */
  private static String emptyKey(@Nullable Listing listing) {
    return switch (listing) {
      case Listing.Starred _ -> "list.empty.starred";
      case Listing.Highlights _ -> "list.empty.highlights";
      case Listing.History _ -> "list.empty.history";
      case Listing.Problems _ -> "list.empty.problems";
      case Listing.Ghosts _ -> "list.empty.ghosts";
      case null, default -> "list.empty";
    };
  }

  private void name(@Nullable Listing listing) {
    String name = listing == null ? "" : names.apply(listing);
    String when = listing == null ? "" : dates.apply(listing);
    title.setText(name);
    title.setMinWidth(when.isEmpty() ? NARROWEST : Region.USE_PREF_SIZE);
    days.setText(when);
    title.setTooltip(name.isEmpty() ? null : new Tooltip((name + "  " + when).strip()));
  }

  /** Once for all that changes together: what is not read is counted through the whole list. */
  private void countSoon() {
    if (!counting) {
      counting = true;
      Platform.runLater(() -> {
        counting = false;
        count();
      });
    }
  }

  private void count() {
    boolean loaded = model.loaded().get();
    if (loaded) {
      countMarks();
    } else {
      count.setText("");
    }
    Trend shown = loaded ? model.trend() : Trend.NONE;
    trend.show(shown.counts());
    trend.setAccessibleText(shown.span());
    span.setText(shown.span());
    boolean filtered = !model.filter().get().isBlank();
    Listing listing = model.listing().get();
    String key =
        !loaded
            ? "list.loading"
            : filtered || model.only().get() != Only.ALL ? "list.emptyFilter" : emptyKey(listing);
    rows.sayWhenEmpty(listing == null ? "" : texts.get(key));
    setId(listing == null ? null : listing.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }
}
