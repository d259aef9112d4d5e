package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.model.text.TagNames;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

/** Counts how often each value of a field occurs among matches, and tells which are narrowed to. */
final class FacetCounter {
  private static final int MOST_VALUES = 100;

  private final FacetField field;
  private final Set<String> chosen;
  private final Map<String, Long> counts = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private LongBitSet chosenOrdinals = new LongBitSet(0);
  private int[] byOrdinal = new int[0];
  private long[] ordinals = new long[8];
  private int ordinalCount;

  /** Counts {@code field}; no value of {@code chosen} is narrowed to when it is empty. */
  FacetCounter(FacetField field, Set<String> chosen) {
    this.field = field;
    this.chosen = chosen;
  }

  private static String indexField(FacetField facet) {
    return switch (facet) {
      case YEAR -> IndexFields.FACET_YEAR;
      case SERIES -> IndexFields.FACET_SERIES;
      case TOPIC -> IndexFields.FACET_TOPIC;
      case KIND -> IndexFields.KIND;
      case SOURCE -> IndexFields.FACET_SOURCE;
      case TAG -> IndexFields.FACET_TAG;
    };
  }

  void startLeaf(LeafReader leaf) throws IOException {
    values = DocValues.getSortedSet(leaf, indexField(field));
    byOrdinal = new int[(int) values.getValueCount()];
    chosenOrdinals = new LongBitSet(chosen.isEmpty() ? 0 : values.getValueCount());
    if (!chosen.isEmpty()) {
      choose();
    }
  }

  /** Tags are chosen in all their spellings. */
  private void choose() throws IOException {
    if (field == FacetField.TAG) {
      Set<String> keys = chosen.stream().map(TagNames::key).collect(Collectors.toSet());
      TermsEnum each = values.termsEnum();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (keys.contains(TagNames.key(term.utf8ToString()))) {
          chosenOrdinals.set(each.ord());
        }
      }
      return;
    }
    for (String value : chosen) {
      long ordinal = values.lookupTerm(new BytesRef(value));
      if (ordinal >= 0) {
        chosenOrdinals.set(ordinal);
      }
    }
  }

  /** Reads the values of {@code doc}; returns whether they are among those that are chosen. */
  boolean read(int doc) throws IOException {
    ordinalCount = values.advanceExact(doc) ? values.docValueCount() : 0;
    ordinals = ordinalCount > ordinals.length ? new long[2 * ordinalCount] : ordinals;
    boolean among = chosen.isEmpty();
    for (int i = 0; i < ordinalCount; i++) {
      ordinals[i] = values.nextOrd();
      among = among || chosenOrdinals.get(ordinals[i]);
    }
    return among;
  }

  /** Counts the values that were read last. */
  void count() {
    for (int i = 0; i < ordinalCount; i++) {
      byOrdinal[(int) ordinals[i]]++;
    }
  }

  void endLeaf() throws IOException {
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(
            values.lookupOrd(ordinal).utf8ToString(), (long) byOrdinal[ordinal], Long::sum);
      }
    }
  }

  /** The counts, most frequent values first. */
  Facet facet() {
    return new Facet(field, sorted(field == FacetField.TAG ? bySpelling() : counts).toList());
  }

  private static java.util.stream.Stream<Count> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .limit(MOST_VALUES);
  }

  /** Spellings of one tag as the one that is chosen, or else the one that is used most. */
  private Map<String, Long> bySpelling() {
    Map<String, String> spellings = new HashMap<>();
    chosen.forEach(tag -> spellings.putIfAbsent(TagNames.key(tag), tag));
    List<String> used =
        counts.keySet().stream()
            .sorted(
                Comparator.comparingLong((String tag) -> -counts.getOrDefault(tag, 0L))
                    .thenComparing(tag -> tag))
            .toList();
    used.forEach(tag -> spellings.putIfAbsent(TagNames.key(tag), tag));
    Map<String, Long> merged = new HashMap<>();
    counts.forEach((tag, count) ->
        merged.merge(spellings.getOrDefault(TagNames.key(tag), tag), count, Long::sum));
    return merged;
  }
}
