package dev.sennight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.EntryAddress;
import dev.sennight.library.LibraryLocation;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second start hands over to the window that is open. Paths of sockets must be short. */
class RunningWindowTest {
  private static final String ADDRESS = "sennight://open?library=a&id=mz6np30c1dea";

  private final BlockingQueue<EntryAddress> shown = new LinkedBlockingQueue<>();
  private Path data;

  @BeforeEach
  void create() throws IOException {
    data = Files.createTempDirectory("sn");
  }

  @AfterEach
  void delete() throws IOException {
    try (var files = Files.list(data)) {
      assertEquals(List.of(), files.toList());
    }
    Files.delete(data);
  }

  private LibraryLocation location(String library) {
    return new LibraryLocation(Path.of("/" + library), data.resolve("index"), data, data);
  }

  @Test
  void theWindowOfTheLibraryShowsWhatIsAskedFor() throws IOException {
    assertFalse(RunningWindow.show(location("a"), ADDRESS));
    try (RunningWindow window = RunningWindow.of(location("a"))) {
      window.serve(shown::add);

      assertTrue(RunningWindow.show(location("a"), ADDRESS));
      assertEquals(List.of(EntryAddress.parse(ADDRESS).orElseThrow()), List.copyOf(shown));
      assertFalse(RunningWindow.show(location("b"), ADDRESS));
      try (var files = Files.list(data)) {
        assertEquals(List.of("rw-------"), files.map(RunningWindowTest::permissions).toList());
      }
    }
    assertFalse(RunningWindow.show(location("a"), ADDRESS));
  }

  @Test
  void allElseIsRefused() {
    try (RunningWindow window = RunningWindow.of(location("a"))) {
      window.serve(shown::add);
      for (String request :
          List.of("", "quit", "sennight://delete?id=1", "x".repeat(100_000), "/etc/passwd")) {
        assertFalse(RunningWindow.show(location("a"), request), request);
      }
      assertTrue(RunningWindow.show(location("a"), ADDRESS));
      assertEquals(1, shown.size());
    }
  }

  @Test
  void aRequestThatNeverEndsHoldsUpNoOther() throws IOException {
    try (RunningWindow window = RunningWindow.of(location("a"));
        var files = Files.list(data);
        SocketChannel silent =
            SocketChannel.open(UnixDomainSocketAddress.of(files.findFirst().orElseThrow()))) {
      window.serve(shown::add);
      silent.write(ByteBuffer.wrap(new byte[] {'s'}));
      assertTrue(RunningWindow.show(location("a"), ADDRESS));
    }
  }

  @Test
  void aSecondWindowLeavesTheFirstToAnswer() {
    try (RunningWindow first = RunningWindow.of(location("a"))) {
      first.serve(shown::add);
      try (RunningWindow second = RunningWindow.of(location("a"))) {
        second.serve(address -> shown.clear());
      }
      assertTrue(RunningWindow.show(location("a"), ADDRESS));
      assertEquals(1, shown.size());
    }
  }

  @Test
  void aSocketThatNobodyAnswersIsReplaced() throws IOException {
    Path socket;
    try (var _ = RunningWindow.of(location("a"));
        var files = Files.list(data)) {
      socket = files.findFirst().orElseThrow();
    }
    Files.createFile(socket);
    assertFalse(RunningWindow.show(location("a"), ADDRESS));
    try (RunningWindow window = RunningWindow.of(location("a"))) {
      window.serve(shown::add);
      assertTrue(RunningWindow.show(location("a"), ADDRESS));
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
