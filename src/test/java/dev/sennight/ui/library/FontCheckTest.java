package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontCheckTest {
  @Test
  void aMissingFontIsSaid() {
    assertTrue(FontCheck.missing(List.of("DejaVu Sans"), "Linux").isPresent());
    assertTrue(FontCheck.missing(List.of("Noto Sans CJK SC"), "Linux").isEmpty());
  }
}
