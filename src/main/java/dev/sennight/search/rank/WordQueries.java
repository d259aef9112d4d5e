package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.NameKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a query as two Lucene queries. One scores entries: a feature of a word counts by its
 * best spelling, the features of a word and the words add up, each word dampened ({@link
 * DampenedQuery}). The other tells how much of the query an entry holds, which decides whether it
 * matches: every feature is worth its idf, however often it occurs.
 */
public final class WordQueries {
  /** Pieces worth less stand in so many entries that reading them changes next to nothing. */
  private static final float LEAST_VALUE = 0.5f;

  private static final int MOST_TERMS = 100;
  private static final double NAME_POWER = 0.7;
  private static final float MOST_NAME = 0.8f;

  /** Part of the other spellings of a feature that counts beside the best. */
  private static final float TIE = 0.1f;

  private static final float NAME_SCORE = 1_000;
  private static final float CARD_SCORE = 2_000;

  private final EntrySearcher searcher;
  private final BooleanQuery.Builder score = new BooleanQuery.Builder();
  private final BooleanQuery.Builder cover = new BooleanQuery.Builder();
  private final List<Query> names = new ArrayList<>();
  private float possible;

  public WordQueries(EntrySearcher searcher) {
    this.searcher = searcher;
  }

  /** Adds the {@code words} of a query. */
  public WordQueries add(List<Word> words) throws IOException {
    for (Word word : words) {
      add(word);
    }
    return this;
  }

  /** Puts entries that are called {@code query} first, cards before others. */
  public WordQueries addName(String query) {
    String key = NameKey.of(query);
    if (!key.isEmpty()) {
      Query named = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.NAME, key)));
      Query card = new TermQuery(new Term(IndexFields.KIND, "card"));
      BooleanQuery namedCard =
          new BooleanQuery.Builder().add(named, Occur.MUST).add(card, Occur.FILTER).build();
      score.add(new BoostQuery(named, NAME_SCORE), Occur.SHOULD);
      score.add(new BoostQuery(namedCard, CARD_SCORE), Occur.SHOULD);
      names.add(named);
    }
    return this;
  }

  /** Scores entries. */
  public Query score() {
    return score.build();
  }

  /**
   * Scores entries by how much of the query they hold: all the same when every piece of it is
   * common; what is called like the query holds all of it.
   */
  public Query cover() {
    List<Query> any = new ArrayList<>();
    BooleanQuery words = cover.build();
    any.add(words.clauses().isEmpty() ? new ConstantScoreQuery(score()) : words);
    names.forEach(name -> any.add(new BoostQuery(name, Math.max(1, possible))));
    return any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0);
  }

  private void add(Word word) throws IOException {
    List<Query> features = new ArrayList<>();
    for (Feature feature : word.features()) {
      List<Query> spellings = new ArrayList<>();
      List<Query> covering = new ArrayList<>();
      float typed = Float.MAX_VALUE;
      float full = 0;
      for (int k = 0; k < feature.alternatives().size(); k++) {
        Alternative alternative = feature.alternatives().get(k);
        Found found = find(alternative);
        boolean piece = feature.role() != Feature.Role.WHOLE && !alternative.open();
        float weight = feature.weight() * alternative.weight();
        if (found.frequency == 0 || piece && weight * found.idf < LEAST_VALUE) {
          continue;
        }
        float value = Math.min(typed, found.idf);
        typed = k == 0 && alternative.weight() == 1 ? value : typed;
        float times = nameFactor(feature, alternative);
        spellings.add(new BoostQuery(found.query, times * weight * value / found.idf));
        float covers = feature.cover() * alternative.weight() * value;
        if (covers > 0) {
          covering.add(new BoostQuery(new ConstantScoreQuery(found.query), covers));
        }
        full = Math.max(full, covers);
      }
      addTo(features, spellings);
      if (!covering.isEmpty()) {
        cover.add(best(covering, 0), Occur.SHOULD);
        possible += full;
      }
    }
    if (!features.isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      features.forEach(feature -> all.add(feature, Occur.SHOULD));
      score.add(new DampenedQuery(all.build()), Occur.SHOULD);
    }
  }

  /**
   * Another name of several terms tells more than the rarest of them, but never as much as the word
   * that was typed.
   */
  private static float nameFactor(Feature feature, Alternative name) {
    float factor = (float) Math.pow(name.terms().size(), NAME_POWER);
    if (feature.role() == Feature.Role.OTHER_NAME) {
      return factor;
    }
    return name.weight() <= Translations.WEIGHT ? Math.min(factor, MOST_NAME / name.weight()) : 1;
  }

  private static void addTo(List<Query> features, List<Query> spellings) {
    if (!spellings.isEmpty()) {
      features.add(best(spellings, TIE));
    }
  }

  private static Query best(List<Query> queries, float tie) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, tie);
  }

  /** What an alternative is looked for with, and what it is worth. */
  private record Found(Query query, int frequency, float idf) {}

  private Found find(Alternative alternative) throws IOException {
    if (alternative.open()) {
      return prefix(alternative.field(), alternative.terms().getFirst());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < alternative.terms().size(); i++) {
      Term term = new Term(alternative.field(), alternative.terms().get(i));
      least = Math.min(least, searcher.getIndexReader().docFreq(term));
      phrase.add(term, alternative.positions().get(i));
    }
    PhraseQuery query = phrase.build();
    boolean single = query.getTerms().length == 1;
    return new Found(
        single ? new TermQuery(query.getTerms()[0]) : query, least, searcher.idf(least));
  }

  /** All terms with a prefix as one; very many of them count by idf alone. */
  private Found prefix(String field, String prefix) throws IOException {
    SynonymQuery.Builder terms = new SynonymQuery.Builder(field);
    int[] most = new int[2];
    searcher.terms(
        field,
        prefix,
        (term, frequency) -> {
          terms.addTerm(new Term(field, term));
          most[0] = Math.max(most[0], frequency);
          return ++most[1] < MOST_TERMS;
        });
    float idf = searcher.idf(most[0]);
    if (most[1] < MOST_TERMS) {
      return new Found(terms.build(), most[0], idf);
    }
    return new Found(new BoostQuery(new PrefixQuery(new Term(field, prefix)), idf), most[0], idf);
  }
}
