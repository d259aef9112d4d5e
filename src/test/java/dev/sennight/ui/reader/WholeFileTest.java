package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole, or as it was. */
class WholeFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWholeTakesThePlaceOfWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "before");
    assertTrue(
        WholeFile.write(
            file,
            out -> {
              out.write('x');
              return true;
            }));
    assertEquals("x", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void whatIsNotWholeOrFailsLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "before");
    assertFalse(
        WholeFile.write(
            file,
            out -> {
              out.write('x');
              return false;
            }));
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                out -> {
                  out.write('x');
                  throw new IOException("full");
                }));
    assertEquals("before", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    }
  }
}
