package dev.sennight.search.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of a text side by side in a field. */
final class PhraseFilter {
  private static final int MOST_ENDINGS = 3_000;

  private final String field;
  private final List<String> terms;
  private final List<Integer> positions;
  private final boolean openEnd;

  private PhraseFilter(String field, PhraseTerms phrase) {
    this.field = field;
    terms = phrase.terms();
    positions = phrase.positions();
    openEnd = phrase.isOpenEnded();
  }

  /**
   * Matches what holds {@code phrase} in {@code field}; nothing when it has no words. Where {@link
   * PhraseTerms#isLoose} says so, more matches than holds it.
   */
  static Query of(String field, PhraseTerms phrase, IndexReader reader) throws IOException {
    return new PhraseFilter(field, phrase).query(reader);
  }

  private Query query(IndexReader reader) throws IOException {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    if (terms.size() == 1) {
      Term term = new Term(field, terms.getFirst());
      return openEnd ? new PrefixQuery(term) : new TermQuery(term);
    }
    if (!openEnd) {
      PhraseQuery.Builder builder = new PhraseQuery.Builder();
      for (int i = 0; i < terms.size(); i++) {
        builder.add(new Term(field, terms.get(i)), positions.get(i));
      }
      return builder.build();
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
    for (int i = 0; i < terms.size() - 1; i++) {
      builder.add(new Term[] {new Term(field, terms.get(i))}, positions.get(i));
    }
    builder.add(beginningWith(terms.getLast(), reader), positions.getLast());
    return builder.build();
  }

  /** A last character may be followed by another one in the text: all pairs it begins. */
  private Term[] beginningWith(String prefix, IndexReader reader) throws IOException {
    List<Term> found = new ArrayList<>();
    found.add(new Term(field, prefix));
    BytesRef start = new BytesRef(prefix);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms all = leaf.reader().terms(field);
      TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
      if (all == null || each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef t = each.term();
          t != null && StringHelper.startsWith(t, start) && found.size() < MOST_ENDINGS;
          t = each.next()) {
        Term term = new Term(field, BytesRef.deepCopyOf(t));
        if (!term.text().equals(prefix)) {
          found.add(term);
        }
      }
    }
    return found.stream().distinct().toArray(Term[]::new);
  }
}
