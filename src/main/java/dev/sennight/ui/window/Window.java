package dev.sennight.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.sennight.library.EntryAddress;
import dev.sennight.render.PageStyle;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.KeyBindings;
import dev.sennight.ui.command.KeysTable;
import dev.sennight.ui.library.FolderDrop;
import dev.sennight.ui.library.FontCheck;
import dev.sennight.ui.look.LanguageWriter;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.navigation.StartOptions;
import dev.sennight.ui.navigation.StartView;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.reader.web.ImageScheme;
import dev.sennight.ui.task.FxTasks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** One window of the reader, from its first frame to its last. Used on the UI thread. */
public final class Window implements WindowActions {
  private static final Color LIGHT_PAPER = Color.web("#ffffff");
  private static final Color DARK_PAPER = Color.web("#1c1e21");
  private static final double RAIL = 190;
  private static final double LIST = 220;
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Stage stage;
  private final WindowOptions options;
  private final WindowState kept;
  private final FxTasks tasks = new FxTasks();
  private final WindowViewModel model;
  private final StackPane root = new StackPane();
  private final ObjectProperty<Color> paper = new SimpleObjectProperty<>(LIGHT_PAPER);
  private final KeyBindings keys = new KeyBindings();
  private WindowView view;
  private final boolean remembers;
  private boolean started;

  /** The system outlives the window. */
  private final ChangeListener<ColorScheme> systemScheme = (property, before, now) -> follow(now);

  /**
   * A window that is not shown yet.
   *
   * @param remembers whether state is kept for the next start
   */
  Window(Stage stage, WindowOptions options, WindowState kept, boolean remembers) {
    this.remembers = remembers;
    StartOptions start = new StartOptions(options.startView(), remembers);
    this.stage = stage;
    this.options = options;
    this.kept = kept;
    this.model = new WindowViewModel(tasks, new LanguageWriter(), kept.looks(), start);
    if (kept.side() != null) {
      model.side().part().set(kept.side());
      model.side().shown().set(true);
    }
    this.view = new WindowView(model, model.texts(), paper, this);
  }

  private void follow(ColorScheme scheme) {
    model.looks().systemIsDark().set(scheme == ColorScheme.DARK);
    colour();
  }

  /** Shows the first frame; the page's view and the library come after it. */
  void show() {
    Scene scene = new Scene(root, width(), height());
    scene.getStylesheets().add(style());
    stage.setScene(scene);
    WindowIdentity.install(stage, model);
    place();
    colour();
    install(scene);
    model.looks().chosen().addListener((property, before, now) -> look(before, now));
    follow(Platform.getPreferences().getColorScheme());
    Platform.getPreferences().colorSchemeProperty().addListener(systemScheme);
    model.library().opened().addListener((property, before, now) -> ImageScheme.serve(now));
    new Pictures(model, tasks, stage).install();
    stage.setOnHidden(event -> end());
    stage.show();
    new AfterFirstFrame(this::start).start();
  }

  /** Shows an entry, and the window before all others. */
  void show(EntryAddress address) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    model.show(new StartView(StartView.Kind.ENTRY, address.toString()), options.location());
  }

  private void start() {
    started = true;
    view.start();
    model.lastPlace().open(options.location());
    FontCheck.missing().ifPresent(model.notices()::say);
    tasks.run("icons", WindowIdentity::icons, stage.getIcons()::setAll, model.notices()::failed);
  }

  /** Whether everything that was asked for is shown. */
  boolean isSettled() {
    return started && tasks.isIdle() && !view.reader().isLoading() && !ImageScheme.isBusy();
  }

  /** Whether the page that was asked for last is in its view, whole. */
  boolean isShowingPage() {
    return !view.reader().isLoading();
  }

  /** Whether the first screen of that page is in its view. */
  boolean isShowingFirstScreen() {
    return view.reader().hasBegun();
  }

  /** Everything the user can do in it. */
  List<Command> commands() {
    return view.commands();
  }

  /** The state behind it. */
  WindowViewModel model() {
    return model;
  }

  Scene scene() {
    return stage.getScene();
  }

  private double width() {
    WindowOptions.Size size = options.size();
    return size != null ? size.width() : kept.bounds() != null ? kept.bounds().width() : 1280;
  }

  private double height() {
    WindowOptions.Size size = options.size();
    return size != null ? size.height() : kept.bounds() != null ? kept.bounds().height() : 800;
  }

  private void place() {
    WindowState.Bounds bounds = kept.bounds();
    if (options.size() == null && bounds != null) {
      boolean seen =
          !javafx.stage.Screen.getScreensForRectangle(
                  bounds.x(), bounds.y(), bounds.width(), bounds.height())
              .isEmpty();
      if (seen) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
      }
      stage.setMaximized(kept.maximized());
    }
    stage.setMinWidth(640);
    stage.setMinHeight(400);
    view.columns().place(splits());
    root.getChildren().setAll(view);
  }

  /** As kept, but never so narrow that the names in the rail and the list are lost. */
  private List<Double> splits() {
    double rail = Math.max(kept.splits().getFirst(), RAIL / width());
    double list = Math.max(kept.splits().getLast(), rail + LIST / width());
    return List.of(rail, list);
  }

  private void install(Scene scene) {
    keys.bind(view.commands());
    keys.install(scene);
    FullScreen.leaveByEscape(stage);
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.BACK) {
            model.navigation().go(-1);
          } else if (event.getButton() == MouseButton.FORWARD) {
            model.navigation().go(1);
          }
        });
    new FolderDrop(tasks, this::open, model.notices()::failed).install(scene);
  }

  private void look(Looks before, Looks now) {
    colour();
    if (before.language() != now.language()) {
      PaneColumns columns = view.columns();
      view.stop();
      view = new WindowView(model, model.texts(), paper, this);
      view.columns().like(columns);
      root.getChildren().setAll(view);
      keys.bind(view.commands());
      root.applyCss(); // before it the panes are not in the scene, and cannot take the keyboard
      view.start();
    }
  }

  private void colour() {
    boolean dark = model.looks().pageStyle().theme() == PageStyle.Theme.DARK;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    root.pseudoClassStateChanged(DARK, dark);
    root.getStyleClass().removeAll("dark", "light");
    root.getStyleClass().add(dark ? "dark" : "light");
    paper.set(dark ? DARK_PAPER : LIGHT_PAPER);
  }

  private static String style() {
    return Objects.requireNonNull(Window.class.getResource("sennight.css"), "sennight.css")
        .toExternalForm();
  }

  @Override
  public void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(model.texts().get("open.title"));
    @Nullable File folder = chooser.showDialog(stage);
    if (folder != null) {
      open(folder.toPath());
    }
  }

  @Override
  public void open(Path folder) {
    tasks.run(
        "locate",
        () -> options.folders().locate(folder),
        model.lastPlace()::open,
        model.notices()::failed);
  }

  @Override
  public @Nullable Path samples() {
    return options.folders().samples();
  }

  @Override
  public void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public void showKeys() {
    KeysTable.show(stage, view.commands(), model.texts());
  }

  @Override
  public void close() {
    stage.hide();
  }

  private void end() {
    if (remembers) {
      keepState();
    }
    view.stop();
    Platform.getPreferences().colorSchemeProperty().removeListener(systemScheme);
    ImageScheme.serve(null);
    model.pageActions().pdf().stop();
    model.library().release();
    tasks.close();
  }

  private void keepState() {
    WindowState.Bounds bounds =
        stage.isMaximized() || stage.isFullScreen()
            ? kept.bounds()
            : new WindowState.Bounds(
                stage.getX(), stage.getY(), scene().getWidth(), scene().getHeight());
    WindowState state =
        new WindowState(
            model.looks().get(),
            bounds,
            view.columns().splits(),
            view.columns().wantsSide() ? model.side().part().get() : null,
            stage.isMaximized());
    tasks.run(
        "window",
        () -> {
          state.write(options.location().dataFolder());
          return state;
        },
        written -> {},
        failure -> {});
  }
}
