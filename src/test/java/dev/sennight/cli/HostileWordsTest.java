package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, titles and queries that try to be more than words. */
class HostileWordsTest {
  private static final String FORGED = "forged line";
  private static final String NAME = "a\n" + FORGED + "\u202E\u2028" + FORGED + "\u2066";

  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    runs.write(
        NAME + ".md", "# Title\u202E " + FORGED + "\u2029\n\nwords [[nowhere]] ![](x.png)\n");
  }

  @Test
  void noLineOfATerminalIsForged() {
    String[][] verbs = {
      {"index"},
      {"list"},
      {"search", "words"},
      {"search", "“" + NAME},
      {"search", "title:" + NAME},
      {"search", "in:" + NAME},
      {"show", NAME},
      {"show", NAME, "--format", NAME},
      {"links"},
      {"links", NAME},
      {"check"},
      {"series"},
      {"series", NAME},
      {"stats"},
      {"open"},
      {"list", "--" + NAME},
      {"list", "--kind", NAME},
      {"shot", folder + "/" + NAME + "/x.png"},
      {"shot", folder + "/x.png", "--view", NAME},
      {"personal", "import", folder + "/" + NAME},
      {"personal", "export", folder + "/" + NAME + "/x.json"},
      {"personal", NAME, "x"}
    };
    for (String[] verb : verbs) {
      List<String> rest = new ArrayList<>(List.of(verb).subList(1, verb.length));
      ScriptRuns.Run run = runs.run(verb[0], rest.toArray(String[]::new));
      for (String printed : List.of(run.results(), run.messages())) {
        assertFalse(printed.contains("\n" + FORGED), String.join(" ", verb) + ": " + printed);
        boolean text = verb[0].equals("show") && run.code() == 0;
        assertTrue(text || printed.indexOf('\u202E') < 0, String.join(" ", verb) + ": " + printed);
      }
    }
    ScriptRuns.Run typed = runs.execute("", "list" + NAME);
    assertFalse(typed.messages().contains("\n" + FORGED), typed.messages());
  }

  @Test
  void namesInJsonAreWholeAndEscaped() throws IOException {
    ScriptRuns.Run run = runs.run("list", "--json");
    assertFalse(run.results().contains("\u202E"), run.results());
    assertTrue(
        run.lines().stream().anyMatch(line -> line.get("file").asText().equals(NAME + ".md")),
        run.results());
  }

  @Test
  void aLineThatIsNoQueryEndsNoSession() throws IOException {
    String endless = "编辑器 ".repeat(50_000);
    String input = "\u0000\n编辑器\u0000\n" + endless + "\n\n[ (\n\uFFFF\n编辑器\n";
    ScriptRuns.Run run = runs.runWith(input, "search", "--stdin", "--json");
    List<JsonNode> answers = run.lines().stream().filter(line -> line.has("hits")).toList();
    assertEquals(6, answers.size(), run.results() + run.messages());
    assertEquals(1, answers.getLast().get("hits").asInt());
    assertTrue(run.messages().contains("only its beginning was searched"), run.messages());
    assertEquals(ExitCode.DONE, run.code());
  }

  @Test
  void bytesThatAreNoTextEndNoSession() throws IOException {
    byte[] good = "编辑器\n".getBytes(StandardCharsets.UTF_8);
    byte[] input = new byte[good.length + 5];
    System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xC3, '(', (byte) 0xE4, '\n'}, 0, input, 0, 5);
    System.arraycopy(good, 0, input, 5, good.length);
    ScriptRuns.Run run = runs.runWith(input, "search", "--stdin", "--json");
    List<JsonNode> answers = run.lines().stream().filter(line -> line.has("ms")).toList();
    assertEquals(2, answers.size(), run.messages());
    assertEquals(1, answers.getLast().get("hits").asInt());
  }
}
