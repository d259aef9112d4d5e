package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.NameKey;
import dev.sennight.search.rank.Word.Feature;
import dev.sennight.search.rank.Word.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  /** A Latin word that stands in so few entries names what is looked for, and counts for more. */
  private static final int RARE = 3;

  private static final float RARE_WEIGHT = 1.3f;
  private static final int MOST_TERMS = 100;
  private static final double NAME_POWER = 0.7;
  private static final float MOST_NAME = 0.8f;

  /** Part of the other spellings of a feature that counts beside the best. */
  private static final float TIE = 0.1f;

  private static final float NAME_SCORE = 1_000;
  private static final float CARD_SCORE = 2_000;

  private final EntrySearcher searcher;
  private final BooleanQuery.Builder score = new BooleanQuery.Builder();
  private final List<Query> covers = new ArrayList<>();
  private final List<Query> names = new ArrayList<>();
  private float possible;

  public WordQueries(EntrySearcher searcher) {
    this.searcher = searcher;
  }

  /** Adds the {@code words} of a query. */
  public void add(List<Word> words) throws IOException {
    for (Word word : words) {
      BooleanQuery.Builder features = new BooleanQuery.Builder();
      for (Feature feature : word.features()) {
        add(feature, features);
      }
      if (!features.build().clauses().isEmpty()) {
        score.add(new DampenedQuery(features.build()), Occur.SHOULD);
      }
    }
  }

  /** Puts entries that are called {@code query} first, cards before others. */
  public void addName(String query) {
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
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    covers.forEach(cover -> words.add(cover, Occur.SHOULD));
    List<Query> any = new ArrayList<>();
    any.add(covers.isEmpty() ? new ConstantScoreQuery(score()) : words.build());
    names.forEach(name -> any.add(new BoostQuery(name, Math.max(1, possible))));
    return best(any, 0);
  }

  private void add(Feature feature, BooleanQuery.Builder features) throws IOException {
    List<Query> spellings = new ArrayList<>();
    List<Query> covering = new ArrayList<>();
    float typed = Float.MAX_VALUE;
    float full = 0;
    for (Alternative alternative : feature.alternatives()) {
      Found found = alternative.open() ? prefix(alternative) : terms(alternative);
      boolean piece = feature.role() != Role.WHOLE && !alternative.open();
      float weight = feature.weight() * alternative.weight();
      if (found.frequency == 0 || piece && weight * found.idf < LEAST_VALUE) {
        continue;
      }
      // what only may be meant is worth no more than what was typed
      float value = Math.min(typed, found.idf);
      boolean first = alternative.equals(feature.alternatives().getFirst());
      typed = first && alternative.weight() == 1 ? value : typed;
      boolean rare = first && found.frequency <= RARE && isTypedLatin(feature, alternative);
      float times = rare ? RARE_WEIGHT : nameFactor(feature, alternative);
      float boost = times * weight * value / found.idf;
      spellings.add(new BoostQuery(found.query, boost));
      float covers = feature.cover() * alternative.weight() * value;
      if (covers > 0) {
        covering.add(new BoostQuery(new ConstantScoreQuery(found.query), covers));
      }
      full = Math.max(full, covers);
    }
    possible += full;
    if (!spellings.isEmpty()) {
      features.add(best(spellings, TIE), Occur.SHOULD);
    }
    if (!covering.isEmpty()) {
      covers.add(best(covering, 0));
    }
  }

  private static boolean isTypedLatin(Feature feature, Alternative first) {
    return feature.role() == Role.WHOLE
        && first.weight() == 1
        && !first.open()
        && !QueryUnit.isCjk(first.terms().getFirst());
  }

  /**
   * Another name of several terms tells more than the rarest of them, but never as much as the word
   * that was typed.
   */
  private static float nameFactor(Feature feature, Alternative name) {
    float factor = (float) Math.pow(name.terms().size(), NAME_POWER);
    if (feature.role() == Role.OTHER_NAME) {
      return factor;
    }
    return name.weight() <= Translations.WEIGHT ? Math.min(factor, MOST_NAME / name.weight()) : 1;
  }

  private static Query best(List<Query> queries, float tie) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, tie);
  }

  /** What an alternative is looked for with, and what it is worth. */
  private record Found(Query query, int frequency, float idf) {}

  private Found terms(Alternative alternative) throws IOException {
    int frequency = searcher.frequency(alternative);
    Term first = new Term(alternative.field(), alternative.terms().getFirst());
    Query query = new TermQuery(first, searcher.states(first));
    if (alternative.terms().size() > 1) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      for (int i = 0; i < alternative.terms().size(); i++) {
        Term term = new Term(alternative.field(), alternative.terms().get(i));
        phrase.add(term, alternative.positions().get(i));
      }
      query = phrase.build();
    }
    return new Found(query, frequency, searcher.idf(frequency));
  }

  /** All terms with a prefix as one; very many of them count by idf alone. */
  private Found prefix(Alternative alternative) throws IOException {
    Term prefix = new Term(alternative.field(), alternative.terms().getFirst());
    Map<String, Integer> found = searcher.terms(prefix.field(), prefix.text(), MOST_TERMS);
    int most = found.isEmpty() ? 0 : Collections.max(found.values());
    float idf = searcher.idf(most);
    if (found.size() == MOST_TERMS) {
      return new Found(new BoostQuery(new PrefixQuery(prefix), idf), most, idf);
    }
    SynonymQuery.Builder terms = new SynonymQuery.Builder(prefix.field());
    found.keySet().forEach(term -> terms.addTerm(new Term(prefix.field(), term)));
    return new Found(terms.build(), most, idf);
  }
}
