package dev.sennight.ui.text;

import java.util.List;

/**
 * A sentence that is not yet in any language, so that state holds no words.
 *
 * @param key of the resource bundles
 * @param arguments for its placeholders
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Words that are fixed already, such as a refusal of the library. */
  public static Message verbatim(String words) {
    return new Message("verbatim", List.of(words));
  }
}
