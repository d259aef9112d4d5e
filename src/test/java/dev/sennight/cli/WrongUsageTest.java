package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the command line was not meant as it was written. */
class WrongUsageTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writeLibrary() throws IOException {
    runs = new ScriptRuns(folder);
  }

  private static void says(ScriptRuns.Run run, int code, String words) {
    assertEquals(code, run.code(), run.messages());
    assertTrue(run.messages().contains(words), run.messages());
  }

  @Test
  void aMistypedVerbIsToldTheVerbs() {
    ScriptRuns.Run run = runs.execute("", "serach", "words");
    says(run, ExitCode.WRONG_USAGE, "“serach” is neither a verb nor a folder");
    assertTrue(run.messages().contains("search"), run.messages());
  }

  @Test
  void anUnknownViewIsToldTheViews() {
    String picture = folder.resolve("x.png").toString();
    says(runs.run("shot", picture, "--view", "foo:bar"), ExitCode.WRONG_USAGE, "week, side");
    assertEquals(ExitCode.DONE, runs.run("shot", picture, "--view", "side:bar").code());
  }

  @Test
  void whatIsNoNumberIsSaidInWords() {
    says(runs.run("search", "x", "--limit", "x"), ExitCode.WRONG_USAGE, "not a whole number");
  }

  @Test
  void linksOfNothingAreNotFound() {
    says(runs.run("links", "nosuchid"), ExitCode.NOTHING_FOUND, "Nothing was found.");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidInWords() {
    String file = folder.resolve("none/x.json").toString();
    says(
        runs.run("personal", "export", file),
        ExitCode.UNUSABLE_LIBRARY,
        "There is no such file or folder: " + file);
  }
}
