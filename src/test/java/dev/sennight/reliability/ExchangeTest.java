package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format':'sennight-personal','version':4294967297}",
        "{'format':'sennight-personal','version':1.5}",
        "{'format':'sennight-personal','version':'1'}",
        "{'format':'sennight-personal','version':2}",
        "{'format':'sennight-personal','version':1} {}",
        "{'format':'sennight-personal','version':1}\u0000",
        "{'format':'sennight-personal','version':1,'history':[{'entry':'e',"
            + "'visited':'2026-01-01T00:00:00Z','visits':2147483648}]}",
        "{'format':'sennight-personal','version':1,'history':[{'entry':'e',"
            + "'visited':'2026-01-01T00:00:00Z','visits':0.5}]}",
        "{'format':'sennight-personal','version':1,'places':[{'entry':'e','start':-1,'quote':'q',"
            + "'noted':'2026-01-01T00:00:00Z'}]}",
        "{'format':'sennight-personal','version':1,'places':[{'entry':'e','start':1e99,'quote':'q',"
            + "'noted':'2026-01-01T00:00:00Z'}]}",
        "{'format':'sennight-personal','version':1,'marks':[{'mark':'starred','entry':'e',"
            + "'made':'+999999999-12-31T23:59:59Z'}]}",
        "{'format':'sennight-personal','version':1,'highlights':[{'id':'h','entry':'e','start':3,"
            + "'end':2,'exact':'q','created':'2026-01-01T00:00:00Z',"
            + "'changed':'2026-01-01T00:00:00Z'}]}",
        "{'format':'sennight-personal','version':1,'highlights':[{'id':'','entry':'e',"
            + "'created':'2026-01-01T00:00:00Z','changed':'2026-01-01T00:00:00Z'}]}",
        "{'format':'sennight-personal','version':1,'tables':{'t':[{'a':9223372036854775808}]}}",
        "{'format':'sennight-personal','version':1,'tables':{'t':[{'a':1e999}]}}"
      })
  void whatIsNotAsItShouldBeIsRefusedWhole(String written) throws Exception {
    String settings = written.replaceFirst(",", ",'settings':{'theme':'dark'},");
    Path json = Files.writeString(folder.resolve("in.json"), settings.replace('\'', '"'));
    try (PersonalData personal = PersonalData.in(folder.resolve("data"))) {
      LibraryException refused =
          assertThrows(LibraryException.class, () -> personal.importFrom(json));
      String sentence = String.valueOf(refused.getMessage());
      assertTrue(sentence.matches("(?s).*in[.]json .*[.]"), sentence);
      assertTrue(personal.setting("theme").isEmpty());
    }
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
