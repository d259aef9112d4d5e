package dev.sennight.parse.deck;

import dev.sennight.model.text.Block;
import dev.sennight.parse.markdown.Located;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The lines of a deck, and which of them hold words of a card rather than a block of its own. */
final class DeckLines {
  private final List<String> lines;
  private final int first;
  private final BitSet words = new BitSet();

  /**
   * The lines of {@code body}.
   *
   * @param first the document's line that {@code body} begins on, from 1
   * @param blocks what was read from them
   */
  DeckLines(String body, int first, List<Located> blocks) {
    this.lines = Arrays.asList(body.split("\n", -1));
    this.first = first;
    for (Located located : blocks) {
      switch (located.bare()) {
        case Block.Heading _,
            Block.Paragraph _,
            Block.Quote _,
            Block.Callout _,
            Block.ListBlock _ ->
            words.set(located.line(), located.endLine() + 1);
        default -> {}
      }
    }
  }

  /** The last line. */
  int last() {
    return first + lines.size() - 1;
  }

  /** The last line up to {@code end} that is not blank. */
  int lastWritten(int end) {
    int last = end;
    while (last > first && line(last).isBlank()) {
      last--;
    }
    return last;
  }

  String line(int number) {
    return lines.get(number - first);
  }

  /** The lines from {@code from} to {@code to}; none when there are none between them. */
  List<String> of(int from, int to) {
    return from > to ? List.of() : lines.subList(from - first, to - first + 1);
  }

  /** Whether a line is blank or holds words: no code, formula, table, comment or definition. */
  boolean isWords(int number) {
    return words.get(number) || line(number).isBlank();
  }
}
