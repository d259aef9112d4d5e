package dev.sennight.library.update;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.scan.RulesParser;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LibraryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An indexing run over the folder {@code library} beside {@code index}, in classes of {@link
 * FaultLoader}. Gives lines of words, which are the same in all class loaders.
 */
public final class FaultyRun implements Function<Path, List<String>> {
  @Override
  public List<String> apply(Path parent) {
    try {
      return run(parent.resolve("library").toRealPath(), parent.resolve("index"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> run(Path root, Path index) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    Map<EntryId, String> files = new HashMap<>();
    try (LibraryStore store = LibraryStore.open(index.resolve("library.db"))) {
      new IndexRun(root, index, store, RulesParser.in(index, "library"))
          .run(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      for (FileProblem row : store.problems().all()) {
        lines.add("problem " + row.file() + " " + row.problem().arguments());
      }
      for (EntrySummary entry : store.entries().all(null)) {
        lines.add("entry " + entry.file() + " " + entry.title());
        files.put(entry.id(), entry.file());
      }
    }
    try (EntrySearch search = EntrySearch.open(index.resolve("lucene"))) {
      search
          .search(SearchRequest.of("common", 1000), CancellationToken.never())
          .hits()
          .forEach(hit -> lines.add("hit " + files.get(hit.id())));
    }
    Collections.sort(lines);
    return lines;
  }
}
