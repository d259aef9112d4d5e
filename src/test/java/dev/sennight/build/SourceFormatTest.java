package dev.sennight.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the formatter's rule where Maven itself runs on a Java too old for Spotless. */
class SourceFormatTest {
  private static final Path SOURCES = Path.of("src");

  @Test
  void everySourceFileIsFormatted() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertFalse(files.isEmpty(), "no source files below " + SOURCES.toAbsolutePath());
    List<Path> unformatted = files.stream().filter(SourceFormatTest::differs).toList();
    assertEquals(List.of(), unformatted, "run mvn spotless:apply on Java 21 or newer");
  }

  private static boolean differs(Path file) {
    try {
      String source = Files.readString(file);
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return !new Formatter().formatSource(ordered).equals(source);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
