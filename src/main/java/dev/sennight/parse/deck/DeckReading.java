package dev.sennight.parse.deck;

import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import java.util.List;

/**
 * What a deck holds.
 *
 * @param entries cards, and as notes what belongs to no card (preface, appendix), in the order of
 *     the document
 */
public record DeckReading(List<ParsedEntry> entries, List<Problem> problems) {
  public DeckReading {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
