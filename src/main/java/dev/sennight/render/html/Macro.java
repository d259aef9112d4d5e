package dev.sennight.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro of a formula.
 *
 * @param parameters how many, up to 9
 * @param first what the first one is when it is left out; null when it may not be
 * @param text with {@code #1} to {@code #9} where arguments go
 */
record Macro(int parameters, @Nullable String first, String text) {

  /**
   * The text with these arguments.
   *
   * @throws LatexReader.Malformed when it would have more than {@code longest} characters, or names
   *     an argument that there is not
   */
  StringBuilder body(List<String> arguments, int longest) {
    StringBuilder body = new StringBuilder();
    LatexReader tokens = new LatexReader(text);
    while (!tokens.atEnd()) {
      String token = tokens.token();
      int number = token.equals("#") ? tokens.digit() : 0;
      LatexReader.join(body, number > 0 ? argument(arguments, number) : token);
      if (body.length() > longest) {
        throw new LatexReader.Malformed();
      }
    }
    return body;
  }

  private static String argument(List<String> arguments, int number) {
    if (number > arguments.size()) {
      throw new LatexReader.Malformed();
    }
    return arguments.get(number - 1);
  }
}
