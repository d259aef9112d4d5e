package dev.sennight.parse.markdown;

import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.Definition;

/** Reference definitions at the start of a paragraph. */
final class Definitions {
  private Definitions() {}

  /** Hands the definitions of {@code paragraph} to {@code context}; returns their length. */
  static int read(String paragraph, InlineContext context) {
    int at = 0;
    for (Definition d = Definition.at(paragraph, 0); d != null; d = Definition.at(paragraph, at)) {
      context.defineReference(d.label(), d.address());
      at = d.end();
    }
    return at;
  }
}
