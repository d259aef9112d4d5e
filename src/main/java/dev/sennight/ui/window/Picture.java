package dev.sennight.ui.window;

import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Takes a picture of the window; no display is needed. */
public final class Picture {
  private static final long MINUTES = 5;
  private static final long QUIET_NANOS = 700_000_000L;

  private Picture() {}

  /**
   * Shows the library without a display, waits until list and page are there, and writes a picture.
   * Starts the toolkit when nothing has, and ends it: call once a process.
   *
   * @param location the library; brought up to date first
   * @param options {@code location} in it is not looked at
   * @param png overwritten if it exists
   */
  public static void take(LibraryLocation location, WindowOptions options, Path png)
      throws IOException, InterruptedException {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    Platform.startup(() -> show(location, options, picture));
    try {
      write(picture.get(MINUTES, TimeUnit.MINUTES), png);
    } catch (ExecutionException | TimeoutException e) {
      throw new LibraryException("The window did not come up for a picture.", e);
    } finally {
      Platform.exit();
    }
  }

  private static void show(
      LibraryLocation location, WindowOptions options, CompletableFuture<WritableImage> picture) {
    try {
      Locale locale = options.locale() == null ? Locale.getDefault() : options.locale();
      Theme theme = options.theme() == null ? Theme.LIGHT : options.theme();
      WindowOptions.Size size =
          options.size() == null ? new WindowOptions.Size(1280, 800) : options.size();
      WindowOptions here =
          new WindowOptions(location, options.folders(), theme, size, locale, options.startView());
      WindowState state = SennightApplication.themed(WindowState.standard(locale), theme);
      Stage stage = new Stage();
      Window window = new Window(stage, here, state, false);
      window.show();
      new WhenSettled(window, picture).start();
    } catch (RuntimeException e) {
      picture.completeExceptionally(e);
    }
  }

  private static void write(WritableImage image, Path png) throws IOException {
    BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
    Path folder = png.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out = Files.newOutputStream(png)) {
      if (!ImageIO.write(pixels, "png", out)) {
        throw new IOException("no PNG writer");
      }
    }
  }

  /** Watches frame by frame until nothing has moved for a while. */
  private static final class WhenSettled extends AnimationTimer {
    private final Window window;
    private final CompletableFuture<WritableImage> picture;
    private long quietSince = -1;

    WhenSettled(Window window, CompletableFuture<WritableImage> picture) {
      this.window = window;
      this.picture = picture;
    }

    @Override
    public void handle(long now) {
      if (!window.isSettled()) {
        quietSince = -1;
      } else if (quietSince < 0) {
        quietSince = now;
      } else if (now - quietSince > QUIET_NANOS) {
        stop();
        picture.complete(window.scene().snapshot(null));
        window.close();
      }
    }
  }
}
