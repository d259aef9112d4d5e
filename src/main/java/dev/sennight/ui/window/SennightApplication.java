package dev.sennight.ui.window;

import dev.sennight.library.EntryAddress;
import dev.sennight.ui.look.Theme;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the JavaFX toolkit with a window. Call once a process, from the main thread. */
public final class SennightApplication {
  private SennightApplication() {}

  /**
   * Shows the window and returns when it was closed; the toolkit has ended then.
   *
   * @param requests given what shows an entry in the window and brings it to the front, on any
   *     thread
   * @throws UnsupportedOperationException when there is no display to show it on
   */
  public static void run(WindowOptions options, Consumer<Consumer<EntryAddress>> requests)
      throws InterruptedException {
    Locale locale = options.locale() == null ? Locale.getDefault() : options.locale();
    WindowState kept = WindowState.read(options.location().dataFolder(), locale);
    WindowState state = options.theme() == null ? kept : themed(kept, options.theme());
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(() -> {
      Stage stage = new Stage();
      Window window = new Window(stage, options, state, true);
      window.show();
      requests.accept(address -> Platform.runLater(() -> window.show(address)));
      stage
          .showingProperty()
          .addListener((property, before, now) -> {
            if (!now) {
              closed.countDown();
            }
          });
    });
    closed.await();
    Platform.exit();
  }

  static WindowState themed(WindowState kept, Theme theme) {
    return new WindowState(
        kept.looks().with(theme), kept.bounds(), kept.splits(), kept.side(), kept.maximized());
  }
}
