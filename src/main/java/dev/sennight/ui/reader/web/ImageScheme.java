package dev.sennight.ui.reader.web;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.render.ImageAddress;
import dev.sennight.render.PageImages;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the pictures of pages from the open library, and refuses every address that would leave
 * the machine. The platform allows one such factory a process, so there is one, and it serves the
 * library that was opened last.
 */
public final class ImageScheme implements URLStreamHandlerFactory {
  private static final ImageScheme INSTALLED = new ImageScheme();
  private static final Set<String> OUTSIDE = Set.of("http", "https", "ftp");
  private static final Logger LOG = LoggerFactory.getLogger(ImageScheme.class);
  private static final int LARGEST = 4000;
  private static final int STANDARD = 1400;
  private static final int AHEAD = 6;
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicReference<@Nullable Library> served = new AtomicReference<>();
  private final AtomicInteger reading = new AtomicInteger();
  private final AtomicInteger width = new AtomicInteger(STANDARD);
  private final PictureStore store = new PictureStore();

  private ImageScheme() {
    URL.setURLStreamHandlerFactory(this);
  }

  /** Takes the pictures of pages from {@code library} from now on; null for none. */
  public static void serve(@Nullable Library library) {
    INSTALLED.served.set(library);
  }

  /**
   * How wide pages show pictures, in pixels of the screen; wider ones are made smaller once instead
   * of at every repaint.
   */
  public static void width(double pixels) {
    INSTALLED.width.set((int) Math.clamp(Math.ceil(pixels / 64) * 64, 320, 3200));
  }

  /**
   * Decodes the pictures of an entry that is likely to be read next. Reads files: not for the UI
   * thread.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the store keeps it; the page asks for it again
  public static void prepare(Library library, EntryId next) throws LibraryException {
    Entry entry = library.entry(next).orElse(null);
    if (entry == null) {
      return;
    }
    String file = entry.summary().file();
    for (String target : entry.details().images().stream().limit(AHEAD).toList()) {
      if (library.links().resolve(file, LinkForm.MARKDOWN, target)
          instanceof Resolution.Attachment found) {
        library
            .attachment("", "/" + found.file())
            .ifPresent(bytes -> INSTALLED.store.get(found.file(), bytes, INSTALLED.width.get()));
      }
    }
  }

  /**
   * Reads a picture of the library in its full size; {@code taken} gets it on the UI thread, or
   * null when it cannot be shown.
   */
  static void large(String file, Consumer<@Nullable Image> taken) {
    INSTALLED.reading.incrementAndGet();
    INSTALLED.store.run(() -> INSTALLED.readLarge(file, taken));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what comes of it is handed to whoever asked
  private void readLarge(String file, Consumer<@Nullable Image> taken) {
    attachment(file)
        .map(bytes -> store.get(file, bytes, LARGEST))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
        .thenApply(picture -> picture.map(ImageScheme::image).orElse(null))
        .whenComplete((image, failed) ->
            Platform.runLater(() -> {
              reading.decrementAndGet();
              taken.accept(image);
            }));
  }

  private Optional<byte[]> attachment(String file) {
    Library library = served.get();
    try {
      return library == null ? Optional.empty() : library.attachment("", "/" + file);
    } catch (LibraryException | RuntimeException e) {
      LOG.warn("A picture cannot be read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private static Image image(PageImages.Picture picture) {
    return new Image(new ByteArrayInputStream(picture.bytes()));
  }

  /** Whether a picture is being read now. */
  public static boolean isBusy() {
    return INSTALLED.reading.get() > 0;
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    if (protocol.equals(ImageAddress.SCHEME)) {
      return new Pictures();
    }
    return OUTSIDE.contains(protocol) ? new Refusing() : null;
  }

  private byte[] read(URL url) throws IOException {
    ImageAddress address = ImageAddress.parse(url.toString());
    Library library = served.get();
    if (address == null || library == null) {
      throw new FileNotFoundException(url.toString());
    }
    reading.incrementAndGet();
    try {
      byte[] file =
          library
              .attachment("", "/" + address.file())
              .orElseThrow(() -> new FileNotFoundException(address.file()));
      return store
          .get(address.file(), file, width.get())
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .map(PageImages.Picture::bytes)
          .orElseGet(BrokenPicture::png);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    } catch (RuntimeException | ExecutionException | TimeoutException e) {
      throw new IOException("no picture of " + address.file(), e);
    } finally {
      reading.decrementAndGet();
    }
  }

  private final class Pictures extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new PictureConnection(url);
    }

    /** The address holds a file's name and nothing else: no host, query or fragment. */
    @Override
    protected void parseURL(URL url, String spec, int start, int limit) {
      setURL(url, ImageAddress.SCHEME, null, -1, null, null, spec.substring(start), null, null);
    }

    @Override
    protected String toExternalForm(URL url) {
      return ImageAddress.SCHEME + ":" + url.getPath();
    }
  }

  private final class PictureConnection extends URLConnection {
    private byte @Nullable [] bytes;

    PictureConnection(URL url) {
      super(url);
    }

    @Override
    public void connect() throws IOException {
      if (bytes == null) {
        bytes = read(getURL());
        connected = true;
      }
    }

    @Override
    public InputStream getInputStream() throws IOException {
      connect();
      return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }

    @Override
    public String getContentType() {
      return contentType(bytes);
    }

    private static String contentType(byte @Nullable [] bytes) {
      if (bytes == null || bytes.length < 4) {
        return "image/png";
      }
      return switch (bytes[0] & 0xFF) {
        case 0xFF -> "image/jpeg";
        case 'G' -> "image/gif";
        case 'B' -> "image/bmp";
        default -> "image/png";
      };
    }
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("nothing is fetched from the network");
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      throw new IOException("nothing is fetched from the network");
    }
  }
}
