package dev.sennight.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code sennight}, with a Java in place that only tells how it was called. */
class LauncherScriptTest {
  @TempDir Path folder;

  /** What the script calls Java with, and says, where {@code locale} tells {@code charmap}. */
  private String called(String charmap, Map<String, String> locale, String before)
      throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path script = home.resolve("sennight");
    Files.writeString(script, Files.readString(Path.of("sennight")));
    Path jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path programs = Files.createDirectories(jdk.resolve("bin"));
    String tell =
        "echo \"$LC_ALL|$LC_CTYPE|$LANG|$(expr \"$*\" : '.*user.language=\\([a-z]*\\)')\"";
    program(programs.resolve("java"), tell);
    program(programs.resolve("locale"), charmap.isEmpty() ? "exit 1" : "echo " + charmap);
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", before + " exec bash \"$0\" list", script.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    environment.putAll(locale);
    environment.put("JAVA_HOME", jdk.toString());
    environment.merge("PATH", programs + ":", (path, first) -> first + path);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return said.strip();
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private String called(String charmap, Map<String, String> locale) throws Exception {
    return called(charmap, locale, "");
  }

  /** Such as under cron: Java would take every name that is not ASCII for no text. */
  @Test
  void fileNamesAreReadAsUnicodeWhereNoLocaleIsSet() throws Exception {
    assumeBash();
    assertEquals("C.UTF-8|||", called("ANSI_X3.4-1968", Map.of()));
    assertEquals("C.UTF-8||C|", called("US-ASCII", Map.of("LANG", "C")));
    assertEquals("C.UTF-8|||", called("", Map.of()), "without the program locale");
    assertEquals("C.UTF-8||C|", called("", Map.of("LANG", "C")));
  }

  /** A container that takes over the variables of its host has none of its locales. */
  @Test
  void aLocaleThatIsNotInstalledLeavesNamesAndLanguageAsTheyAre() throws Exception {
    assumeBash();
    String ascii = "ANSI_X3.4-1968";
    assertEquals("C.UTF-8||de_DE.UTF-8|de", called(ascii, Map.of("LANG", "de_DE.UTF-8")));
    assertEquals(
        "C.UTF-8|POSIX|zh_CN.UTF-8|zh",
        called(ascii, Map.of("LANG", "zh_CN.UTF-8", "LC_CTYPE", "POSIX")));
    assertTrue(called(ascii, Map.of("LC_ALL", "zh_CN.UTF-8")).endsWith("C.UTF-8|||zh"));
  }

  @Test
  void aLocaleThatIsInstalledStays() throws Exception {
    assumeBash();
    assertEquals("||zh_CN.UTF-8|", called("UTF-8", Map.of("LANG", "zh_CN.UTF-8")));
    assertTrue(called("GB18030", Map.of("LC_ALL", "zh_CN.GB18030")).endsWith("zh_CN.GB18030|||"));
  }

  @Test
  void tooFewFilesAreSaidInASentence() throws Exception {
    assumeBash();
    assertEquals(
        "sennight: only 64 files may be open at once, and 256 are needed: raise the limit"
            + " (ulimit -n).",
        called("UTF-8", Map.of(), "ulimit -n 64;"));
  }

  private static void assumeBash() {
    try {
      Process bash = new ProcessBuilder("bash", "-c", "true").start();
      Assumptions.assumeTrue(bash.waitFor() == 0, "bash does not run here");
    } catch (IOException e) {
      Assumptions.abort("there is no bash here");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
