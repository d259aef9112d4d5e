package dev.sennight.cli;

import dev.sennight.concurrent.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Progress on standard error: one line that is written over on a terminal, a line every few seconds
 * where it goes to a file.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long TERMINAL_PAUSE = 100_000_000L;
  private static final long FILE_PAUSE = 3_000_000_000L;
  private static final int WIDTH = 76;
  private static final byte[] ERASE = "\r\u001b[K".getBytes(StandardCharsets.US_ASCII);

  private final PrintStream out;
  private final boolean terminal = isTerminal();
  private long next = System.nanoTime() + TERMINAL_PAUSE;
  private boolean dirty;

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  @SuppressWarnings("SystemConsoleNull") // the method may return null where no provider is there
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void step(long done, long total, String name) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + (terminal ? TERMINAL_PAUSE : FILE_PAUSE);
    String count = total > 0 ? done + "/" + total : String.valueOf(done);
    String line = count + "  " + TerminalText.oneLine(name);
    if (terminal) {
      String shown = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
      out.writeBytes(ERASE);
      out.print(shown);
      dirty = true;
    } else {
      out.println(line);
    }
  }

  @Override
  public void close() {
    if (dirty) {
      out.writeBytes(ERASE);
      out.flush();
    }
  }
}
