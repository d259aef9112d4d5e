package dev.sennight.search.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.model.Entry;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints mean reciprocal rank and recall at 10 for each kind of question. Arguments: the library
 * folder, the file of questions, and optionally {@code -v} for the questions that miss rank 1.
 */
public final class SearchQuality {
  private SearchQuality() {}

  public static void main(String[] arguments) throws IOException {
    boolean verbose = arguments.length > 2 && arguments[2].equals("-v");
    Path folder = Files.createTempDirectory("quality");
    Map<String, Entry> byId = new HashMap<>();
    long start = System.nanoTime();
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      Map<String, List<Entry>> all = MarkdownEntries.of(Path.of(arguments[0]));
      long parsed = System.nanoTime();
      for (Map.Entry<String, List<Entry>> file : all.entrySet()) {
        file.getValue().forEach(e -> byId.put(e.id().value(), e));
        writer.replace(file.getKey(), file.getValue());
      }
      writer.prepare(1);
      writer.commit();
      System.err.printf(
          "%d entries, split %d ms, indexed %d ms, %d bytes%n",
          byId.size(), (parsed - start) / 1_000_000, (System.nanoTime() - parsed) / 1_000_000, size(folder));
    }
    try (EntrySearch search = EntrySearch.open(folder)) {
      measure(search, byId, Path.of(arguments[1]), verbose);
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static void measure(
      EntrySearch search, Map<String, Entry> byId, Path questions, boolean verbose)
      throws IOException {
    Map<String, List<Double>> ranks = new TreeMap<>();
    List<Long> times = new ArrayList<>();
    for (JsonNode question : new ObjectMapper().readTree(questions.toFile())) {
      String kind = question.get("kind").asText();
      long start = System.nanoTime();
      SearchAnswer answer =
          search.search(SearchRequest.of(question.get("query").asText(), 20), CancellationToken.never());
      times.add(System.nanoTime() - start);
      int rank = 0;
      for (int i = 0; i < answer.hits().size() && rank == 0; i++) {
        Entry entry = byId.get(answer.hits().get(i).id().value());
        if (entry.summary().file().equals(question.get("file").asText())
            && entry.title().equals(question.get("title").asText())) {
          rank = i + 1;
        }
      }
      double reciprocal = rank == 0 || rank > 10 ? 0 : 1.0 / rank;
      ranks.computeIfAbsent(kind, k -> new ArrayList<>()).add(reciprocal);
      ranks.computeIfAbsent("~all", k -> new ArrayList<>()).add(reciprocal);
      if (verbose && rank != 1) {
        System.out.printf(
            "%s rank %d of %d | %s | %s | first: %s%n",
            kind, rank, answer.total(), question.get("query").asText(), question.get("title").asText(),
            answer.hits().isEmpty() ? "-" : byId.get(answer.hits().getFirst().id().value()).title());
      }
    }
    ranks.forEach((kind, values) ->
        System.out.printf(
            "%-16s n=%3d MRR@10 %.3f recall@10 %.3f%n",
            kind,
            values.size(),
            values.stream().mapToDouble(v -> v).average().orElse(0),
            values.stream().filter(v -> v > 0).count() / (double) values.size()));
    times.sort(null);
    System.out.printf(
        "ms: p50 %.1f p99 %.1f%n",
        times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
  }
}
