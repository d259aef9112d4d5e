package dev.sennight.search;

import dev.sennight.model.EntryId;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.query.QueryNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total entries that match; a lower bound unless {@code exact}
 * @param searched entries that were searched
 * @param facets counts over all matches, most frequent values first
 * @param weeks matches per week, oldest first, weeks without matches left out
 * @param notes what could not be understood in the query, and what was searched instead
 * @param suggestion a query that has hits, when this one has few or none
 * @param explanation how the query was understood
 */
public record SearchAnswer(
    List<Hit> hits,
    long total,
    boolean exact,
    long searched,
    List<Facet> facets,
    List<WeekCount> weeks,
    List<QueryNote> notes,
    @Nullable String suggestion,
    Explanation explanation) {
  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    weeks = List.copyOf(weeks);
    notes = List.copyOf(notes);
  }

  /**
   * How a query was understood.
   *
   * @param query in the query language
   * @param also what was searched beyond its words; each can be taken away with {@link
   *     dev.sennight.search.query.ParsedQuery#without}
   */
  public record Explanation(String query, List<Expansion> also) {
    public Explanation {
      also = List.copyOf(also);
    }
  }

  /** What was searched in place of a word, best first. */
  public record Expansion(String word, List<String> also) {
    public Expansion {
      also = List.copyOf(also);
    }
  }

  /**
   * One entry that matches.
   *
   * @param score higher is better; comparable within one answer only
   * @param titleMatches ranges in the entry's title
   */
  public record Hit(EntryId id, double score, Snippet snippet, List<TextRange> titleMatches) {
    public Hit {
      titleMatches = List.copyOf(titleMatches);
    }
  }

  /**
   * The passages that show why an entry matches.
   *
   * @param text one or two passages, parted by {@code … }
   * @param matches ranges in {@code text}
   * @param start offset of the first passage in the entry's plain text; 0 for a note
   * @param note whether it is from the user's note on the entry or on a passage of it
   */
  public record Snippet(String text, List<TextRange> matches, int start, boolean note) {
    public Snippet {
      matches = List.copyOf(matches);
    }
  }

  /** Counts of one field. */
  public record Facet(SearchRequest.FacetField field, List<Count> counts) {
    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /** How many matches have a value. */
  public record Count(String value, long count) {}

  /** How many matches an ISO week has. */
  public record WeekCount(int year, int week, long count) {}
}
