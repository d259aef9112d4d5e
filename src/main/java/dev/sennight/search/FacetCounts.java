package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.model.text.TagNames;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.rank.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Counts how often each value of a field occurs among matches. */
final class FacetCounts {
  private static final int MOST_VALUES = 100;

  private FacetCounts() {}

  /** The index field of a facet. */
  static String field(FacetField facet) {
    return switch (facet) {
      case YEAR -> IndexFields.FACET_YEAR;
      case SERIES -> IndexFields.FACET_SERIES;
      case TOPIC -> IndexFields.FACET_TOPIC;
      case KIND -> IndexFields.KIND;
      case SOURCE -> IndexFields.FACET_SOURCE;
      case TAG -> IndexFields.FACET_TAG;
    };
  }

  /**
   * One facet over {@code docs}, which stand in ascending order.
   *
   * @param chosen values that it is narrowed to; they keep their spelling
   */
  static Facet of(FacetField facet, IndexView view, int[] docs, Set<String> chosen)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    int at = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field(facet));
      int end = leaf.docBase + leaf.reader().maxDoc();
      long[] byOrdinal = new long[(int) values.getValueCount()];
      int to = at;
      while (to < docs.length && docs[to] < end) {
        to++;
      }
      SortedDocValues single = DocValues.unwrapSingleton(values);
      if (single == null) {
        countMany(values, docs, at, to, leaf.docBase, byOrdinal);
      } else {
        countSingle(single, docs, at, to, leaf.docBase, byOrdinal);
      }
      at = to;
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
        }
      }
    }
    return new Facet(facet, sorted(facet == FacetField.TAG ? bySpelling(counts, chosen) : counts));
  }

  /** Spellings of one tag as the one that is chosen, or else the one that is used most. */
  private static Map<String, Long> bySpelling(Map<String, Long> counts, Set<String> chosen) {
    Map<String, String> spellings = new HashMap<>();
    chosen.forEach(tag -> spellings.putIfAbsent(TagNames.key(tag), tag));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(each -> spellings.putIfAbsent(TagNames.key(each.getKey()), each.getKey()));
    Map<String, Long> merged = new HashMap<>();
    counts.forEach((tag, count) ->
        merged.merge(spellings.getOrDefault(TagNames.key(tag), tag), count, Long::sum));
    return merged;
  }

  /** The terms of {@code leaf} that stand for {@code values}: tags in all their spellings. */
  static Set<String> terms(FacetField facet, LeafReader leaf, Set<String> values)
      throws IOException {
    Terms terms = facet == FacetField.TAG ? leaf.terms(field(facet)) : null;
    if (terms == null) {
      return values;
    }
    Set<String> keys = values.stream().map(TagNames::key).collect(Collectors.toSet());
    Set<String> found = new HashSet<>();
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String tag = term.utf8ToString();
      if (keys.contains(TagNames.key(tag))) {
        found.add(tag);
      }
    }
    return found;
  }

  private static void countSingle(
      SortedDocValues values, int[] docs, int from, int to, int docBase, long[] counts)
      throws IOException {
    for (int i = from; i < to; i++) {
      if (values.advanceExact(docs[i] - docBase)) {
        counts[values.ordValue()]++;
      }
    }
  }

  private static void countMany(
      SortedSetDocValues values, int[] docs, int from, int to, int docBase, long[] counts)
      throws IOException {
    for (int i = from; i < to; i++) {
      if (values.advanceExact(docs[i] - docBase)) {
        for (int k = 0; k < values.docValueCount(); k++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  private static List<Count> sorted(Map<String, Long> counts) {
    List<Count> list = new ArrayList<>(counts.size());
    counts.forEach((value, count) -> list.add(new Count(value, count)));
    list.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return list.size() > MOST_VALUES ? list.subList(0, MOST_VALUES) : list;
  }
}
