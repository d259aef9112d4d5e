package dev.sennight.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes packages, which no test command runs. */
class DistributionTest {
  private static final Path DIST = Path.of("src/main/dist");
  private static final Pattern FLAG = Pattern.compile("(?<=[\\s(])-(?:X|-)[^\\s)^]+");

  @Test
  void theProgramThatMakesPackagesCompiles(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(DIST)) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none");
      assertTrue(java.size() >= 4);
      assertTrue(
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call());
    }
  }

  @Test
  void bothLaunchersStartJavaAlike() throws IOException {
    assertEquals(
        flags(between(Files.readString(Path.of("sennight")), "\nflags=(", "-Dcom.sun")),
        flags(Files.readString(DIST.resolve("sennight.cmd"))));
  }

  /** Lines of a batch file end in CR LF, or labels and long lines are misread. */
  @Test
  void theBatchFileIsOneOfWindows() throws IOException {
    String batch = Files.readString(DIST.resolve("sennight.cmd"));
    assertEquals(batch.lines().count(), batch.chars().filter(c -> c == '\r').count());
    assertTrue(batch.contains("\"-Dsennight.installation=%here%.\""), "a folder with spaces");
    assertTrue(batch.contains("-cp \"%here%app\\sennight.jar;%here%app\\lib\\*\""), batch);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start));
  }

  private static Set<String> flags(String text) {
    return FLAG.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
