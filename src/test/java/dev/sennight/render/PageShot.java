package dev.sennight.render;

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
      stage.setScene(new Scene(view, width, height));
      stage.show();
      view.getEngine()
          .getLoadWorker()
          .stateProperty()
          .addListener((state, before, now) -> {
            if (now == Worker.State.SUCCEEDED) {
              PauseTransition pause = new PauseTransition(Duration.millis(900));
              pause.setOnFinished(e -> done.add(save(view, stage, png)));
              pause.play();
            }
          });
      view.getEngine().loadContent(html, "text/html");
    });
    return done.take();
  }

  private static String save(WebView view, Stage stage, Path png) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(view.snapshot(null, null), null), "png", png.toFile());
      Object wide =
          view.getEngine()
              .executeScript(
                  "document.documentElement.scrollWidth + 'x' + document.documentElement.scrollHeight");
      stage.close();
      return png + " page " + wide;
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
