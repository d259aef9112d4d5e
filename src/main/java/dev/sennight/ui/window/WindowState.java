package dev.sennight.ui.window;

import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.ReadingLooks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.side.SidePart;
import dev.sennight.ui.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the very first frame needs: looks, bounds and splits. It stands in a small file of its own
 * beside the precious data, because the first frame does not wait for a database.
 *
 * @param bounds null when never kept
 * @param splits positions of the dividers, 0 to 1
 * @param side the part of the side pane; null while it is hidden
 */
record WindowState(
    Looks looks,
    @Nullable Bounds bounds,
    List<Double> splits,
    @Nullable SidePart side,
    boolean maximized) {
  private static final Logger LOG = LoggerFactory.getLogger(WindowState.class);
  private static final String FILE = "window.properties";
  private static final double RAIL = 0.19;
  private static final double LIST = 0.46;

  /** What a new reader sees. */
  static WindowState standard(Locale locale) {
    Looks looks = new Looks(Theme.SYSTEM, Language.of(locale), Looks.STANDARD_SIZE);
    return new WindowState(looks, null, List.of(RAIL, LIST), null, false);
  }

  /** Reads what was kept in {@code folder}; what is missing or odd is as for a new reader. */
  static WindowState read(Path folder, Locale locale) {
    WindowState standard = standard(locale);
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return standard;
    }
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      kept.load(in);
      return of(kept, standard);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the window's state was not read", e);
      return standard;
    }
  }

  private static WindowState of(Properties kept, WindowState standard) {
    Looks looks =
        new Looks(
            Theme.valueOf(kept.getProperty("theme", standard.looks.theme().name())),
            Language.valueOf(kept.getProperty("language", standard.looks.language().name())),
            Double.parseDouble(
                kept.getProperty("text.size", String.valueOf(standard.looks.textSize()))),
            ReadingLooks.parse(kept.getProperty("reading", "")));
    List<Double> sides = numbers(kept.getProperty("bounds", ""), 4);
    Bounds bounds =
        sides == null ? null : new Bounds(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    List<Double> splits = numbers(kept.getProperty("splits", ""), 2);
    boolean maximized = Boolean.parseBoolean(kept.getProperty("maximized"));
    String part = kept.getProperty("side", "");
    SidePart side = part.isEmpty() ? null : SidePart.valueOf(part);
    return new WindowState(
        looks, bounds, splits == null ? standard.splits : splits, side, maximized);
  }

  /** Keeps it in {@code folder}. */
  void write(Path folder) {
    Properties kept = new Properties();
    kept.setProperty("theme", looks.theme().name());
    kept.setProperty("language", looks.language().name());
    kept.setProperty("text.size", String.valueOf(looks.textSize()));
    kept.setProperty("reading", looks.reading().key());
    if (bounds != null) {
      kept.setProperty(
          "bounds", words(List.of(bounds.x(), bounds.y(), bounds.width(), bounds.height())));
    }
    kept.setProperty("splits", words(splits));
    kept.setProperty("side", side == null ? "" : side.name());
    kept.setProperty("maximized", String.valueOf(maximized));
    try {
      Files.createDirectories(folder);
      try (Writer out = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
        kept.store(out, null);
      }
    } catch (IOException e) {
      LOG.warn("the window's state was not kept", e);
    }
  }

  private static @Nullable List<Double> numbers(String words, int count) {
    String[] parts = words.split(",", -1);
    if (parts.length != count) {
      return null;
    }
    return Arrays.stream(parts).map(Double::valueOf).toList();
  }

  private static String words(List<Double> numbers) {
    StringBuilder words = new StringBuilder();
    for (double number : numbers) {
      words.append(words.isEmpty() ? "" : ",").append(String.format(Locale.ROOT, "%.3f", number));
    }
    return words.toString();
  }

  /** Where a window stands on the screen, in pixels; width and height are those of its content. */
  record Bounds(double x, double y, double width, double height) {}
}
