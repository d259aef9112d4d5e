package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.rank.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

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

  /** One facet over {@code docs}, which stand in ascending order. */
  static Facet of(FacetField facet, IndexView view, int[] docs) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    int at = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field(facet));
      int end = leaf.docBase + leaf.reader().maxDoc();
      long[] byOrdinal = new long[(int) values.getValueCount()];
      for (; at < docs.length && docs[at] < end; at++) {
        if (values.advanceExact(docs[at] - leaf.docBase)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            byOrdinal[(int) values.nextOrd()]++;
          }
        }
      }
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
        }
      }
    }
    return new Facet(facet, sorted(counts));
  }

  private static List<Count> sorted(Map<String, Long> counts) {
    List<Count> list = new ArrayList<>(counts.size());
    counts.forEach((value, count) -> list.add(new Count(value, count)));
    list.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return list.size() > MOST_VALUES ? list.subList(0, MOST_VALUES) : list;
  }
}
