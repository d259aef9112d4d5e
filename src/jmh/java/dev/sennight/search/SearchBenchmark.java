package dev.sennight.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of one search with 20 hits, snippets and facets, over the questions of a file. System
 * properties: {@code library}, a folder of documents, and {@code questions}, a JSON list of objects
 * with a {@code query}. The library is repeated, its sentences shuffled, up to {@code entries}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 2, time = 15)
@Fork(1)
public class SearchBenchmark {
  @Param({"5000", "50000"})
  public int entries;

  private final List<String> queries = new ArrayList<>();
  private EntrySearch search;
  private int next;

  @Setup(Level.Trial)
  public void open() throws IOException {
    Path questions = Path.of(System.getProperty("questions"));
    for (JsonNode question : new ObjectMapper().readTree(questions.toFile())) {
      queries.add(question.get("query").asText());
    }
    Path folder = Files.createTempDirectory("search-benchmark");
    List<Entry> real = read(folder);
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder.resolve("many"))) {
      Random random = new Random(1);
      for (int i = 0; i < entries; i += real.size()) {
        List<Entry> copies = new ArrayList<>();
        for (int k = 0; k < real.size() && i + k < entries; k++) {
          copies.add(i == 0 ? real.get(k) : varied(real, k, i + k, random));
        }
        writer.replace("round-" + i, copies);
      }
      writer.prepare(1);
      writer.commit();
    }
    search = EntrySearch.open(folder.resolve("many"));
  }

  private static List<Entry> read(Path folder) throws IOException {
    LibraryLocation location =
        new LibraryLocation(
            Path.of(System.getProperty("library")),
            folder.resolve("index"),
            folder.resolve("data"));
    LibraryOpening.Opened opened = (LibraryOpening.Opened) Library.open(location);
    List<Entry> entries = new ArrayList<>();
    try (Library library = opened.library()) {
      library.index(false, Progress.NONE, CancellationToken.never());
      for (EntrySummary summary : library.list(null)) {
        entries.add(library.entry(summary.id()).orElseThrow());
      }
    }
    return entries;
  }

  /** An entry with the name of one and half of its sentences, the others from another entry. */
  private static Entry varied(List<Entry> real, int from, int number, Random random) {
    Entry entry = real.get(from);
    String[] own = entry.text().split("(?<=[。\n])");
    String[] other = real.get(random.nextInt(real.size())).text().split("(?<=[。\n])");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < own.length; i++) {
      text.append(random.nextBoolean() ? own[i] : other[random.nextInt(other.length)]);
    }
    EntrySummary s = entry.summary();
    EntryLocation at = s.location();
    IssueIdentity issue = s.identity();
    Integer year = issue.year();
    EntrySummary summary =
        new EntrySummary(
            new EntryId("%012d".formatted(number)),
            s.kind(),
            s.title(),
            new EntryLocation("round-" + number, at.line(), at.section(), at.topic()),
            s.series(),
            new IssueIdentity(
                year == null ? null : year - number % 7, issue.week(), issue.number(), null),
            new EntryFacts(s.facts().tags(), s.facts().sources(), false));
    return new Entry(summary, entry.path(), List.of(), text.toString(), entry.details());
  }

  @Benchmark
  public SearchAnswer search() throws IOException {
    String query = queries.get(next++ % queries.size());
    return search.search(SearchRequest.of(query, 20), CancellationToken.never());
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    search.close();
  }
}
