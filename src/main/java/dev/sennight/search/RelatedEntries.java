package dev.sennight.search;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.NameKey;
import dev.sennight.model.EntryId;
import dev.sennight.search.rank.EntrySearcher;
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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds entries like one entry. */
record RelatedEntries(EntrySearcher searcher) {
  private static final int MOST_LINKS = 20;
  private static final float LINK_WEIGHT = 2;
  private static final Set<String> SHOWN =
      Set.of(IndexFields.TITLE, IndexFields.BODY, IndexFields.NAMES);

  List<EntryId> of(EntryId id, int limit) throws IOException {
    Query self = new TermQuery(new Term(IndexFields.ID, id.value()));
    ScoreDoc[] found = searcher.search(self, 1).scoreDocs;
    if (found.length == 0 || limit <= 0) {
      return List.of();
    }
    int doc = found[0].doc;
    Document fields = searcher.storedFields().document(doc, SHOWN);
    String title = fields.get(IndexFields.TITLE);
    BooleanQuery.Builder shared = new SharedTerms(searcher).of(title, fields.get(IndexFields.BODY));
    for (String link : values(doc, IndexFields.LINK)) {
      add(shared, IndexFields.LINK, link);
      add(shared, IndexFields.NAME, link);
    }
    String names = fields.get(IndexFields.NAMES);
    for (String name : (names == null ? title : names).lines().toList()) {
      add(shared, IndexFields.LINK, NameKey.of(name));
    }
    for (String address : values(doc, IndexFields.ADDRESS)) {
      add(shared, IndexFields.ADDRESS, address);
    }
    shared.add(self, Occur.MUST_NOT);
    List<EntryId> ids = new ArrayList<>();
    for (ScoreDoc each : searcher.search(shared.build(), limit).scoreDocs) {
      Document stored = searcher.storedFields().document(each.doc, Set.of(IndexFields.ID));
      ids.add(new EntryId(stored.get(IndexFields.ID)));
    }
    return ids;
  }

  private static void add(BooleanQuery.Builder shared, String field, String value) {
    Query link = new TermQuery(new Term(field, value));
    shared.add(new BoostQuery(link, LINK_WEIGHT), Occur.SHOULD);
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
}
