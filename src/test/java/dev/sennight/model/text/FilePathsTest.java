package dev.sennight.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePathsTest {
  @ParameterizedTest
  @CsvSource({
    "a/图.PNG, true",
    "a.jpeg, true",
    "b.webp, true",
    "c.svg, true",
    "d.avif, false",
    "e.ico, false",
    "f.tif, false",
    "a.png/b, false",
    "notes.md, false"
  })
  void imagesAreTheFilesThatPagesCanShow(String file, boolean image) {
    assertEquals(image, FilePaths.isImage(file));
  }
}
