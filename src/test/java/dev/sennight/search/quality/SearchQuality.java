package dev.sennight.search.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.SearchResults;
import dev.sennight.library.update.IndexRun;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints mean reciprocal rank and recall at 10 for each kind of question. Arguments: the library
 * folder, the file of questions (a JSON list of objects with {@code kind query file title}), then
 * optionally {@code -v} for the questions that miss rank 1. {@code -Dindex=DIR} keeps the index.
 */
public final class SearchQuality {
  private static final int DEPTH = 10;

  private final Map<String, List<Double>> reciprocals = new TreeMap<>();
  private final List<Long> nanos = new ArrayList<>();
  private final boolean verbose;

  private SearchQuality(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    String kept = System.getProperty("index");
    Path folder = kept == null ? Files.createTempDirectory("quality") : Path.of(kept);
    LibraryLocation location =
        new LibraryLocation(Path.of(arguments[0]), folder.resolve("index"), folder.resolve("data"));
    switch (Library.open(location)) {
      case LibraryOpening.Refused refused -> throw new IOException(refused.sentence());
      case LibraryOpening.Opened opened -> {
        try (Library library = opened.library()) {
          System.err.println(
              library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never()));
          SearchQuality quality = new SearchQuality(arguments.length > 2);
          for (JsonNode question : new ObjectMapper().readTree(Path.of(arguments[1]).toFile())) {
            quality.ask(library, question);
          }
          quality.print();
        }
      }
    }
  }

  private void ask(Library library, JsonNode question) throws IOException {
    String query = question.get("query").asText();
    long start = System.nanoTime();
    SearchResults results =
        library.search(SearchRequest.of(query, 2 * DEPTH), CancellationToken.never());
    nanos.add(System.nanoTime() - start);
    int rank = rank(results, question);
    double reciprocal = rank == 0 || rank > DEPTH ? 0 : 1.0 / rank;
    String kind = question.get("kind").asText();
    reciprocals.computeIfAbsent(kind, k -> new ArrayList<>()).add(reciprocal);
    reciprocals.computeIfAbsent("~all", k -> new ArrayList<>()).add(reciprocal);
    if (verbose && rank != 1) {
      System.out.printf(
          "%s rank %d of %d | %s | %s | first: %s%n",
          kind,
          rank,
          results.answer().total(),
          query,
          question.get("title").asText(),
          results.hits().isEmpty() ? "-" : results.hits().getFirst().entry().title());
    }
  }

  private static int rank(SearchResults results, JsonNode question) {
    for (SearchResults.Found found : results.hits()) {
      if (found.entry().file().equals(question.get("file").asText())
          && found.entry().title().equals(question.get("title").asText())) {
        return found.rank();
      }
    }
    return 0;
  }

  private void print() {
    reciprocals.forEach((kind, values) ->
        System.out.printf(
            "%-16s n=%3d MRR@10 %.3f recall@10 %.3f%n",
            kind,
            values.size(),
            values.stream().mapToDouble(v -> v).average().orElse(0),
            values.stream().filter(v -> v > 0).count() / (double) values.size()));
    nanos.sort(null);
    System.out.printf(
        "ms: p50 %.1f p99 %.1f%n",
        nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6);
  }
}
