package dev.sennight.ui.window;

import dev.sennight.ui.browse.ListPane;
import dev.sennight.ui.browse.RailView;
import dev.sennight.ui.command.ChooserView;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.Palette;
import dev.sennight.ui.insight.InsightView;
import dev.sennight.ui.library.FirstRun;
import dev.sennight.ui.library.ListingNames;
import dev.sennight.ui.library.NoticeBar;
import dev.sennight.ui.library.StatusBar;
import dev.sennight.ui.library.WebLinkSettings;
import dev.sennight.ui.look.SettingsView;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.ReaderView;
import dev.sennight.ui.reader.SavingBar;
import dev.sennight.ui.reader.web.PictureOverlay;
import dev.sennight.ui.search.HitsPane;
import dev.sennight.ui.search.ResultsChip;
import dev.sennight.ui.search.SearchBox;
import dev.sennight.ui.side.SideView;
import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The window's content: bar, rail, list, page and status, rebuilt when the language changes. */
final class WindowView extends StackPane {
  private final WindowViewModel model;
  private final RailView rail;
  private final ListPane list;
  private final HitsPane hits;
  private final ReaderView reader;
  private final SideView side;
  private final Toolbar toolbar;
  private final NoticeBar notices;
  private final PaneColumns columns;
  private final List<Command> commands;
  private final Texts texts;

  WindowView(
      WindowViewModel model, Texts texts, ObservableValue<Color> paper, WindowActions actions) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("shell");
    ListingNames names = new ListingNames(() -> model.library().overview().get(), texts);
    rail = new RailView(model.rail(), texts, this::focusRows);
    reader = new ReaderView(model.reader(), model.pageActions(), texts, paper);
    side = new SideView(model.side(), texts, reader::focus);
    list = new ListPane(model.list(), texts, names::of, names::days, reader::focus);
    list.offerNews(names::week, week -> model.navigation().open(new Place.AtNews(week)));
    hits = new HitsPane(model.search(), texts, reader::focus);
    commands = Commands.of(model, this, actions);
    model.findCommands(() -> new Palette(commands, texts).names());
    SearchBox box = new SearchBox(model.search(), texts, this::focusRows, this::endSearch);
    toolbar = new Toolbar(commands, box, texts);
    toolbar.follow(model.flow().starred());
    ResultsChip chip =
        new ResultsChip(model.search(), texts, model.navigation()::showResults, this::leaveSearch);
    VBox listed = new VBox(chip, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    StackPane middle = new StackPane(listed, hits);
    hits.visibleProperty().bind(model.navigation().results());
    listed.visibleProperty().bind(model.navigation().results().not());
    hits.visibleProperty()
        .addListener((property, before, now) -> {
          if (!toolbar.hasFocusedSearch()) {
            keepFocus();
          }
        });
    list.openFilesWith(model.sources()::open);
    list.mark(model.flow().marks());
    hits.mark(model.flow().marks());
    rail.mark(model.flow().marks());
    list.actWith(model.places()::of);
    hits.actWith(model.places()::of);
    rail.actWith(model.places()::of, texts);
    reader.actWith(model.places()::of);
    reader.whenRead(model.flow()::rests, model.flow()::finish);
    columns = new PaneColumns(rail, middle, reader, side, model.side().shown());
    rail.whenClicked(this::leaveRail);
    WeakBinding.value(this, model.navigation().results(), this::showColumns);
    notices = new NoticeBar(model.notices(), model.webLinks(), texts);
    SettingsView settings =
        new SettingsView(model.looks(), model.lineBreaks().commonMark(), texts)
            .with(new WebLinkSettings(model.webLinks(), texts));
    FirstRun first = new FirstRun(model.library(), texts, actions::chooseFolder);
    first.offer(actions.samples(), model.lastPlace().recent().folders(), actions::open);
    BorderPane window =
        new BorderPane(
            new StackPane(
                columns, new InsightView(model.insight(), texts), settings, first, notices));
    toolbar.visibleProperty().bind(first.visibleProperty().not());
    toolbar.managedProperty().bind(toolbar.visibleProperty());
    window.setTop(toolbar);
    window.setBottom(
        new VBox(
            new SavingBar(model.pageActions().pdf(), texts),
            new StatusBar(model.library(), model.navigation()::list, texts)));
    columns
        .visibleProperty()
        .bind(
            Bindings.not(
                model
                    .insight()
                    .isOpen()
                    .or(settings.visibleProperty())
                    .or(first.visibleProperty())));
    new FocusReturn(this, columns, reader, this::focusRows, reader::focus).install();
    getChildren().addAll(window, new ChooserView(model.chooser(), texts));
    getChildren().add(picture());
    box.showIn(this);
  }

  private PictureOverlay picture() {
    return new PictureOverlay(model.reader().enlarged(), texts, () -> model.reader().enlarge(null));
  }

  /** Results are seen even where the page was alone. */
  private void showColumns(boolean results) {
    if (results) {
      columns.alone().set(false);
    }
  }

  /** A click that chose a list ends a rail that lies over it. */
  private void leaveRail() {
    if (columns.isRailDrawer()) {
      focusRows();
    }
  }

  /** Shows or hides the rail. */
  void toggleRail() {
    model.navigation().showPanes();
    if (columns.toggleRail()) {
      rail.focus();
    } else {
      focusRows();
    }
  }

  /** Shows the page without the other columns, or with them again. */
  void togglePageAlone() {
    model.navigation().showPanes();
    columns.alone().set(!columns.alone().get());
    reader.focus();
  }

  /** Shows or hides the pane beside the page. */
  void toggleSide() {
    boolean show = model.insight().isOpen().get() || !model.side().shown().get();
    model.navigation().showPanes();
    model.side().shown().set(show);
    if (show) {
      side.focus();
    } else {
      reader.focus();
    }
  }

  /** Puts the keyboard into the pane beside the page. */
  void focusSide() {
    model.navigation().showPanes();
    side.focus();
  }

  /** Opens the settings. */
  void openSettings() {
    model.navigation().showPanes();
    model.looks().settings().set(true);
  }

  /** Makes what is too slow for the first frame. */
  void start() {
    reader.start();
    if (columns.isVisible()) {
      focusRows();
    }
  }

  /** Ends what goes on by itself. */
  void stop() {
    reader.stop();
  }

  /** Opens the list of all commands. */
  void openPalette() {
    model.chooser().open(new Palette(commands, texts), "jump.commands");
  }

  /** Everything the user can do. */
  List<Command> commands() {
    return commands;
  }

  ReaderView reader() {
    return reader;
  }

  PaneColumns columns() {
    return columns;
  }

  void focusRail() {
    model.navigation().showPanes();
    columns.openRail();
    rail.focus();
  }

  /** Puts the keyboard into the results or else the list; opens none. */
  private void keepFocus() {
    if (model.navigation().results().get()) {
      hits.focusRows();
    } else {
      list.focus();
    }
  }

  /** Puts the keyboard into the hits of a search, or else into the list. */
  void focusRows() {
    model.navigation().showPanes();
    if (columns.alone().get()) {
      reader.focus();
    } else if (model.navigation().results().get()) {
      hits.focus();
    } else {
      list.focus();
    }
  }

  /** As {@link #focusRows()}, also where the page was alone. */
  void showRows() {
    columns.alone().set(false);
    focusRows();
  }

  /** Puts the keyboard into the page. */
  void focusPage() {
    model.navigation().showPanes();
    reader.focus();
  }

  void focusFilter() {
    model.navigation().showPanes();
    columns.alone().set(false);
    list.focusFilter();
  }

  /** Puts the keyboard into the newest notice. */
  void focusNotice() {
    notices.focus();
  }

  void focusSearch() {
    toolbar.focusSearch();
  }

  /**
   * One step out: of what lies over the panes, from the page to the list or results, from the
   * results to the search box; in a list, its filter goes.
   */
  void escape() {
    if (model.notices().leaving().get() != null) {
      model.notices().leave(null);
    } else if (!columns.isVisible()) {
      model.navigation().showPanes();
    } else if (reader.closeOverlay()) {
      reader.focus();
    } else if (reader.isFinding()) {
      reader.closeFind();
    } else if (columns.close()) {
      focusRows();
    } else if (hasFocus(hits)) {
      toolbar.focusSearch();
      model.search().suggestions().close();
    } else if (hasFocus(list)) {
      list.clearFilter();
      list.focus();
    } else {
      keepFocus();
    }
  }

  private boolean hasFocus(Node pane) {
    return FocusReturn.isIn(getScene().getFocusOwner(), pane);
  }

  /** Back to the list, and to what was open before the search. */
  private void endSearch() {
    model.navigation().endSearch();
    focusRows();
  }

  /** Ends a search whose results are not shown; the page stays. */
  private void leaveSearch() {
    model.search().clear();
    focusRows();
  }

  /** Shows or hides what narrows the hits. */
  void toggleFilter() {
    hits.toggleFilter();
  }

  /** Reads on: the next screen, or the next entry at the end. */
  void readOn() {
    if (!reader.scrollBy(0.9) && !reader.isLoading()) {
      model.flow().finish();
      model.navigation().step(1);
    }
  }
}
