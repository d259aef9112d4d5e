package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block.Fold;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first line of a callout. */
final class Callouts {
  private static final int LONGEST_TYPE = 60;
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("summary", "abstract"),
          Map.entry("tldr", "abstract"),
          Map.entry("hint", "tip"),
          Map.entry("important", "tip"),
          Map.entry("check", "success"),
          Map.entry("done", "success"),
          Map.entry("help", "question"),
          Map.entry("faq", "question"),
          Map.entry("caution", "warning"),
          Map.entry("attention", "warning"),
          Map.entry("fail", "failure"),
          Map.entry("missing", "failure"),
          Map.entry("error", "danger"),
          Map.entry("cite", "quote"));

  private Callouts() {}

  /**
   * What the first line says.
   *
   * @param title Markdown, or ""
   */
  record Opening(String type, Fold fold, String title) {}

  /** Reads {@code [!type]- title}; null when {@code line} is no such line. */
  static @Nullable Opening read(String line) {
    int close = line.startsWith("[!") ? line.indexOf(']') : -1;
    if (close < 3 || close > LONGEST_TYPE) {
      return null;
    }
    String inside = line.substring(2, close);
    int bar = inside.indexOf('|');
    String type = (bar < 0 ? inside : inside.substring(0, bar)).strip().toLowerCase(Locale.ROOT);
    if (type.isEmpty() || line.startsWith("(", close + 1)) {
      return null;
    }
    String rest = line.substring(close + 1);
    Fold fold = rest.startsWith("+") ? Fold.OPEN : rest.startsWith("-") ? Fold.CLOSED : Fold.FIXED;
    String title = fold == Fold.FIXED ? rest : rest.substring(1);
    return new Opening(ALIASES.getOrDefault(type, type), fold, title.strip());
  }
}
