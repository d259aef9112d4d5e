package dev.sennight.model;

import java.util.List;

/**
 * What an entry's text says that lists filter and count by.
 *
 * @param tags without {@code #}, in order, each once
 * @param sources web addresses, the main one first, each once
 * @param boilerplate whether it is nothing but what repeats in most issues of its series
 */
public record EntryFacts(List<String> tags, List<String> sources, boolean boilerplate) {
  /** No tags and no sources. */
  public static final EntryFacts NONE = new EntryFacts(List.of(), List.of(), false);

  public EntryFacts {
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
  }
}
