package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block.Fold;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first line of a callout. */
final class Callouts {
  private static final int LONGEST_TYPE = 60;

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
    return new Opening(canonical(type), fold, title.strip());
  }

  private static String canonical(String type) {
    return switch (type) {
      case "summary", "tldr" -> "abstract";
      case "hint", "important" -> "tip";
      case "check", "done" -> "success";
      case "help", "faq" -> "question";
      case "caution", "attention" -> "warning";
      case "fail", "missing" -> "failure";
      case "error" -> "danger";
      case "cite" -> "quote";
      default -> type;
    };
  }
}
