package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Collects what matches: the best entries, how many there are, and counts of facets and weeks. What
 * only the narrowing of one facet keeps out is still counted by that facet, so that its other
 * values can be chosen. One search, one thread.
 */
final class MatchCollector implements Collector {
  /** Of the score: boilerplate comes last, and pages of links behind what they link to. */
  private static final float BOILERPLATE = 0.01f;

  private static final float CONTENTS = 0.5f;

  private final SearchRequest.Sort sort;
  private final @Nullable Weight relevance;
  private final float leastScore;
  private final int most;
  private final CancellationToken cancel;
  private final List<FacetCounter> facets = new ArrayList<>();
  private final TreeMap<Long, Long> weeks = new TreeMap<>();
  private final Comparator<Match> order;
  private final PriorityQueue<Match> best;
  private int total;

  /** A match; {@code day} is the key it is sorted by first. */
  private record Match(int doc, float score, double day) {}

  /**
   * Collects for {@code request}.
   *
   * @param relevance scores what is collected; null when nothing but the number is asked for
   * @param leastScore of the query that is searched, for an entry to match; 0 for any
   * @param most how many of the best are kept
   */
  MatchCollector(
      SearchRequest request,
      @Nullable Weight relevance,
      float leastScore,
      int most,
      CancellationToken cancel) {
    this.relevance = relevance;
    this.leastScore = leastScore;
    this.most = most;
    this.cancel = cancel;
    sort = request.sort();
    order =
        Comparator.comparingDouble((Match each) -> -each.day())
            .thenComparingDouble(each -> -each.score())
            .thenComparingInt(Match::doc);
    best = new PriorityQueue<>(order.reversed());
    for (FacetField field : FacetField.values()) {
      Set<String> chosen = request.narrowed().getOrDefault(field, Set.of());
      if (relevance != null || !chosen.isEmpty()) {
        facets.add(new FacetCounter(field, chosen));
      }
    }
  }

  /** This collector, for a search in one thread. */
  CollectorManager<MatchCollector, MatchCollector> manager() {
    return new CollectorManager<>() {
      @Override
      public MatchCollector newCollector() {
        return MatchCollector.this;
      }

      @Override
      public MatchCollector reduce(Collection<MatchCollector> collectors) {
        return MatchCollector.this;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return leastScore > 0 ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Leaf(leaf);
  }

  /** How many entries match. */
  int total() {
    return total;
  }

  /** The best entries in the order that is asked for. */
  ScoreDoc[] best() {
    return best.stream()
        .sorted(order)
        .map(each -> new ScoreDoc(each.doc(), each.score()))
        .toArray(ScoreDoc[]::new);
  }

  List<SearchAnswer.Facet> facets() {
    return facets.stream().map(FacetCounter::facet).toList();
  }

  List<WeekCount> weeks() {
    return weeks.entrySet().stream()
        .map(each ->
            new WeekCount(
                (int) (each.getKey() / 100), (int) (each.getKey() % 100), each.getValue()))
        .toList();
  }

  private final class Leaf implements LeafCollector {
    private final int docBase;
    private final @Nullable Scorer scorer;
    private final @Nullable PostingsEnum boilerplate;
    private final @Nullable PostingsEnum contents;
    private final NumericDocValues days;
    private final NumericDocValues week;
    private @Nullable Scorable cover;

    Leaf(LeafReaderContext leaf) throws IOException {
      docBase = leaf.docBase;
      scorer = relevance == null ? null : relevance.scorer(leaf);
      boilerplate = having(leaf, "boilerplate");
      contents = having(leaf, "contents");
      days = DocValues.getNumeric(leaf.reader(), IndexFields.FIRST_DAY);
      week = DocValues.getNumeric(leaf.reader(), IndexFields.WEEK);
      for (FacetCounter facet : facets) {
        facet.startLeaf(leaf.reader());
      }
    }

    private static @Nullable PostingsEnum having(LeafReaderContext leaf, String trait)
        throws IOException {
      return leaf.reader().postings(new Term(IndexFields.HAS, trait), PostingsEnum.NONE);
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      cover = scorer;
      if (leastScore > 0) {
        scorer.setMinCompetitiveScore(leastScore);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      if (cancel.isCancelled()) {
        throw new CollectionTerminatedException();
      }
      if (leastScore > 0 && cover != null && cover.score() < leastScore || !narrowed(doc)) {
        return;
      }
      total++;
      if (relevance != null) {
        if (week.advanceExact(doc)) {
          weeks.merge(week.longValue(), 1L, Long::sum);
        }
        keep(docBase + doc, score(doc), day(doc));
      }
    }

    /** Counts the facets; returns whether {@code doc} has what all of them are narrowed to. */
    private boolean narrowed(int doc) throws IOException {
      int missed = 0;
      FacetCounter missing = null;
      for (FacetCounter facet : facets) {
        if (!facet.read(doc)) {
          missed++;
          missing = facet;
        }
      }
      if (missed == 0) {
        facets.forEach(FacetCounter::count);
      } else if (missed == 1 && missing != null) {
        missing.count();
      }
      return missed == 0;
    }

    private float score(int doc) throws IOException {
      float score = scorer != null && reaches(scorer, doc) ? scorer.score() : 0;
      score *= isAt(boilerplate, doc) ? BOILERPLATE : 1;
      return isAt(contents, doc) ? score * CONTENTS : score;
    }

    private static boolean reaches(Scorer scorer, int doc) throws IOException {
      return scorer.docID() == doc || scorer.docID() < doc && scorer.iterator().advance(doc) == doc;
    }

    private static boolean isAt(@Nullable PostingsEnum marked, int doc) throws IOException {
      return marked != null
          && (marked.docID() == doc || marked.docID() < doc && marked.advance(doc) == doc);
    }

    /** Days that are not known come last. */
    private double day(int doc) throws IOException {
      if (sort == Sort.RELEVANCE) {
        return 0;
      }
      boolean known = days.advanceExact(doc);
      double day = sort == Sort.NEWEST ? 1 : -1;
      return known ? day * days.longValue() : Double.NEGATIVE_INFINITY;
    }

    private void keep(int doc, float score, double day) {
      Match worst = best.size() < most ? null : best.peek();
      if (worst == null || day > worst.day || day == worst.day && score > worst.score) {
        best.add(new Match(doc, score, day));
        if (worst != null) {
          best.poll();
        }
      }
    }

    @Override
    public void finish() throws IOException {
      for (FacetCounter facet : facets) {
        facet.endLeaf();
      }
    }
  }
}
