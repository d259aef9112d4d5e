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

  private String called(Map<String, String> locale) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path script = home.resolve("sennight");
    Files.writeString(script, Files.readString(Path.of("sennight")));
    Path jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL|$LC_CTYPE|$LANG\"\n");
    assertTrue(java.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder("bash", script.toString(), "list");
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(locale);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return said.strip();
  }

  /** Such as under cron: Java would take every name that is not ASCII for no text. */
  @Test
  void fileNamesAreReadAsUnicodeWhereNoLocaleIsSet() throws Exception {
    assumeBash();
    assertEquals("|C.UTF-8|", called(Map.of()));
    assertEquals("|C.UTF-8|C", called(Map.of("LANG", "C")));
    assertEquals(
        "|C.UTF-8|zh_CN.UTF-8", called(Map.of("LANG", "zh_CN.UTF-8", "LC_CTYPE", "POSIX")));
    assertEquals("C.UTF-8||en_US.UTF-8", called(Map.of("LC_ALL", "POSIX", "LANG", "en_US.UTF-8")));
  }

  @Test
  void aLocaleThatIsSetStays() throws Exception {
    assumeBash();
    assertEquals("||zh_CN.UTF-8", called(Map.of("LANG", "zh_CN.UTF-8")));
    assertEquals("zh_CN.GB18030||C", called(Map.of("LC_ALL", "zh_CN.GB18030", "LANG", "C")));
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
