package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.index.NameKey;
import dev.sennight.index.TokenKind;
import dev.sennight.index.Tokenizer;
import dev.sennight.model.EntryId;
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.StopWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds entries like one entry: by the terms that tell it apart, links and addresses. */
final class RelatedEntries {
  private static final int MOST_TERMS = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final int TITLE_TIMES = 3;
  private static final int MOST_LINKS = 20;
  private static final float LINK_WEIGHT = 2;
  private static final Set<String> SHOWN =
      Set.of(IndexFields.TITLE, IndexFields.BODY, IndexFields.NAMES);

  private final EntrySearcher searcher;
  private final BooleanQuery.Builder shared = new BooleanQuery.Builder();

  RelatedEntries(EntrySearcher searcher) {
    this.searcher = searcher;
  }

  List<EntryId> of(EntryId id, int limit) throws IOException {
    Query self = new TermQuery(new Term(IndexFields.ID, id.value()));
    ScoreDoc[] found = searcher.search(self, 1).scoreDocs;
    if (found.length == 0 || limit <= 0) {
      return List.of();
    }
    int doc = found[0].doc;
    Document fields = searcher.storedFields().document(doc, SHOWN);
    String title = fields.get(IndexFields.TITLE);
    addTerms(title, fields.get(IndexFields.BODY));
    for (String link : values(doc, IndexFields.LINK)) {
      add(IndexFields.LINK, link, LINK_WEIGHT);
      add(IndexFields.NAME, link, LINK_WEIGHT);
    }
    Objects.requireNonNullElse(fields.get(IndexFields.NAMES), title)
        .lines()
        .forEach(name -> add(IndexFields.LINK, NameKey.of(name), LINK_WEIGHT));
    for (String address : values(doc, IndexFields.ADDRESS)) {
      add(IndexFields.ADDRESS, address, LINK_WEIGHT);
    }
    shared.add(self, Occur.MUST_NOT);
    List<EntryId> ids = new ArrayList<>();
    for (ScoreDoc each : searcher.search(shared.build(), limit).scoreDocs) {
      Document stored = searcher.storedFields().document(each.doc, Set.of(IndexFields.ID));
      ids.add(new EntryId(stored.get(IndexFields.ID)));
    }
    return ids;
  }

  private void add(String field, String value, float weight) {
    shared.add(new BoostQuery(new TermQuery(new Term(field, value)), weight), Occur.SHOULD);
  }

  private List<String> values(int doc, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    List<String> found = new ArrayList<>();
    if (values.advanceExact(doc - leaf.docBase)) {
      for (int i = 0; i < Math.min(MOST_LINKS, values.docValueCount()); i++) {
        found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return found;
  }

  /** Adds the terms that are often in the entry and rare elsewhere. */
  private void addTerms(String title, String body) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    count(title, TITLE_TIMES, counts);
    count(body.substring(0, Math.min(LONGEST_TEXT, body.length())), 1, counts);
    Map<String, Float> weights = new HashMap<>();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int frequency = searcher.frequency(each.getKey());
      if (frequency > 1) {
        double times = 1 + Math.log(each.getValue());
        weights.put(each.getKey(), (float) (searcher.idf(frequency) * times));
      }
    }
    Comparator<Map.Entry<String, Float>> weight = Map.Entry.comparingByValue();
    List<Map.Entry<String, Float>> best =
        weights.entrySet().stream()
            .sorted(weight.reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_TERMS)
            .toList();
    best.forEach(
        each -> add(IndexFields.TEXT, each.getKey(), each.getValue() / best.getFirst().getValue()));
  }

  private static void count(String text, int times, Map<String, Integer> counts) {
    Tokenizer tokens = Tokenizer.forQuery();
    tokens.start(text);
    while (tokens.next()) {
      boolean telling = tokens.kind() != TokenKind.SINGLE && tokens.length() > 1;
      if (telling && StopWords.list().weight(tokens.term()) == 1) {
        counts.merge(tokens.term(), times, Integer::sum);
      }
    }
  }
}
