package dev.sennight.ui.insight;

import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * In place of the panes: a calendar of weeks above a chart of terms, and a table with the numbers
 * of both. Its content is created when it is first opened.
 */
public final class InsightView extends BorderPane {
  /** The share of the width that the table takes at most. */
  private static final double TABLE = 0.4;

  /** The column of the first term, behind week, entries and entries read. */
  private static final int FIRST_TERM = 3;

  private final InsightViewModel model;
  private final Texts texts;
  private final FlowPane terms = new FlowPane();
  private final TextField term = new TextField();
  private final MenuButton cards = new MenuButton();
  private @Nullable Calendar calendar;
  private boolean awaitsWeeks;

  /** Shows {@code model} while it is open. */
  public InsightView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight");
    WeakBinding.value(this, model.isOpen(), now -> show(now));
    show(model.isOpen().get());
  }

  private void show(boolean open) {
    setVisible(open);
    if (open && calendar == null) {
      calendar = new Calendar(model, texts);
      fill(calendar);
    }
    if (open) {
      Platform.runLater(this::focus);
    }
  }

  /** The calendar has the keyboard first; a library without weeks has terms only. */
  private void focus() {
    if (calendar != null && calendar.isFocusTraversable()) {
      calendar.requestFocus();
    } else {
      term.requestFocus();
      awaitsWeeks = true;
    }
  }

  /** The weeks have been counted: they get the keyboard unless something was typed meanwhile. */
  private void counted(CountTable table) {
    fill(table);
    if (awaitsWeeks && term.isFocused() && term.getText().isEmpty()) {
      focus();
    }
    awaitsWeeks = false;
  }

  private void fill(Calendar weeks) {
    TermChart chart = new TermChart(texts, model::read);
    CountTable table = new CountTable(texts.get("insight.table"));
    table
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(getWidth() * TABLE, table.needed()),
                widthProperty(),
                table.getColumns()));
    table.setMinWidth(Region.USE_PREF_SIZE);
    terms.getStyleClass().add("insight-terms");
    term.setPromptText(texts.get("insight.addTerm"));
    term.setAccessibleText(texts.get("insight.addTerm"));
    term.setId("term");
    term.setPrefColumnCount(18);
    term.setOnAction(event -> {
      model.add(term.getText());
      term.clear();
    });
    cards.setText(texts.get("rail.cards"));
    cards.getStyleClass().add("small");
    HBox.setHgrow(chart, Priority.ALWAYS);
    HBox below = new HBox(12, chart, table);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox all = new VBox(8, weeks, terms, below);
    all.getStyleClass().add("insight-view");
    setTop(header());
    setCenter(all);
    WeakBinding.list(this, model.terms(), this::fillTerms);
    WeakBinding.list(this, model.cards(), this::fillCards);
    WeakBinding.value(this, model.weeks(), now -> counted(table));
    WeakBinding.value(
        this,
        model.trends(),
        now -> {
          chart.show(now);
          fill(table);
        });
    fillCards();
    fillTerms();
    chart.show(model.trends().get());
    fill(table);
  }

  private HBox header() {
    Label title = new Label(texts.get("command.insight"));
    title.getStyleClass().add("pane-title");
    Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().addAll("button-icon", "flat");
    close.setAccessibleText(texts.get("notice.close"));
    close.setTooltip(new Tooltip(texts.get("notice.close")));
    close.setOnAction(event -> model.close());
    HBox header = new HBox(title, new Spacer(), close);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private void fillCards() {
    cards.setVisible(!model.cards().isEmpty());
    cards.setManaged(cards.isVisible());
    cards.getItems().clear();
    for (String title : model.cards()) {
      MenuItem item = new MenuItem(title);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.add(title));
      cards.getItems().add(item);
    }
  }

  private void fillTerms() {
    terms.getChildren().setAll(term, cards);
    int line = 0;
    for (String each : model.terms()) {
      Button chip = new Button(each + "  ×");
      chip.setMnemonicParsing(false);
      chip.getStyleClass().addAll("small", "trend-chip", "series-" + line++);
      chip.setAccessibleText(texts.get("insight.remove", each));
      chip.setTooltip(new Tooltip(texts.get("insight.remove", each)));
      chip.setOnAction(event -> {
        model.remove(each);
        term.requestFocus();
      });
      terms.getChildren().add(chip);
    }
  }

  /** A row for each week with entries, the newest first, below their totals. */
  private void fill(CountTable table) {
    WeeklyCounts weeks = model.weeks().get();
    TermCounts trends = model.trends().get();
    List<String> heads =
        new ArrayList<>(
            List.of(
                texts.get("insight.week"),
                texts.get("insight.entries"),
                texts.get("insight.read")));
    heads.addAll(trends.terms());
    TreeSet<Integer> numbers = new TreeSet<>(weeks.weeks().keySet());
    for (int week = trends.first(); week < trends.first() + trends.length(); week++) {
      int number = week;
      if (trends.terms().stream().anyMatch(each -> trends.count(each, number) > 0)) {
        numbers.add(week);
      }
    }
    List<CountTable.Line> lines = new ArrayList<>();
    lines.add(total(weeks, trends));
    for (int week : numbers.descendingSet()) {
      lines.add(line(week, weeks.weeks().get(week), trends));
    }
    table.show(heads, numbers.isEmpty() ? List.of() : lines);
  }

  private CountTable.Line line(int number, WeeklyCounts.@Nullable Week week, TermCounts trends) {
    List<Long> counts =
        new ArrayList<>(week == null ? List.of(0L, 0L) : List.of(week.entries(), week.read()));
    trends.terms().forEach(each -> counts.add(trends.count(each, number)));
    return new CountTable.Line(
        () -> WeekRange.label(number),
        counts,
        column -> {
          if (column < FIRST_TERM) {
            model.readWeek(number);
          } else {
            model.read(trends.terms().get(column - FIRST_TERM), number);
          }
        });
  }

  private CountTable.Line total(WeeklyCounts weeks, TermCounts trends) {
    List<Long> sums = new ArrayList<>();
    sums.add(weeks.weeks().values().stream().mapToLong(WeeklyCounts.Week::entries).sum());
    sums.add(weeks.weeks().values().stream().mapToLong(WeeklyCounts.Week::read).sum());
    trends.counts().values().forEach(c -> sums.add(c.stream().mapToLong(Long::longValue).sum()));
    return new CountTable.Line(
        () -> texts.get("insight.total"),
        sums,
        column -> {
          if (column >= FIRST_TERM) {
            model.read(trends.terms().get(column - FIRST_TERM), null);
          }
        });
  }
}
