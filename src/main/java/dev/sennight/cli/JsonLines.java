package dev.sennight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON objects, one a line. What is absent is {@code null}, never 0 or "". Lines are handed
 * over together, and whole, so that whoever reads them while more are made never has half a one.
 */
final class JsonLines implements AutoCloseable {

  /** Below the buffer of {@link Console}, so that it hands over in one piece what it is given. */
  private static final int TOGETHER = 1 << 15;

  private final Console console;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * TOGETHER);
  private final JsonGenerator out;
  private int whole;

  JsonLines(Console console) throws IOException {
    this.console = console;
    this.out = factory().createGenerator(lines);
    out.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /** Makes JSON that gives a terminal no orders. */
  static JsonFactory factory() {
    return new JsonFactoryBuilder().characterEscapes(new ControlEscapes()).build();
  }

  /** Writes the line of a value. */
  @FunctionalInterface
  interface Line<T> {
    void write(T value) throws IOException;
  }

  /** Takes values that are handed over, and writes a line for each. */
  static <T> Consumer<T> each(Line<T> line) {
    return value -> {
      try {
        line.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  JsonLines begin() throws IOException {
    out.writeStartObject();
    return this;
  }

  JsonLines begin(String name) throws IOException {
    out.writeObjectFieldStart(name);
    return this;
  }

  JsonLines end() throws IOException {
    out.writeEndObject();
    return this;
  }

  /** Ends the outermost object and its line. */
  void endLine() throws IOException {
    end();
    out.flush();
    lines.write('\n');
    whole = lines.size();
    if (whole >= TOGETHER) {
      handOver();
      console.results().flush();
    }
  }

  /** What was begun and not ended, for something failed in between, is left out. */
  private void handOver() {
    console.results().write(lines.toByteArray(), 0, whole);
    lines.reset();
    whole = 0;
  }

  JsonLines text(String name, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, value.toString());
    }
    return this;
  }

  JsonLines number(String name, @Nullable Number value) throws IOException {
    switch (value) {
      case null -> out.writeNullField(name);
      case Double d -> out.writeNumberField(name, d);
      default -> out.writeNumberField(name, value.longValue());
    }
    return this;
  }

  JsonLines flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  JsonLines texts(String name, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
    return this;
  }

  JsonLines beginList(String name) throws IOException {
    out.writeArrayFieldStart(name);
    return this;
  }

  JsonLines endList() throws IOException {
    out.writeEndArray();
    return this;
  }

  /** Fields as {@link dev.sennight.library.EntryFields} gives them, in their order. */
  JsonLines fields(Map<String, @Nullable Object> fields) throws IOException {
    for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
      out.writeFieldName(field.getKey());
      value(field.getValue());
    }
    return this;
  }

  private void value(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case Double number -> out.writeNumber(number);
      case Number number -> out.writeNumber(number.longValue());
      case Collection<?> values -> {
        out.writeStartArray();
        for (Object each : values) {
          value(each);
        }
        out.writeEndArray();
      }
      case Map<?, ?> fields -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          out.writeFieldName(field.getKey().toString());
          value(field.getValue());
        }
        out.writeEndObject();
      }
      default -> out.writeString(value.toString());
    }
  }

  /** Hands over the last lines; the verb flushes the console when it ends or waits. */
  @Override
  public void close() throws IOException {
    out.flush();
    handOver();
  }

  /** JSON itself asks for escapes of the first 32 control characters; a terminal heeds others. */
  private static final class ControlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final char DELETE = '\u007F';

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c > DELETE && TerminalText.isControl(c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
          : null;
    }
  }
}
