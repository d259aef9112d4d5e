package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** One state of the index, with what ranking needs to know of it as a whole. */
public final class IndexView {
  private final IndexSearcher searcher;
  private final float[] lengths;
  private final float averageLength;
  private final Synonyms thesaurus = new Synonyms();

  /** Reads the lengths of all entries and the names of cards. */
  public IndexView(IndexReader reader) throws IOException {
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new FrequencySimilarity());
    searcher.setQueryCache(null);
    lengths = new float[reader.maxDoc()];
    double sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(IndexFields.TEXT);
      while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        float length = SmallFloat.byte4ToInt((byte) norms.longValue());
        lengths[leaf.docBase + norms.docID()] = length;
        sum += length;
      }
      readNames(leaf);
    }
    averageLength = lengths.length == 0 ? 1 : (float) Math.max(1, sum / lengths.length);
  }

  private void readNames(LeafReaderContext leaf) throws IOException {
    PostingsEnum named =
        leaf.reader().postings(new Term(IndexFields.HAS, "alias"), PostingsEnum.NONE);
    if (named == null) {
      return;
    }
    StoredFields stored = leaf.reader().storedFields();
    for (int doc = named.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = named.nextDoc()) {
      String names = stored.document(doc, Set.of(IndexFields.NAMES)).get(IndexFields.NAMES);
      if (names != null) {
        thesaurus.add(Arrays.asList(names.split("\n")));
      }
    }
  }

  /** Searches this state; its scores are bare frequencies. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** What is read. */
  public IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** The segments of the index. */
  public List<LeafReaderContext> leaves() {
    return reader().leaves();
  }

  /** Documents including deleted ones: the size of arrays by document. */
  public int maxDoc() {
    return lengths.length;
  }

  /** Entries in the index. */
  public int entries() {
    return reader().numDocs();
  }

  Synonyms thesaurus() {
    return thesaurus;
  }

  /** Length of a document as a part of the average. */
  float relativeLength(int doc) {
    return lengths[doc] / averageLength;
  }

  /** In how many entries {@code term} stands. */
  int frequency(String term) throws IOException {
    return reader().docFreq(new Term(IndexFields.TEXT, new BytesRef(term)));
  }

  /** What a term that stands in so many entries is worth (the idf of BM25). */
  float rarity(int frequency) {
    double entries = Math.max(entries(), frequency);
    return (float) Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
  }
}
