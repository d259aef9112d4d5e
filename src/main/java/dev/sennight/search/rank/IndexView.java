package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** One state of the index, with what ranking needs to know of it as a whole. */
public final class IndexView {
  private final IndexSearcher searcher;
  private final float[] lengths;
  private final float averageLength;
  private final Thesaurus thesaurus = new Thesaurus();

  /** Reads the lengths of all entries. */
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
    }
    averageLength = lengths.length == 0 ? 1 : (float) Math.max(1, sum / lengths.length);
  }

  Thesaurus thesaurus() {
    return thesaurus;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  public List<LeafReaderContext> leaves() {
    return searcher.getIndexReader().leaves();
  }

  /** Documents including deleted ones: the size of arrays by document. */
  public int maxDoc() {
    return lengths.length;
  }

  /** Entries in the index. */
  public int entries() {
    return searcher.getIndexReader().numDocs();
  }

  /** Length of a document as a part of the average. */
  public float relativeLength(int doc) {
    return lengths[doc] / averageLength;
  }

  /** In how many entries {@code term} stands. */
  public int frequency(String term) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(IndexFields.TEXT, new BytesRef(term)));
  }
}
