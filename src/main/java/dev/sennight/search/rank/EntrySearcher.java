package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Searches one state of the index, and knows its terms and the names of its cards. */
public final class EntrySearcher extends IndexSearcher {
  /** Clauses of the longest query: a few hundred words with some dozens of alternatives each. */
  private static final int MOST_CLAUSES = 32_768;

  /** Terms whose places are kept: a query asks for each several times, so does the next one. */
  private static final int MOST_STATES = 512;

  private final Map<Term, TermStates> states =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_STATES, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Term, TermStates> eldest) {
              return size() > MOST_STATES;
            }
          });

  private final Synonyms synonyms = new Synonyms();
  private final int entries;

  static {
    setMaxClauseCount(MOST_CLAUSES);
  }

  /** Reads the names of cards. */
  public EntrySearcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(new EntrySimilarity());
    setQueryCache(null);
    entries = Math.max(1, reader.getDocCount(IndexFields.TEXT));
    PostingsEnum named =
        MultiTerms.getTermPostingsEnum(
            reader, IndexFields.HAS, new BytesRef("alias"), PostingsEnum.NONE);
    StoredFields stored = storedFields();
    while (named != null && named.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      String names =
          stored.document(named.docID(), Set.of(IndexFields.NAMES)).get(IndexFields.NAMES);
      synonyms.add(names == null ? List.of() : List.of(names.split("\n", -1)));
    }
  }

  Synonyms synonyms() {
    return synonyms;
  }

  /** In how many entries {@code term} stands. */
  public int frequency(String term) throws IOException {
    return states(new Term(IndexFields.TEXT, term)).docFreq();
  }

  /** Where {@code term} stands in the dictionaries of the index. */
  TermStates states(Term term) throws IOException {
    TermStates known = states.get(term);
    if (known == null) {
      known = TermStates.build(this, term, true);
      states.put(term, known);
    }
    return known;
  }

  /** In how many entries the rarest term of {@code spelling} stands. */
  int frequency(Alternative spelling) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String term : spelling.terms()) {
      least = Math.min(least, states(new Term(spelling.field(), term)).docFreq());
    }
    return least;
  }

  /** What a term that stands in so many entries is worth (the idf of BM25). */
  public float idf(int frequency) {
    return EntrySimilarity.of(Math.min(frequency, entries), entries);
  }

  /** Takes a term and in how many entries it stands; false to stop. */
  @FunctionalInterface
  interface TermVisitor {
    boolean visit(String term, int frequency);
  }

  /** Shows {@code visitor} the terms of {@code field} that begin with {@code prefix}, in order. */
  void terms(String field, String prefix, TermVisitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(getIndexReader(), field);
    BytesRef start = new BytesRef(prefix);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (terms == null || each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef term = each.term();
    while (term != null
        && StringHelper.startsWith(term, start)
        && visitor.visit(term.utf8ToString(), each.docFreq())) {
      term = each.next();
    }
  }

  /**
   * The first {@code most} terms of {@code field} that begin with {@code prefix}, in order, each
   * with the number of entries it stands in.
   */
  public Map<String, Integer> terms(String field, String prefix, int most) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    terms(
        field,
        prefix,
        (term, frequency) -> {
          found.put(term, frequency);
          return found.size() < most;
        });
    return found;
  }

  /** BM25 in which terms side by side are worth what the rarest of them is, not their sum. */
  private static final class EntrySimilarity extends BM25Similarity {
    private static float of(long frequency, long entries) {
      return (float) Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
    }

    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics[] terms) {
      long least = Long.MAX_VALUE;
      for (TermStatistics term : terms) {
        least = Math.min(least, term.docFreq());
      }
      return Explanation.match(of(least, field.docCount()), "idf of the rarest term");
    }
  }
}
