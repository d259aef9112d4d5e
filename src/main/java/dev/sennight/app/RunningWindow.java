package dev.sennight.app;

import dev.sennight.library.EntryAddress;
import dev.sennight.library.LibraryLocation;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window of a library that is open already: a socket of the file system in the data folder, by
 * which a second start hands over the entry to show. The one thing that can be asked of it is to
 * show an entry, and the one answer is whether that is understood.
 */
final class RunningWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningWindow.class);
  private static final int LONGEST = 8_000;
  private static final byte SHOWN = '+';
  private static final byte REFUSED = '-';

  private final Path socket;
  private final @Nullable ServerSocketChannel server;

  private RunningWindow(Path socket, @Nullable ServerSocketChannel server) {
    this.socket = socket;
    this.server = server;
  }

  /**
   * Asks the window of the library at {@code location} to show an entry.
   *
   * @param entry a {@code sennight://} address
   * @return whether there is such a window, and it does
   */
  static boolean show(LibraryLocation location, String entry) {
    Path socket = socket(location);
    if (!Files.exists(socket)) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      ByteBuffer request = ByteBuffer.wrap(entry.getBytes(StandardCharsets.UTF_8));
      while (request.hasRemaining()) {
        channel.write(request);
      }
      channel.shutdownOutput();
      ByteBuffer answer = ByteBuffer.allocate(1);
      return channel.read(answer) == 1 && answer.get(0) == SHOWN;
    } catch (IOException e) {
      LOG.info("No window answers at {}: {}", socket, e.getMessage());
      return false; // it ended without removing its socket
    }
  }

  /**
   * Answers other starts from now on, as the only window of the library or its first; a later
   * window of the same library answers none.
   */
  static RunningWindow of(LibraryLocation location) {
    Path socket = socket(location);
    try {
      Files.createDirectories(location.dataFolder());
      if (answers(socket)) {
        return new RunningWindow(socket, null);
      }
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      if (Files.getFileAttributeView(socket, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      return new RunningWindow(socket, server);
    } catch (IOException | UnsupportedOperationException e) {
      // The path may be too long for a socket, or the system without them: links open a new window.
      LOG.info("Links open a window of their own: {}", e.getMessage());
      return new RunningWindow(socket, null);
    }
  }

  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Lets {@code show} show what is asked for, on a thread of its own. */
  void serve(Consumer<EntryAddress> show) {
    ServerSocketChannel channel = server;
    if (channel != null) {
      Thread.ofPlatform().daemon().name("running-window").start(() -> answer(channel, show));
    }
  }

  private static void answer(ServerSocketChannel server, Consumer<EntryAddress> show) {
    while (server.isOpen()) {
      try {
        SocketChannel asked = server.accept();
        Thread.ofVirtual()
            .start(() -> answer(asked, show)); // one that never ends holds up no other
      } catch (AsynchronousCloseException e) {
        return; // the window was closed
      } catch (IOException e) {
        LOG.info("A request was lost: {}", e.getMessage());
      }
    }
  }

  private static void answer(SocketChannel asked, Consumer<EntryAddress> show) {
    try (asked) {
      EntryAddress address = EntryAddress.parse(request(asked)).orElse(null);
      if (address != null) {
        show.accept(address);
      }
      asked.write(ByteBuffer.wrap(new byte[] {address == null ? REFUSED : SHOWN}));
    } catch (IOException e) {
      LOG.info("A request broke off: {}", e.getMessage());
    }
  }

  private static String request(SocketChannel asked) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    while (bytes.hasRemaining() && asked.read(bytes) >= 0) {
      // until the other side has said everything
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static Path socket(LibraryLocation location) {
    CRC32C sum = new CRC32C();
    sum.update(location.root().toString().getBytes(StandardCharsets.UTF_8));
    return location
        .dataFolder()
        .resolve(HexFormat.of().toHexDigits((int) sum.getValue()) + ".window");
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(socket);
      }
    } catch (IOException e) {
      LOG.info("The socket {} stays: {}", socket, e.getMessage());
    }
  }
}
