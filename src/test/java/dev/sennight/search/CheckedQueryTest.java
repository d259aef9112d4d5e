package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.search.rank.EntrySearcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedQueryTest {
  @TempDir private static Path folder;

  /** A phrase of very many terms is costly, but not as costly as reading a text. */
  @Test
  void onlyCandidatesAreChecked() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int i = 0; i < 40; i++) {
      library.item("条目 " + i, "AI here, AI there.");
    }
    library.index(folder).close();
    AtomicInteger checks = new AtomicInteger();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      EntrySearcher searcher = new EntrySearcher(reader);
      Query phrase = new Phrase("AI 「".repeat(400)).in(IndexFields.TEXT, searcher);
      CancellationToken never = CancellationToken.never();
      Query checked =
          new CheckedQuery(
              phrase, Set.of(IndexFields.ID), entry -> checks.incrementAndGet() > 0, never);
      Query word = new TermQuery(new Term(IndexFields.TEXT, "ai"));
      Query both =
          new BooleanQuery.Builder().add(word, Occur.MUST).add(checked, Occur.FILTER).build();
      assertEquals(0, searcher.search(both, 1).scoreDocs.length);
      assertEquals(0, checks.get(), "texts read");
    }
  }
}
