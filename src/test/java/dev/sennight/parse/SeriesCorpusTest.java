package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.IssueIdentity;
import dev.sennight.parse.series.DocumentFacts;
import dev.sennight.parse.series.InferredIssue;
import dev.sennight.parse.series.SeriesInference;
import dev.sennight.parse.series.SeriesRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The series of other people's collections, whose rules nobody wrote. */
class SeriesCorpusTest {
  private static final SeriesRules NO_RULES = SeriesRules.of(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "golangweekly | Go语言爱好者周刊: 205 issues, 0 dated",
        "gocn | gocn: 355 issues, 354 dated",
        "lwkd | lwkd: 150 issues, 150 dated",
        "fenews-ko | fenews-ko: 72 issues, 72 dated",
        "obsidian-help-zh | ''",
        "aiterms | ''"
      })
  void familiesAreSeries(String family, String expected) throws IOException {
    Path root = Corpus.folder().resolve("others").resolve(family);
    Map<String, List<InferredIssue>> series = new TreeMap<>();
    for (InferredIssue issue : infer(root).values()) {
      series.computeIfAbsent(issue.match().series(), name -> new ArrayList<>()).add(issue);
    }
    assertEquals(
        expected,
        series.entrySet().stream()
            .map(entry ->
                "%s: %d issues, %d dated"
                    .formatted(entry.getKey(), entry.getValue().size(), dated(entry.getValue())))
            .collect(Collectors.joining("; ")));
  }

  private static Map<String, InferredIssue> infer(Path root) throws IOException {
    DocumentParser parser = new DocumentParser();
    List<DocumentFacts> facts = new ArrayList<>();
    for (Path file : Corpus.documents(root)) {
      String name = Corpus.name(root, file);
      facts.add(parser.outline(name, Files.readAllBytes(file)).evidence().facts());
    }
    return new SeriesInference(NO_RULES, root.getFileName().toString()).infer(facts);
  }

  private static long dated(List<InferredIssue> issues) {
    return issues.stream()
        .map(issue -> issue.match().identity())
        .filter(SeriesCorpusTest::isDated)
        .count();
  }

  private static boolean isDated(IssueIdentity identity) {
    return identity.date() != null || identity.week() != null;
  }
}
