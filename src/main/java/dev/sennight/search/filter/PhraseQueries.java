package dev.sennight.search.filter;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Queries for words side by side, which look into stored texts where the index is not enough. */
record PhraseQueries(IndexReader reader, CancellationToken cancel) {
  private static final Set<String> TEXTS =
      Set.of(IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);

  /** What holds {@code text} anywhere. */
  Query anywhere(String text) throws IOException {
    PhraseTerms phrase = PhraseTerms.of(text);
    Query found = PhraseFilter.of(IndexFields.TEXT, phrase, reader);
    if (!phrase.isLoose()) {
      return found;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new CheckedQuery(found, new AdjacencyCheck(phrase, TEXTS), cancel), Occur.SHOULD);
    any.add(PhraseFilter.of(IndexFields.TAG, phrase, reader), Occur.SHOULD);
    any.add(PhraseFilter.of(IndexFields.SECTION, phrase, reader), Occur.SHOULD);
    any.add(PhraseFilter.of(IndexFields.TOPIC, phrase, reader), Occur.SHOULD);
    return any.build();
  }

  /** What holds {@code text} in the title. */
  Query inTitle(String text) throws IOException {
    PhraseTerms phrase = PhraseTerms.of(text);
    Query found = PhraseFilter.of(IndexFields.TITLE, phrase, reader);
    return phrase.isLoose()
        ? new CheckedQuery(found, new AdjacencyCheck(phrase, Set.of(IndexFields.TITLE)), cancel)
        : found;
  }

  /** What holds {@code text} in a field that is not stored. */
  Query in(String field, String text) throws IOException {
    return PhraseFilter.of(field, PhraseTerms.of(text), reader);
  }
}
