package dev.sennight.parse.markdown;

import org.jspecify.annotations.Nullable;

/** Names of blocks: {@code ^name} at the end of a paragraph, after a space or an embed. */
final class BlockIds {
  private BlockIds() {}

  private static int caret(String text) {
    int i = text.length();
    while (i > 0 && isPart(text.charAt(i - 1))) {
      i--;
    }
    boolean named = i > 0 && i < text.length() && text.charAt(i - 1) == '^';
    boolean apart = named && (i == 1 || Character.isWhitespace(text.charAt(i - 2)));
    return apart || (named && text.startsWith("]]", i - 3)) ? i - 1 : -1;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** The name at the end of {@code text}, without the caret; null when there is none. */
  static @Nullable String at(String text) {
    int caret = caret(text);
    return caret < 0 ? null : text.substring(caret + 1);
  }

  /** {@code text} without the name at its end, which must be there. */
  static String strip(String text) {
    return text.substring(0, caret(text)).stripTrailing();
  }
}
