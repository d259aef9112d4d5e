package dev.sennight.ui.window;

import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.navigation.StartView;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Drives a window by mouse and keyboard and waits for what it shows. */
final class Driver extends ShownWindow implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

  private final Robot robot;

  private Driver(Window window, Robot robot) {
    super(window);
    this.robot = robot;
  }

  /** Opens a window on a folder, its data below {@code data}. */
  static Driver open(Path library, Path data, @Nullable StartView view) throws Exception {
    return open(library, data, view, new WindowOptions.Size(1280, 800));
  }

  /** Opens a window of some size. */
  static Driver open(Path library, Path data, @Nullable StartView view, WindowOptions.Size size)
      throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException e) {
      started.countDown(); // another test has started it
    }
    Platform.setImplicitExit(false);
    LibraryLocation location =
        new LibraryLocation(
            library, data.resolve("index"), data.resolve("data"), data.resolve("config"));
    WindowOptions options =
        new WindowOptions(
            location,
            folder -> {
              if (Platform.isFxApplicationThread()) {
                throw new AssertionError("the file system was asked on the window's thread");
              }
              return new LibraryLocation(
                  folder, data.resolve("other"), data.resolve("data"), data.resolve("config"));
            },
            Theme.LIGHT,
            size,
            null,
            view);
    WindowState state =
        new WindowState(
            new Looks(Theme.LIGHT, Language.ENGLISH, 16), null, List.of(0.19, 0.46), null, false);
    return onUi(() -> {
      Window window = new Window(new Stage(), options, state, true);
      window.show();
      return new Driver(window, new Robot());
    });
  }

  /** Waits until {@code condition} holds on the UI thread and nothing is on its way. */
  void until(String what, Callable<Boolean> condition) throws Exception {
    long start = System.nanoTime();
    while (!onUi(() -> window.isSettled() && condition.call())) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        String keyboard = onUi(() -> String.valueOf(window.scene().getFocusOwner()));
        throw new AssertionError(
            "never came: %s\nkeyboard: %s\nsettled: %s\nrows: %s\npage: %s"
                .formatted(what, keyboard, onUi(window::isSettled), rows(), page()));
      }
      Thread.sleep(20);
    }
  }

  void untilPageShows(String words) throws Exception {
    until("a page with " + words, () -> text().contains(words));
  }

  /** Waits until the status bar says so. */
  void untilStatus(String words) throws Exception {
    until(words, () -> labelsNow("status-bar").stream().anyMatch(label -> label.contains(words)));
  }

  /** Opens a place, as a link or a row does. */
  void go(Place place) throws Exception {
    onUi(() -> {
      window.model().navigation().open(place);
      return place;
    });
  }

  /** Presses keys together. What came just now takes them, though no frame has drawn it yet. */
  void press(KeyCode... keys) throws Exception {
    onUi(() -> {
      window.scene().getRoot().applyCss();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
      return keys;
    });
  }

  void type(String words) throws Exception {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
    }
  }

  /** Clicks a link of the page that shows {@code words}. */
  void clickLink(String words) throws Exception {
    clickLink(words, MouseButton.PRIMARY);
  }

  /** Clicks a link of the page with one of the mouse's buttons. */
  void clickLink(String words, MouseButton button) throws Exception {
    Point2D at = moveToLink(words);
    onUi(() -> {
      robot.mouseClick(button);
      return at;
    });
  }

  /** Moves the mouse over a link of the page that shows {@code words}. */
  Point2D moveToLink(String words) throws Exception {
    Point2D at =
        onUi(() -> {
          WebView web = web();
          String find =
              "(function(){var all=document.querySelectorAll('a[href]');"
                  + "for(var i=0;i<all.length;i++){if(all[i].textContent.indexOf('%s')>=0){"
                      .formatted(words)
                  + "all[i].scrollIntoView({block:'center'});"
                  + "var r=all[i].getClientRects()[0];"
                  + "return (r.left+r.width/2)+','+(r.top+r.height/2);}}return '';})()";
          String[] xy = String.valueOf(web.getEngine().executeScript(find)).split(",", -1);
          return web.localToScreen(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
        });
    return onUi(() -> {
      robot.mouseMove(at);
      return at;
    });
  }

  /**
   * Holds the mouse over a link until it has a preview: the page may still move under the mouse.
   */
  void untilPreviewOf(String words) throws Exception {
    Callable<Boolean> shown = () -> window.model().reader().preview().shown().get() != null;
    for (int tried = 0; tried < 20 && !onUi(shown); tried++) {
      Point2D at = moveToLink(words);
      onUi(() -> {
        robot.mouseMove(at.add(1, 0));
        return at;
      });
      for (int frames = 0; frames < 40 && !onUi(shown); frames++) {
        nextFrame();
      }
    }
    until("a preview of " + words, shown);
  }

  /** Clicks a node that shows {@code words} in the part of the window with a style class. */
  void click(String styleClass, String words) throws Exception {
    until(words, () -> find(styleClass, words) != null);
    onUi(() -> {
      Node node = find(styleClass, words);
      var bounds = node == null ? null : node.localToScreen(node.getBoundsInLocal());
      if (bounds != null) {
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
      }
      return words;
    });
  }

  private @Nullable Node find(String styleClass, String words) {
    for (Node part : window.scene().getRoot().lookupAll("." + styleClass)) {
      for (Node node : part.lookupAll(".label")) {
        if (node instanceof Labeled label && words.equals(label.getText()) && shown(node)) {
          return node;
        }
      }
    }
    return null;
  }

  /** Chooses a value in the menu of a facet. */
  void clickFacet(String words) throws Exception {
    until(words, () -> facet(words).isPresent());
    onUi(() -> {
      facet(words).orElseThrow().fire();
      return words;
    });
  }

  private Optional<MenuItem> facet(String words) {
    return window.scene().getRoot().lookupAll(".facet").stream()
        .filter(Driver::shown)
        .flatMap(menu -> ((MenuButton) menu).getItems().stream())
        .filter(item -> words.equals(item.getText()))
        .findFirst();
  }

  /** Puts the keyboard into the first node with a style class. */
  void focus(String styleClass) throws Exception {
    onUi(() -> {
      first(styleClass, node -> true).requestFocus();
      return styleClass;
    });
  }

  /** Puts the keyboard into the node with a style class and an id. */
  void focus(String styleClass, String id) throws Exception {
    onUi(() -> {
      first(styleClass, node -> id.equals(node.getId())).requestFocus();
      return styleClass;
    });
  }

  private Node first(String styleClass, Predicate<Node> wanted) {
    return window.scene().getRoot().lookupAll("." + styleClass).stream()
        .filter(Driver::shown)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  /** Moves the mouse into the first node with a style class, by shares of its width and height. */
  void moveTo(String styleClass, double right, double down) throws Exception {
    onUi(() -> {
      Node node = first(styleClass, any -> true);
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      robot.mouseMove(
          bounds.getMinX() + bounds.getWidth() * right,
          bounds.getMinY() + bounds.getHeight() * down);
      return styleClass;
    });
  }

  /** Clicks where the mouse is. */
  void clickHere() throws Exception {
    onUi(() -> {
      robot.mouseClick(MouseButton.PRIMARY);
      return robot;
    });
  }

  /** Waits until what was changed last is drawn. */
  void nextFrame() throws Exception {
    CountDownLatch frames = new CountDownLatch(3);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.countDown();
          }
        };
    onUi(() -> {
      timer.start();
      return timer;
    });
    frames.await();
    onUi(() -> {
      timer.stop();
      return timer;
    });
  }

  /** Does a command as the palette does. */
  void command(String id) throws Exception {
    onUi(() -> {
      window.commands().stream()
          .filter(command -> command.id().equals(id))
          .findFirst()
          .orElseThrow()
          .run();
      return id;
    });
  }

  @Override
  public void close() {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        window.close();
      } finally {
        closed.countDown();
      }
    });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
