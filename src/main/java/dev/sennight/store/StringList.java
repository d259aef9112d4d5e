package dev.sennight.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of strings as a JSON array in a column; an empty list is NULL. Stateless. */
public final class StringList {
  private StringList() {}

  /** The column's value. */
  public static @Nullable String encode(List<String> strings) {
    if (strings.isEmpty()) {
      return null;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(text)) {
      out.writeStartArray();
      for (String string : strings) {
        out.writeString(string);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a list cannot be kept", e);
    }
    return text.toString();
  }

  /**
   * The list that {@link #encode} got.
   *
   * @throws IOException when the column is damaged
   */
  public static List<String> decode(@Nullable String column) throws IOException {
    if (column == null) {
      return List.of();
    }
    try (JsonParser parser = JsonFormat.FACTORY.createParser(column)) {
      InlineReader in = new InlineReader(parser);
      return List.copyOf(in.list(first -> in.stringHere()));
    }
  }
}
