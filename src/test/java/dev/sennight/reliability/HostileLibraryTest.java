package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.reliability.SennightProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile documents beside sound ones, in a process with half a gigabyte. */
class HostileLibraryTest {
  private static final int SOUND = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path parent;

  @Test
  void soundDocumentsAreWholeBesideHostileOnes() throws Exception {
    Path folder = Files.createDirectories(parent.resolve("library"));
    for (int i = 0; i < SOUND; i++) {
      Files.writeString(
          folder.resolve("sound%02d.md".formatted(i)),
          "# Sound %02d\n\n## Part\n\nwords of soundness %02d, and [[Sound 00]]".formatted(i, i));
    }
    Map<String, byte[]> hostile = HostileDocuments.of(seed());
    for (Map.Entry<String, byte[]> each : hostile.entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
    }
    run("index");
    Set<String> read = new HashSet<>();
    for (JsonNode entry : run("list")) {
      read.add(entry.path("file").asText());
    }
    assertEquals(SOUND, read.stream().filter(file -> file.startsWith("sound")).count());
    run("check").forEach(problem -> read.add(problem.path("file").asText()));
    for (String file : hostile.keySet()) {
      assertTrue(read.contains(file), file + " is neither read nor a problem");
    }
    assertEquals(SOUND, run("search", "soundness", "--limit", "100").size());
    long links =
        run("links").stream()
            .filter(link -> link.path("file").asText().startsWith("sound"))
            .filter(link -> !link.path("resolved").isNull())
            .count();
    assertEquals(SOUND, links);
  }

  private static long seed() {
    return Long.getLong("sennight.seed", 12);
  }

  /** The lines of JSON that a verb prints; it ends with 0. */
  private List<JsonNode> run(String verb, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(verb));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "--json",
            "--library",
            parent.resolve("library").toString(),
            "--index",
            parent.resolve("index").toString()));
    Ended ended = new SennightProcess(parent.resolve("home")).run(command.toArray(String[]::new));
    assertEquals(0, ended.code(), () -> verb + ": " + ended.err());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : ended.out().split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
