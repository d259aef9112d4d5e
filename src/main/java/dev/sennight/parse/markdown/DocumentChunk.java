package dev.sennight.parse.markdown;

import dev.sennight.parse.inline.InlineContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a document that is parsed by itself, so that a huge document needs no more memory for
 * its syntax tree than a large one. A document of usual size is one piece.
 *
 * @param line the document's line that the part begins on, from 1
 */
record DocumentChunk(String text, int line) {
  private static final int LONGEST_WHOLE = 2_000_000;
  private static final int USUAL = 1_000_000;
  private static final int LONGEST = 3_000_000;
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}(\\[(?:\\^([^\\]\\s]{1,99})|[^\\]\\n]{1,200})\\]:.*)$");

  /** Cuts at headings outside of code where there are any, else at any line. */
  static List<DocumentChunk> cut(String text, int firstLine) {
    if (text.length() <= LONGEST_WHOLE) {
      return List.of(new DocumentChunk(text, firstLine));
    }
    List<DocumentChunk> pieces = new ArrayList<>();
    int from = 0;
    int fromLine = firstLine;
    int line = firstLine;
    boolean code = false;
    for (int at = 0; at < text.length(); at = nextLine(text, at)) {
      boolean heading = !code && text.charAt(at) == '#';
      if (at - from > (heading ? USUAL : LONGEST)) {
        pieces.add(new DocumentChunk(text.substring(from, at), fromLine));
        from = at;
        fromLine = line;
        code = false;
      }
      code ^= text.startsWith("```", at) || text.startsWith("~~~", at);
      line++;
    }
    pieces.add(new DocumentChunk(text.substring(from), fromLine));
    return pieces;
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** Collects what other pieces may refer to. */
  void define(InlineContext context) {
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      String label = definition.group(2);
      if (label == null) {
        context.define(definition.group(1));
      } else {
        context.defineFootnote(label);
      }
    }
  }
}
