package dev.sennight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogFormatterTest {
  private static final String MARKER = "zephyrinequartz";

  private static String formatted(String logger, String message, @Nullable Throwable thrown) {
    LogRecord record = new LogRecord(Level.WARNING, message);
    record.setLoggerName(logger);
    record.setThrown(thrown);
    return new LogFormatter().format(record);
  }

  @Test
  void messagesOfExceptionsAreLeftOutDownToTheFirstCause() {
    Exception cause = new IllegalArgumentException("no number: " + MARKER);
    cause.addSuppressed(new IOException(MARKER));
    String log =
        formatted(
            "dev.sennight.library.Library",
            "A run failed.",
            new IllegalStateException(MARKER, new IOException(MARKER, cause)));
    assertFalse(log.contains(MARKER), log);
    assertTrue(log.contains("WARNING dev.sennight.library.Library: A run failed.\n"), log);
    assertTrue(log.contains("\njava.lang.IllegalStateException\n\tat "), log);
    assertTrue(log.contains("\nCaused by: java.io.IOException\n\tat "), log);
    assertTrue(log.contains("\nCaused by: java.lang.IllegalArgumentException\n\tat "), log);
    assertTrue(log.contains("LogFormatterTest.java"), log);
  }

  @Test
  void messagesOfOtherLoggersAreLeftOut() {
    String log = formatted("com.github.weisj.jsvg.parser", "unknown value " + MARKER, null);
    assertFalse(log.contains(MARKER), log);
    assertTrue(log.endsWith("WARNING com.github.weisj.jsvg.parser\n"), log);
  }

  @Test
  void filesAndCodesAreKept() {
    String log =
        formatted(
            "dev.sennight.x",
            "m",
            new IOException(
                new FileSystemException("a.md", null, "No space left")
                    .initCause(new SQLException("[SQLITE_FULL] near " + MARKER))));
    assertTrue(log.contains("FileSystemException: a.md: No space left\n"), log);
    assertTrue(log.contains("SQLException: [SQLITE_FULL]\n"), log);
    assertFalse(log.contains(MARKER), log);
  }

  @Test
  void aRecordIsOneLine() {
    String log = formatted("dev.sennight.x", "a\n2026 SEVERE forged\u2028b", null);
    assertEquals(1, log.lines().count(), log);
  }

  @Test
  void causesThatLoopAreWrittenOnce() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);
    String log = formatted("dev.sennight.x", "m", first);
    assertEquals(2, log.split("java.lang.Exception\n", -1).length - 1, log);
  }
}
