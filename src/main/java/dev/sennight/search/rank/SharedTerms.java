package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/** The terms that tell an entry apart: often in it, rare elsewhere. */
public record SharedTerms(EntrySearcher searcher) {
  private static final int MOST_TERMS = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final int TITLE_TIMES = 3;

  private record Weighted(String term, float weight) {}

  /** A query for those terms of a text, to which others can be added. */
  public BooleanQuery.Builder of(String title, String body) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    count(title, TITLE_TIMES, counts);
    count(body.substring(0, Math.min(LONGEST_TEXT, body.length())), 1, counts);
    List<Weighted> weighted = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int frequency = searcher.frequency(entry.getKey());
      if (frequency > 1) {
        double times = 1 + Math.log(entry.getValue());
        weighted.add(new Weighted(entry.getKey(), (float) (searcher.idf(frequency) * times)));
      }
    }
    weighted.sort(
        Comparator.comparingDouble((Weighted each) -> -each.weight())
            .thenComparing(Weighted::term));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Weighted each : weighted.subList(0, Math.min(MOST_TERMS, weighted.size()))) {
      float weight = each.weight() / weighted.getFirst().weight();
      TermQuery term = new TermQuery(new Term(IndexFields.TEXT, each.term()));
      query.add(new BoostQuery(term, weight), Occur.SHOULD);
    }
    return query;
  }

  private static void count(String text, int times, Map<String, Integer> counts) {
    Tokenizer tokens = Tokenizer.forQuery();
    tokens.start(text);
    while (tokens.next()) {
      boolean telling = tokens.kind() != TokenKind.SINGLE && tokens.length() > 1;
      String term = telling ? tokens.term() : "";
      boolean particle = tokens.kind() == TokenKind.PAIR && StopWords.list().particles(term) > 0;
      if (telling && !particle && !StopWords.list().isStopWord(term)) {
        counts.merge(term, times, Integer::sum);
      }
    }
  }
}
