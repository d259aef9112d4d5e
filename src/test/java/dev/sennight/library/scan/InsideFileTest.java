package dev.sennight.library.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are replaced while they are opened. */
class InsideFileTest {
  private static final int READINGS = 2_000;

  @TempDir Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFileThatIsAPipeNowAndThenIsReadOrRefused() throws Exception {
    Path file = folder.toRealPath().resolve("a.md");
    Files.writeString(file, "words");
    AtomicBoolean over = new AtomicBoolean();
    Thread swapping = Thread.ofPlatform().daemon().start(() -> swap(file, over));
    InsideFile inside = new InsideFile(folder.toRealPath(), 1000);
    int read = 0;
    int refused = 0;
    while (read + refused < READINGS || read == 0 || refused == 0) {
      try {
        assertEquals("words", new String(inside.read(file), UTF_8));
        read++;
      } catch (IOException e) {
        refused++;
      }
    }
    over.set(true);
    swapping.join();
    assertTrue(Files.exists(file));
  }

  private static void swap(Path file, AtomicBoolean over) {
    Path pipe = file.resolveSibling("pipe");
    Path words = file.resolveSibling("words");
    Path next = file.resolveSibling("next");
    try {
      new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
      Files.writeString(words, "words");
      for (int i = 0; !over.get(); i++) {
        Files.createLink(next, i % 2 == 0 ? pipe : words);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    Path file = Files.writeString(folder.toRealPath().resolve("a.md"), "words");
    InsideFile inside = new InsideFile(folder.toRealPath(), 4);
    assertThrows(InsideFile.RefusedException.class, () -> inside.read(file));
    assertEquals(5, new InsideFile(folder.toRealPath(), 5).read(file).length);
  }
}
