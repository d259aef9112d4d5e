package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.library.PersonalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an exchange file can do, and what it cannot. */
class ExchangeTest {
  @TempDir Path folder;

  private static final String HOSTILE =
      """
      {"format": "sennight-personal", "version": 1,
       "settings": {"../../evil": "x", "/evil": "../../evil"},
       "history": [{"entry": "../../evil", "visited": "2026-01-01T00:00:00Z", "visits": 1}],
       "marks": [{"mark": "../evil", "entry": "/evil", "made": "2026-01-01T00:00:00Z"}],
       "places": [], "searches": [],
       "tables": {"../../evil": [{"../evil": "x"}], "settings; DROP TABLE marks": [{"a": 1}],
                  "witnesses": [{"entry": "e", "file": "../../evil", "title": "t",
                                 "fingerprint": 1, "x\\" ); DROP TABLE marks; --": 1}]}}
      """;

  /** A path in a Calibre book was written to when the book was imported. */
  @Test
  void calibreAnImportWritesNoFileButTheDatabase() throws Exception {
    Path data = Files.createDirectories(folder.resolve("a/b/data"));
    Path json = Files.writeString(folder.resolve("in.json"), HOSTILE);
    try (PersonalData personal = PersonalData.in(data)) {
      personal.importFrom(json);
      assertEquals("x", personal.setting("../../evil").orElseThrow());
      personal.exportTo(folder.resolve("out.json"));
    }
    assertEquals(List.of("a/b/data/personal.db", "in.json", "out.json"), files());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
