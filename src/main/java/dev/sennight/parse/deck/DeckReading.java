package dev.sennight.parse.deck;

import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.text.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deck holds.
 *
 * @param entries cards, and as notes what belongs to no card (preface, appendix), in the order of
 *     the document
 * @param preamble what the document begins with instead of its text before the first heading; null
 *     for that text
 */
public record DeckReading(
    List<ParsedEntry> entries, List<Problem> problems, @Nullable List<Block> preamble) {
  public DeckReading {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    preamble = preamble == null ? null : List.copyOf(preamble);
  }

  DeckReading(List<ParsedEntry> entries, List<Problem> problems) {
    this(entries, problems, null);
  }
}
