package dev.sennight.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A font for Chinese, looked for by its file's name: that the program finds it is tested. */
public final class ChineseFont {
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(CJK|PingFang|Songti|msyh|simsun|wqy).*\\.(otf|ttf|ttc)");
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/System/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));

  private ChineseFont() {}

  /** Leaves a test out on a machine that has none. */
  public static void assume() throws IOException {
    boolean there = false;
    for (Path folder : FOLDERS) {
      if (!there && Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          there = files.anyMatch(file -> NAMES.matcher(file.toString()).matches());
        }
      }
    }
    Assumptions.assumeTrue(there, "no Chinese font on this machine");
  }
}
