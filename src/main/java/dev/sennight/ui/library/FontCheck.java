package dev.sennight.ui.library;

import dev.sennight.ui.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;

/** Looks for a font with Chinese characters, so that nobody has to guess why there are boxes. */
public final class FontCheck {
  private static final List<String> KNOWN =
      List.of(
          "cjk",
          "source han",
          "pingfang",
          "hiragino sans gb",
          "heiti",
          "songti",
          "stheiti",
          "yahei",
          "simsun",
          "simhei",
          "dengxian",
          "wenquanyi",
          "wqy",
          "droid sans fallback",
          "harmonyos sans",
          "misans",
          "lxgw",
          "ar pl",
          "noto sans sc",
          "noto serif sc");

  private FontCheck() {}

  /** What to install; empty when there is a font. */
  public static Optional<Notice> missing() {
    return missing(Font.getFamilies(), System.getProperty("os.name", ""));
  }

  static Optional<Notice> missing(List<String> families, String system) {
    boolean found =
        families.stream()
            .map(family -> family.toLowerCase(Locale.ROOT))
            .anyMatch(family -> KNOWN.stream().anyMatch(family::contains));
    if (found) {
      return Optional.empty();
    }
    String key = system.toLowerCase(Locale.ROOT).contains("linux") ? "font.linux" : "font.other";
    return Optional.of(new Notice(Notice.Weight.WARNING, Message.of(key)));
  }
}
