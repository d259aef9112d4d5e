package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.EntryId;
import dev.sennight.search.rank.IndexView;
import dev.sennight.search.rank.Ranking;
import dev.sennight.search.rank.SharedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/** Finds entries like one entry. */
final class RelatedEntries {
  private static final int MOST_LINKS = 20;

  private final IndexView view;

  RelatedEntries(IndexView view) {
    this.view = view;
  }

  List<EntryId> of(EntryId id, int limit) throws IOException {
    ScoreDoc[] found =
        view.searcher().search(new TermQuery(new Term(IndexFields.ID, id.value())), 1).scoreDocs;
    if (found.length == 0 || limit <= 0) {
      return List.of();
    }
    int self = found[0].doc;
    Document fields =
        view.searcher().storedFields().document(self, Set.of(IndexFields.TITLE, IndexFields.BODY));
    SharedTerms terms = new SharedTerms(view);
    terms.addText(fields.get(IndexFields.TITLE), fields.get(IndexFields.BODY));
    for (String link : values(self, IndexFields.LINK)) {
      terms.addLink(IndexFields.LINK, link);
      terms.addLink(IndexFields.NAME, link);
    }
    for (String name : names(self)) {
      terms.addLink(IndexFields.LINK, name);
    }
    for (String address : values(self, IndexFields.ADDRESS)) {
      terms.addLink(IndexFields.ADDRESS, address);
    }
    Ranking ranking = new Ranking(view, CancellationToken.never());
    ranking.addTerms(terms.words());
    return ids(ranking, self, limit);
  }

  private List<EntryId> ids(Ranking ranking, int self, int limit) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        int doc = leaf.docBase + i;
        if (doc != self && ranking.score(doc) > 0 && (live == null || live.get(i))) {
          docs.add(doc);
        }
      }
    }
    int[] array = docs.stream().mapToInt(Integer::intValue).toArray();
    Matches matches = Matches.of(view, array, java.util.Map.of());
    List<EntryId> ids = new ArrayList<>();
    for (int doc : matches.best(SearchRequest.Sort.RELEVANCE, ranking::score, limit)) {
      Document stored = view.searcher().storedFields().document(doc, Set.of(IndexFields.ID));
      ids.add(new EntryId(stored.get(IndexFields.ID)));
    }
    return ids;
  }

  /** Keys of the entry's own names. */
  private List<String> names(int doc) throws IOException {
    Document stored =
        view.searcher().storedFields().document(doc, Set.of(IndexFields.TITLE, IndexFields.NAMES));
    String names = stored.get(IndexFields.NAMES);
    String all = names == null ? stored.get(IndexFields.TITLE) : names;
    return all.lines().map(dev.sennight.index.analysis.NameKey::of).toList();
  }

  private List<String> values(int doc, String field) throws IOException {
    List<LeafReaderContext> leaves = view.leaves();
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
}
