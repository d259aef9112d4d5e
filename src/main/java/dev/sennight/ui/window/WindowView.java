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
import dev.sennight.ui.look.PanelShadow;
import dev.sennight.ui.look.ReadingPanel;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.reader.ReaderView;
import dev.sennight.ui.reader.SavingBar;
import dev.sennight.ui.reader.web.PictureOverlay;
import dev.sennight.ui.search.HitsPane;
import dev.sennight.ui.search.ResultsChip;
import dev.sennight.ui.search.SearchBox;
import dev.sennight.ui.side.SideView;
import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.application.Platform;
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
  private final ReadingPanel panel;
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
    reader = new ReaderView(model.reader(), texts, paper);
    side = new SideView(model.side(), texts, reader::focus);
    panel =
        new ReadingPanel(model.looks(), model.lineBreaks().commonMark(), texts, reader::focus)
            .with(new WebLinkSettings(model.webLinks(), texts));
    list = new ListPane(model.list(), texts, names::of, names::days, reader::focus);
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
    hits.visibleProperty().addListener((property, before, now) -> keepFocus());
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
    columns.overPage(firstRun(actions));
    rail.whenClicked(this::leaveRail);
    WeakBinding.value(this, model.navigation().results(), now -> showColumns(now));
    notices = new NoticeBar(model.notices(), model.webLinks(), texts, this::focusRows);
    BorderPane window =
        new BorderPane(new StackPane(columns, new InsightView(model.insight(), texts), notices));
    window.setTop(toolbar);
    window.setBottom(
        new VBox(
            new SavingBar(model.pageActions().pdf(), texts),
            new StatusBar(model.library(), model.navigation()::list, texts)));
    columns.visibleProperty().bind(model.insight().isOpen().not()); // out of the keyboard's way
    WeakBinding.value(this, model.insight().isOpen(), now -> Platform.runLater(this::settle));
    getChildren()
        .addAll(window, new PanelShadow(panel), panel, new ChooserView(model.chooser(), texts));
    getChildren().add(picture());
    box.showIn(this);
  }

  /** The keyboard goes to the list when what had it is gone. */
  private void settle() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean gone = owner == null || !owner.isVisible() || owner.getParent() == null;
    if (getScene() != null && !model.insight().isOpen().get() && gone) {
      focusRows();
    }
  }

  private PictureOverlay picture() {
    return new PictureOverlay(model.reader().enlarged(), texts, () -> model.reader().enlarge(null));
  }

  private FirstRun firstRun(WindowActions actions) {
    return new FirstRun(
            model.library(), model.reader().page().isNull(), texts, actions::chooseFolder)
        .offer(model.lastPlace().recent().folders(), actions::open);
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
    model.insight().close();
    if (columns.toggleRail()) {
      rail.focus();
    } else {
      focusRows();
    }
  }

  /** Shows the page without the other columns, or with them again. */
  void togglePageAlone() {
    model.insight().close();
    columns.alone().set(!columns.alone().get());
    reader.focus();
  }

  /** Shows or hides the pane beside the page. */
  void toggleSide() {
    boolean show = model.insight().isOpen().get() || !model.side().shown().get();
    model.insight().close();
    model.side().shown().set(show);
    if (show) {
      side.focus();
    } else {
      reader.focus();
    }
  }

  /** Puts the keyboard into the pane beside the page. */
  void focusSide() {
    model.insight().close();
    side.focus();
  }

  /** Opens the settings of page text. */
  void openReadingPanel() {
    model.insight().close();
    panel.open();
  }

  /** Makes what is too slow for the first frame. */
  void start() {
    reader.start();
    if (!model.insight().isOpen().get()) {
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
    model.insight().close();
    columns.openRail();
    rail.focus();
  }

  /** The keyboard stays in the middle when hits and list change places. */
  private void keepFocus() {
    if (!toolbar.hasFocusedSearch()) {
      if (model.navigation().results().get()) {
        hits.focusRows();
      } else {
        list.focus();
      }
    }
  }

  /** Puts the keyboard into the hits of a search, or else into the list. */
  void focusRows() {
    model.insight().close();
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
    model.insight().close();
    reader.focus();
  }

  void focusFilter() {
    model.insight().close();
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

  /** One step out: the question, calendar and charts, the find bar, the search, the filter. */
  void escape() {
    if (model.notices().leaving().get() != null) {
      model.notices().leave(null);
    } else if (model.insight().isOpen().get()) {
      focusRows();
    } else if (panel.close() || reader.closeOverlay()) {
      reader.focus();
    } else if (reader.isFinding()) {
      reader.closeFind();
    } else if (columns.close()) {
      focusRows();
    } else if (model.navigation().results().get()) {
      endSearch();
    } else {
      list.clearFilter();
      focusRows();
    }
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
