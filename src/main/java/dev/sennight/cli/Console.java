package dev.sennight.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where results and messages go: UTF-8, results buffered, messages at once. */
public final class Console {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final PrintStream results;
  private final PrintStream messages;

  /** A console over these streams; none is ever closed. */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.results =
        new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8);
    this.messages = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** Standard input, lines of UTF-8. */
  BufferedReader input() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Standard output: what was asked for. */
  PrintStream results() {
    return results;
  }

  /** Standard error: progress, and sentences for a person. */
  PrintStream messages() {
    return messages;
  }

  /** Hands over what was written so far. */
  public void flush() {
    results.flush();
    messages.flush();
  }
}
