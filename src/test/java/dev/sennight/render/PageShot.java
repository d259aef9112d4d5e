package dev.sennight.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Shows HTML in a WebView without a display and saves a picture of it. Run with the headless flags:
 * {@code PageShot folder-of-images width height file.html…} writes {@code file.png} beside each.
 */
public final class PageShot {
  private static final int SCREEN = 900;

  private final Path images;
  private final int width;
  private final int height;

  PageShot(Path images, int width, int height) {
    this.images = images;
    this.width = width;
    this.height = height;
  }

  /** Takes the pictures. */
  public static void main(String[] args) throws Exception {
    PageShot shot =
        new PageShot(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    URL.setURLStreamHandlerFactory(
        protocol -> protocol.equals(ImageAddress.SCHEME) ? shot.new Handler() : null);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    for (int i = 3; i < args.length; i++) {
      Path html = Path.of(args[i]);
      String name = html.getFileName().toString().replace(".html", ".png");
      System.out.println(shot.shoot(Files.readString(html), html.resolveSibling(name)));
    }
    System.exit(0);
  }

  private String shoot(String html, Path png) throws InterruptedException {
    BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
    Platform.runLater(() -> {
      WebView view = new WebView();
      view.getEngine().setJavaScriptEnabled(false);
      Stage stage = new Stage();
      stage.setScene(new Scene(view, width, SCREEN));
      stage.show();
      view.getEngine()
          .getLoadWorker()
          .stateProperty()
          .addListener((state, before, now) -> {
            if (now == Worker.State.SUCCEEDED) {
              BufferedImage tall = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
              later(900, () -> screen(view, stage, tall, 0, png, done));
            }
          });
      view.getEngine().loadContent(html, "text/html");
    });
    String answer = done.poll(60, TimeUnit.SECONDS);
    return answer == null ? png + ": no answer" : answer;
  }

  /** Takes one screen after the other: the headless screen is no taller than {@link #SCREEN}. */
  private void screen(
      WebView view,
      Stage stage,
      BufferedImage tall,
      int top,
      Path png,
      BlockingQueue<String> done) {
    Object at = view.getEngine().executeScript("window.scrollY");
    int y = ((Number) at).intValue();
    BufferedImage shot = SwingFXUtils.fromFXImage(view.snapshot(null, null), null);
    Graphics2D g = tall.createGraphics();
    g.drawImage(shot, 0, y, null);
    g.dispose();
    boolean last = y < top || y + SCREEN >= height;
    if (last) {
      stage.close();
      done.add(save(tall.getSubimage(0, 0, width, Math.min(height, y + SCREEN)), png));
    } else {
      view.getEngine().executeScript("window.scrollTo(0, " + (top + SCREEN) + ")");
      later(300, () -> screen(view, stage, tall, top + SCREEN, png, done));
    }
  }

  private static void later(int millis, Runnable what) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(e -> what.run());
    pause.play();
  }

  private static String save(BufferedImage image, Path png) {
    try {
      ImageIO.write(image, "png", png.toFile());
      return png.toString();
    } catch (IOException e) {
      return png + ": " + e;
    }
  }

  private final class Handler extends java.net.URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        private byte[] bytes = new byte[0];
        private String type = "image/png";

        @Override
        public void connect() throws IOException {
          ImageAddress address = ImageAddress.parse(url.toString());
          if (address == null) {
            throw new IOException("no address of ours");
          }
          Path file = images.resolve(address.file());
          PageImages.Picture picture =
              new PageImages()
                  .picture(file.toString(), Files.readAllBytes(file), 900)
                  .orElseThrow();
          bytes = picture.bytes();
          type = picture.mediaType();
        }

        @Override
        public String getContentType() {
          return type;
        }

        @Override
        public InputStream getInputStream() throws IOException {
          connect();
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
