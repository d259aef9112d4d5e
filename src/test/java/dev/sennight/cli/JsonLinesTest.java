package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console =
      new Console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream());

  @Test
  void aLineThatWasNotEndedIsLeftOut() throws IOException {
    try (JsonLines lines = new JsonLines(console)) {
      lines.begin().text("a", "1").endLine();
      lines.begin().text("b", "2");
    }
    console.results().flush();
    assertEquals("{\"a\":\"1\"}\n", out.toString(StandardCharsets.UTF_8));
  }
}
