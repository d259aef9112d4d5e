package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.model.text.TagNames;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

/**
 * Counts how often each value of a field occurs among matches, and tells which are narrowed to.
 * Tags are one in all their spellings.
 */
final class FacetCounter {
  private static final int MOST_VALUES = 100;

  private final FacetField field;
  private final Set<String> chosen;
  private final UnaryOperator<String> key;
  private final Map<String, Long> counts = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private LongBitSet chosenOrdinals = new LongBitSet(0);
  private int[] byOrdinal = new int[0];

  /** Counts {@code field}; nothing is narrowed to when {@code chosen} is empty. */
  FacetCounter(FacetField field, Set<String> chosen) {
    this.field = field;
    this.chosen = chosen;
    key = field == FacetField.TAG ? TagNames::key : UnaryOperator.identity();
  }

  void startLeaf(LeafReader leaf) throws IOException {
    values =
        DocValues.getSortedSet(
            leaf,
            switch (field) {
              case YEAR -> IndexFields.FACET_YEAR;
              case SERIES -> IndexFields.FACET_SERIES;
              case TOPIC -> IndexFields.FACET_TOPIC;
              case KIND -> IndexFields.KIND;
              case SOURCE -> IndexFields.FACET_SOURCE;
              case TAG -> IndexFields.FACET_TAG;
            });
    byOrdinal = ArrayUtil.grow(byOrdinal, (int) values.getValueCount());
    if (!chosen.isEmpty()) {
      chosenOrdinals = new LongBitSet(values.getValueCount());
      Set<String> keys = chosen.stream().map(key).collect(Collectors.toSet());
      TermsEnum each = values.termsEnum();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (keys.contains(key.apply(term.utf8ToString()))) {
          chosenOrdinals.set(each.ord());
        }
      }
    }
  }

  /** Whether {@code doc} has a value that is narrowed to. */
  boolean isChosen(int doc) throws IOException {
    boolean is = chosen.isEmpty();
    for (int left = is ? 0 : valueCount(doc); left > 0 && !is; left--) {
      is = chosenOrdinals.get(values.nextOrd());
    }
    return is;
  }

  void count(int doc) throws IOException {
    for (int left = valueCount(doc); left > 0; left--) {
      byOrdinal[(int) values.nextOrd()]++;
    }
  }

  private int valueCount(int doc) throws IOException {
    return values.advanceExact(doc) ? values.docValueCount() : 0;
  }

  void endLeaf() throws IOException {
    for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        String value = values.lookupOrd(ordinal).utf8ToString();
        counts.merge(value, (long) byOrdinal[ordinal], Long::sum);
      }
    }
    Arrays.fill(byOrdinal, 0);
  }

  /** The counts, most frequent values first, each spelled as it is chosen or used most. */
  Facet facet() {
    Map<String, String> spellings = new HashMap<>();
    chosen.forEach(value -> spellings.putIfAbsent(key.apply(value), value));
    sorted(counts).forEach(each -> spellings.putIfAbsent(key.apply(each.value()), each.value()));
    Map<String, Long> merged = new HashMap<>();
    counts.forEach((value, count) ->
        merged.merge(spellings.getOrDefault(key.apply(value), value), count, Long::sum));
    return new Facet(field, sorted(merged).stream().limit(MOST_VALUES).toList());
  }

  private static List<Count> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .toList();
  }
}
