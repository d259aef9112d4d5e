package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import java.util.HashMap;
import java.util.Map;

/** Where a reader stands in its source, and what it has found so far. */
final class InlineScanner {
  final String source;
  final InlineContext context;
  final NodeList nodes = new NodeList();
  final Delimiters delimiters = new Delimiters(nodes);
  int at;
  private int textFrom;
  private final Map<String, Integer> found = new HashMap<>();
  private int lineKnownAt;
  private int knownLine;

  /**
   * Starts at the beginning.
   *
   * @param line where the source begins in its document
   */
  InlineScanner(String source, int line, InlineContext context) {
    this.source = source;
    this.context = context;
    knownLine = line;
  }

  char current() {
    return source.charAt(at);
  }

  /** The character {@code distance} further on; NUL beyond the end. */
  char peek(int distance) {
    int i = at + distance;
    return i < source.length() ? source.charAt(i) : '\0';
  }

  /**
   * Index of {@code part} at or after {@code from}, whatever its case; -1 when it does not come any
   * more. Each part must be asked for at places that only grow, and is then looked for only once.
   */
  int indexOf(String part, int from) {
    int known = found.getOrDefault(part, 0);
    if (known >= 0 && known <= from) {
      known = Chars.indexOfIgnoreCase(source, part, from);
      found.put(part, known);
    }
    return known;
  }

  /** The document's line at {@code index}; quick for places asked for mostly in order. */
  int lineAt(int index) {
    for (; lineKnownAt < index; lineKnownAt++) {
      knownLine += source.charAt(lineKnownAt) == '\n' ? 1 : 0;
    }
    while (lineKnownAt > index) {
      knownLine -= source.charAt(--lineKnownAt) == '\n' ? 1 : 0;
    }
    return knownLine;
  }

  /** Turns what was passed over since the last node into text. */
  void flush() {
    if (at > textFrom) {
      nodes.append(Node.text(textFrom, at, source.substring(textFrom, at)));
    }
    textFrom = at;
  }

  /** Appends a node and goes on after it. */
  void take(Node node) {
    flush();
    nodes.append(node);
    goTo(node.end);
  }

  /** Whether there is no text between here and the markup before. */
  boolean isBehindMarkup() {
    return at > 0 && textFrom == at;
  }

  /** Goes on at {@code end}; what lies between is left out. */
  void skipTo(int end) {
    flush();
    goTo(end);
  }

  private void goTo(int end) {
    at = end;
    textFrom = end;
  }
}
