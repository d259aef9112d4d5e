package dev.sennight.render.html;

import dev.sennight.model.text.TextResource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that people write after a code fence, and the lexer for each. */
final class CodeLanguages {
  private static final Map<String, String> STYLES = styles();

  private CodeLanguages() {}

  static @Nullable String style(String language) {
    return STYLES.get(language.toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> styles() {
    Map<String, String> styles = new HashMap<>();
    for (String line : TextResource.lines(CodeLanguages.class, "languages.txt")) {
      String[] names = line.split(" ", -1);
      for (int i = 1; i < names.length; i++) {
        styles.put(names[i], names[0]);
      }
    }
    return Map.copyOf(styles);
  }
}
