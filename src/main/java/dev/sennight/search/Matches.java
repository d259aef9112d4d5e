package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.rank.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that match a query, and those that only the narrowing of one facet keeps out: that
 * facet still counts them, so that its other values can be chosen.
 */
final class Matches {
  private final IndexView view;
  private final int[] inside;
  private final Map<FacetField, Set<String>> narrowed;
  private final Map<FacetField, int[]> missedByOne = new EnumMap<>(FacetField.class);

  private Matches(IndexView view, int[] inside, Map<FacetField, Set<String>> narrowed) {
    this.view = view;
    this.inside = inside;
    this.narrowed = narrowed;
  }

  /** Narrows {@code docs} (ascending). */
  static Matches of(IndexView view, int[] docs, Map<FacetField, Set<String>> narrowed)
      throws IOException {
    Map<FacetField, FixedBitSet> kept = new EnumMap<>(FacetField.class);
    for (Map.Entry<FacetField, Set<String>> entry : narrowed.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        kept.put(entry.getKey(), holding(view, entry.getKey(), entry.getValue()));
      }
    }
    if (kept.isEmpty()) {
      return new Matches(view, docs, narrowed);
    }
    List<Integer> inside = new ArrayList<>();
    Map<FacetField, List<Integer>> missed = new EnumMap<>(FacetField.class);
    for (int doc : docs) {
      List<FacetField> out = new ArrayList<>();
      kept.forEach((field, bits) -> out.addAll(bits.get(doc) ? List.of() : List.of(field)));
      if (out.isEmpty()) {
        inside.add(doc);
      } else if (out.size() == 1) {
        missed.computeIfAbsent(out.getFirst(), f -> new ArrayList<>()).add(doc);
      }
    }
    Matches matches = new Matches(view, array(inside), narrowed);
    missed.forEach((field, list) -> {
      list.addAll(inside);
      list.sort(null);
      matches.missedByOne.put(field, array(list));
    });
    return matches;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static FixedBitSet holding(IndexView view, FacetField field, Set<String> values)
      throws IOException {
    FixedBitSet bits = new FixedBitSet(Math.max(1, view.maxDoc()));
    for (LeafReaderContext leaf : view.leaves()) {
      for (String value : FacetCounts.terms(field, leaf.reader(), values)) {
        PostingsEnum postings =
            leaf.reader().postings(new Term(FacetCounts.field(field), value), PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          bits.set(leaf.docBase + postings.docID());
        }
      }
    }
    return bits;
  }

  /** The documents that match, ascending. */
  int[] docs() {
    return inside;
  }

  /** All facets. */
  List<SearchAnswer.Facet> facets() throws IOException {
    List<SearchAnswer.Facet> facets = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      int[] docs = missedByOne.getOrDefault(field, inside);
      facets.add(FacetCounts.of(field, view, docs, narrowed.getOrDefault(field, Set.of())));
    }
    return facets;
  }

  /** How many there are in each week. */
  List<WeekCount> weeks() throws IOException {
    TreeMap<Long, Long> counts = new TreeMap<>();
    int at = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      NumericDocValues weeks = DocValues.getNumeric(leaf.reader(), IndexFields.WEEK);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < inside.length && inside[at] < end; at++) {
        if (weeks.advanceExact(inside[at] - leaf.docBase)) {
          counts.merge(weeks.longValue(), 1L, Long::sum);
        }
      }
    }
    List<WeekCount> list = new ArrayList<>();
    counts.forEach(
        (week, count) -> list.add(new WeekCount((int) (week / 100), (int) (week % 100), count)));
    return list;
  }

  /** The first {@code most} documents in the order asked for. */
  List<Integer> best(Sort sort, java.util.function.IntToDoubleFunction score, int most)
      throws IOException {
    double[] keys = new double[inside.length];
    double[] ties = new double[inside.length];
    long[] days = sort == Sort.RELEVANCE ? new long[0] : firstDays();
    for (int i = 0; i < inside.length; i++) {
      double points = score.applyAsDouble(inside[i]);
      keys[i] =
          switch (sort) {
            case RELEVANCE -> points;
            case NEWEST -> days[i] == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : days[i];
            case OLDEST -> days[i] == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : -days[i];
          };
      ties[i] = points;
    }
    return TopDocuments.of(inside, keys, ties, most);
  }

  private long[] firstDays() throws IOException {
    long[] days = new long[inside.length];
    int at = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      NumericDocValues first = DocValues.getNumeric(leaf.reader(), IndexFields.FIRST_DAY);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < inside.length && inside[at] < end; at++) {
        boolean known = first.advanceExact(inside[at] - leaf.docBase);
        days[at] = known ? first.longValue() : Long.MIN_VALUE;
      }
    }
    return days;
  }
}
