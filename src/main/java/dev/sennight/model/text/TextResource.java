package dev.sennight.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 text files that ship beside classes. */
public final class TextResource {
  private TextResource() {}

  /**
   * The text of the file {@code name} in the package of {@code near}.
   *
   * @throws IllegalStateException when the program is incomplete
   */
  public static String read(Class<?> near, String name) {
    try (InputStream in = near.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file as {@link #read} finds it, without blank lines and {@code #} comments. */
  public static List<String> lines(Class<?> near, String name) {
    return read(near, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
