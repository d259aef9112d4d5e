package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts Sennight in a process of its own, from the classes under test.
 *
 * @param home everything the process keeps; its {@code SENNIGHT_HOME}
 */
record SennightProcess(Path home) {
  private static final long PATIENCE_SECONDS = Long.getLong("sennight.patience", 240);

  /** What a process left behind. */
  record Ended(int code, String out, String err) {}

  /** A Java process with the class path of the tests; its output goes to two files. */
  Process java(Path out, Path err, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Duser.language=" + System.getProperty("user.language")));
    command.add("-Dorg.sqlite.tmpdir=" + unpacked());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SENNIGHT_HOME", home.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  /**
   * Where SQLite's library goes: where the tests' own went, since the default may be read-only or
   * forbid programs; else beside the home, which goes away with what a killed process left there.
   */
  private String unpacked() {
    Path beside = home.getParent();
    boolean can = beside != null && Files.isDirectory(beside) && Files.isWritable(beside);
    String otherwise = can ? String.valueOf(beside) : System.getProperty("java.io.tmpdir");
    return System.getProperty("org.sqlite.tmpdir", otherwise);
  }

  /** Starts a verb and does not wait for it. */
  Process start(String... arguments) throws IOException {
    Files.createDirectories(home);
    return java(
        home.resolve("out"),
        home.resolve("err"),
        List.of("-Xmx512m"),
        "dev.sennight.app.Launcher",
        List.of(arguments));
  }

  /** Runs a verb to its end. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    return run(List.of("-Xmx512m"), arguments);
  }

  /** Runs a verb to its end with options of the virtual machine. */
  Ended run(List<String> options, String... arguments) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    Process process = java(out, err, options, "dev.sennight.app.Launcher", List.of(arguments));
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "the process hangs");
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
