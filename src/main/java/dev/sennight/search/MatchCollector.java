package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest.FacetField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
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

  private final @Nullable Weight relevance;
  private final float leastScore;
  private final CancellationToken cancel;
  private final List<FacetCounter> facets = new ArrayList<>();
  private final TreeMap<Long, Long> weeks = new TreeMap<>();
  private final TopFieldCollector best;
  private int total;

  /**
   * Collects for {@code request}.
   *
   * @param relevance scores what is collected; null when nothing but the number is asked for
   * @param leastScore of the query that is searched, for an entry to match; 0 for any
   * @param most how many of the best are kept, at least 1
   */
  MatchCollector(
      SearchRequest request,
      @Nullable Weight relevance,
      float leastScore,
      int most,
      CancellationToken cancel) {
    this.relevance = relevance;
    this.leastScore = leastScore;
    this.cancel = cancel;
    best =
        new TopFieldCollectorManager(order(request.sort()), most, Integer.MAX_VALUE).newCollector();
    for (FacetField field : FacetField.values()) {
      Set<String> chosen = request.narrowed().getOrDefault(field, Set.of());
      if (relevance != null || !chosen.isEmpty()) {
        facets.add(new FacetCounter(field, chosen));
      }
    }
  }

  /** Days that are not known come last. */
  private static Sort order(SearchRequest.Sort sort) {
    boolean newest = sort == SearchRequest.Sort.NEWEST;
    Long missing = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField day = new SortField(IndexFields.FIRST_DAY, SortField.Type.LONG, newest, missing);
    return sort == SearchRequest.Sort.RELEVANCE
        ? Sort.RELEVANCE
        : new Sort(day, SortField.FIELD_SCORE);
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

  /** The best entries in the order that is asked for; the score is the last field of each. */
  ScoreDoc[] best() {
    return Arrays.stream(best.topDocs().scoreDocs)
        .map(each -> new ScoreDoc(each.doc, score((FieldDoc) each)))
        .toArray(ScoreDoc[]::new);
  }

  private static float score(FieldDoc found) {
    return (Float) found.fields[found.fields.length - 1];
  }

  List<SearchAnswer.Facet> facets() {
    return facets.stream().map(FacetCounter::facet).toList();
  }

  List<WeekCount> weeks() {
    List<WeekCount> counts = new ArrayList<>();
    weeks.forEach(
        (week, count) -> counts.add(new WeekCount((int) (week / 100), (int) (week % 100), count)));
    return counts;
  }

  /** Collects in one leaf, and scores what is collected. */
  private final class Leaf extends Scorable implements LeafCollector {
    private final LeafCollector bestInLeaf;
    private final @Nullable Scorer scorer;
    private final DocIdSetIterator scored;
    private final @Nullable PostingsEnum boilerplate;
    private final @Nullable PostingsEnum contents;
    private final NumericDocValues week;
    private @Nullable Scorable cover;
    private int doc;
    private long lastWeek;
    private long inLastWeek;

    Leaf(LeafReaderContext leaf) throws IOException {
      bestInLeaf = best.getLeafCollector(leaf);
      bestInLeaf.setScorer(this);
      scorer = relevance == null ? null : relevance.scorer(leaf);
      scored = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      boilerplate = having(leaf, "boilerplate");
      contents = having(leaf, "contents");
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
      this.doc = doc;
      if (leastScore > 0 && cover != null && cover.score() < leastScore || !isNarrowedTo()) {
        return;
      }
      total++;
      if (relevance != null) {
        if (week.advanceExact(doc)) {
          count(week.longValue());
        }
        bestInLeaf.collect(doc);
      }
    }

    /** Counts the facets; returns whether the entry has what all of them are narrowed to. */
    private boolean isNarrowedTo() throws IOException {
      int missed = 0;
      FacetCounter missing = null;
      for (FacetCounter facet : facets) {
        if (!facet.isChosen(doc)) {
          missed++;
          missing = facet;
        }
      }
      for (FacetCounter facet : facets) {
        if (missed == 0 || missed == 1 && facet == missing) {
          facet.count(doc);
        }
      }
      return missed == 0;
    }

    /** Entries of one week mostly stand together. */
    private void count(long week) {
      if (week != lastWeek && inLastWeek > 0) {
        weeks.merge(lastWeek, inLastWeek, Long::sum);
        inLastWeek = 0;
      }
      lastWeek = week;
      inLastWeek++;
    }

    @Override
    public float score() throws IOException {
      float score = scorer != null && isAt(scored, doc) ? scorer.score() : 0;
      score *= boilerplate != null && isAt(boilerplate, doc) ? BOILERPLATE : 1;
      return contents != null && isAt(contents, doc) ? score * CONTENTS : score;
    }

    private static boolean isAt(DocIdSetIterator marked, int doc) throws IOException {
      return marked.docID() == doc || marked.docID() < doc && marked.advance(doc) == doc;
    }

    @Override
    public void finish() throws IOException {
      if (inLastWeek > 0) {
        weeks.merge(lastWeek, inLastWeek, Long::sum);
      }
      for (FacetCounter facet : facets) {
        facet.endLeaf();
      }
    }
  }
}
