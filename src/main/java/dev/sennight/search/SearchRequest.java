package dev.sennight.search;

import java.util.Map;
import java.util.Set;

/**
 * A search.
 *
 * @param query what was typed; any text is valid
 * @param offset hits to leave out at the start
 * @param limit most hits to return
 * @param narrowed facet values the hits must have; values of one field are alternatives
 */
public record SearchRequest(
    String query, int offset, int limit, Sort sort, Map<FacetField, Set<String>> narrowed) {
  public SearchRequest {
    narrowed = Map.copyOf(narrowed);
  }

  /** The first {@code limit} hits by relevance. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(query, 0, limit, Sort.RELEVANCE, Map.of());
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** What hits can be counted and narrowed by. */
  public enum FacetField {
    YEAR,
    SERIES,
    TOPIC,
    KIND,
    SOURCE,
    TAG
  }
}
