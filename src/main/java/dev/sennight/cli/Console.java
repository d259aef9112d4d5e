package dev.sennight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where results and messages go: UTF-8, results buffered, messages at once. */
public final class Console {
  private static final int BUFFER = 1 << 16;
  private final InputStream in;
  private final RememberingStream out;
  private final PrintStream results;
  private final PrintStream messages;

  /**
   * A console over these streams; none is ever closed.
   *
   * @param out where results go; not a {@link PrintStream}, which keeps its failures to itself
   */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = new RememberingStream(out);
    this.results = new Words(new BufferedOutputStream(this.out, BUFFER), false);
    this.messages = new Words(err, true);
  }

  /** Standard input, lines of UTF-8; what is not is replaced. */
  InputLines input(int longest) {
    return new InputLines(new BufferedReader(new InputStreamReader(in, UTF_8)), longest);
  }

  /** Standard output: what was asked for. */
  PrintStream results() {
    return results;
  }

  /** Standard error: progress, and sentences for the user. */
  PrintStream messages() {
    return messages;
  }

  /** Hands over what was written so far. */
  public void flush() {
    results.flush();
    messages.flush();
  }

  /**
   * Why results could not be handed over; null when they were, or when their reader went away
   * because it had seen enough, as {@code head} does.
   */
  @Nullable IOException failure() {
    IOException failure = out.failure;
    return failure == null || isClosedPipe(failure) ? null : failure;
  }

  /** Whether results are no longer taken, for whatever reason. */
  boolean isBroken() {
    return out.failure != null;
  }

  /** The system words this in the person's language: it is asked for the words. */
  private static boolean isClosedPipe(IOException failure) {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().close();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        sink.write(ByteBuffer.allocate(1));
      }
    } catch (IOException e) {
      return Objects.equals(e.getMessage(), failure.getMessage());
    }
    return false;
  }

  /**
   * Words, names of files among them, give a terminal no orders: control characters other than tabs
   * and line ends are replaced. What is printed as a line is one. What is written as bytes is left
   * alone.
   */
  private static final class Words extends PrintStream {
    Words(OutputStream out, boolean flushing) {
      super(out, flushing, UTF_8);
    }

    @Override
    public void print(@Nullable String words) {
      super.print(words == null ? null : TerminalText.lines(words));
    }

    @Override
    public void println(@Nullable String words) {
      super.println(words == null ? null : TerminalText.oneLine(words));
    }

    @Override
    public void println(@Nullable Object words) {
      println(String.valueOf(words));
    }
  }

  /** Keeps the first failure, which a {@link PrintStream} swallows. */
  private static final class RememberingStream extends FilterOutputStream {
    private @Nullable IOException failure;

    RememberingStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        throw remembered(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw remembered(e);
      }
    }

    private IOException remembered(IOException e) {
      failure = failure == null ? e : failure;
      return e;
    }
  }
}
