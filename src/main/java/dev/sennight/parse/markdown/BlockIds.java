package dev.sennight.parse.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of blocks: {@code ^name} at the end of a paragraph, after a space or an embed. */
final class BlockIds {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]++");

  private BlockIds() {}

  private static int caret(String text) {
    int caret = text.lastIndexOf('^');
    boolean named = caret >= 0 && NAME.matcher(text).region(caret + 1, text.length()).matches();
    boolean apart =
        caret == 0
            || (named && Character.isWhitespace(text.charAt(caret - 1)))
            || text.startsWith("]]", caret - 2);
    return named && apart ? caret : -1;
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
