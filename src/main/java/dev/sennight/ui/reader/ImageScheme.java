package dev.sennight.ui.reader;

import dev.sennight.render.ImageAddress;
import dev.sennight.render.PageImages;
import dev.sennight.ui.content.Content;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pictures of pages from the open library, and refuses every address that would leave
 * the machine. The platform allows one such factory a process, so there is one, and it serves the
 * library that was opened last.
 */
public final class ImageScheme implements URLStreamHandlerFactory {
  private static final ImageScheme INSTALLED = new ImageScheme();
  private static final Set<String> OUTSIDE = Set.of("http", "https", "ftp");
  private static final int WIDEST = 1600;

  private final AtomicReference<@Nullable Content> library = new AtomicReference<>();
  private final AtomicInteger reading = new AtomicInteger();
  private final PageImages images = new PageImages();

  private ImageScheme() {
    URL.setURLStreamHandlerFactory(this);
  }

  /** Takes the pictures of pages from {@code content} from now on; null for none. */
  public static void serve(@Nullable Content content) {
    INSTALLED.library.set(content);
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
    Content content = library.get();
    if (address == null || content == null) {
      throw new FileNotFoundException(url.toString());
    }
    reading.incrementAndGet();
    try {
      Optional<PageImages.Picture> picture =
          content
              .attachment("", "/" + address.file())
              .flatMap(bytes -> images.picture(address.file(), bytes, WIDEST));
      return picture
          .map(PageImages.Picture::bytes)
          .orElseThrow(() -> new FileNotFoundException(address.file()));
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
