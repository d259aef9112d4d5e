package dev.sennight.library.story;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a week has that the weeks before it had not.
 *
 * @param week year × 100 + week
 * @param terms new names first, then what rises, then what is back; each part the best first
 * @param followUps entries that link to one that the user starred or highlighted, or share an
 *     address with it
 */
public record WeekNews(int week, List<Term> terms, List<EntrySummary> followUps) {
  public WeekNews {
    terms = List.copyOf(terms);
    followUps = List.copyOf(followUps);
  }

  /** Why a term is told. */
  public enum Kind {
    /** No entry of an earlier week names it. */
    NEW,
    /** It is named far more often than in the weeks before. */
    RISING,
    /** It is named again after a long silence. */
    BACK
  }

  /**
   * A term.
   *
   * @param entries of the week that name it
   * @param before how many entries of earlier weeks name it
   * @param last the week that named it last before, year × 100 + week; null when it is new
   * @param score the higher the more telling, among terms of one kind
   */
  public record Term(
      Kind kind,
      String name,
      List<EntryId> entries,
      long before,
      @Nullable Integer last,
      double score) {
    public Term {
      entries = List.copyOf(entries);
    }
  }
}
