package dev.sennight.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyword card. All texts are one line of Markdown inline source each, lines broken by a page
 * width joined again.
 *
 * @param term what the card explains
 * @param aliases other names of the term, in any language
 * @param field the field it belongs to
 * @param related names of related terms
 * @param motto the card's one-line summary, or ""
 * @param definition one paragraph an element
 */
public record Card(
    String term,
    List<String> aliases,
    @Nullable String field,
    List<String> related,
    String motto,
    List<String> definition,
    List<Proposition> propositions,
    List<Step> reasoning,
    List<String> insights) {
  public Card {
    aliases = List.copyOf(aliases);
    related = List.copyOf(related);
    definition = List.copyOf(definition);
    propositions = List.copyOf(propositions);
    reasoning = List.copyOf(reasoning);
    insights = List.copyOf(insights);
  }

  /**
   * One core observation.
   *
   * @param label its letter: A, B, C, …
   */
  public record Proposition(String label, String text) {}

  /** One step of the reasoning, with its sub-points. */
  public record Step(String text, List<String> points) {
    public Step {
      points = List.copyOf(points);
    }
  }
}
