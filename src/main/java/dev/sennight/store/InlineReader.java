package dev.sennight.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link InlineWriter} wrote. Every method begins before the value it reads. */
class InlineReader {
  private static final List<Inline.Style> STYLES = List.of(Inline.Style.values());
  private static final List<LinkForm> FORMS = List.of(LinkForm.values());

  private final JsonParser in;

  InlineReader(JsonParser in) {
    this.in = in;
  }

  /** Reads one element; its first token is already taken. */
  @FunctionalInterface
  interface Element<T> {
    T read(JsonToken first) throws IOException;
  }

  final <T> List<T> list(Element<T> element) throws IOException {
    expect(JsonToken.START_ARRAY, in.nextToken());
    return rest(element);
  }

  /** The elements of an array whose start is already taken. */
  final <T> List<T> rest(Element<T> element) throws IOException {
    List<T> elements = new ArrayList<>();
    JsonToken token = in.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token == null) {
        throw new IOException("the tree ends too early");
      }
      elements.add(element.read(token));
      token = in.nextToken();
    }
    return elements;
  }

  final List<Inline> inlines() throws IOException {
    return list(this::inline);
  }

  final Inline inline(JsonToken first) throws IOException {
    if (first == JsonToken.VALUE_STRING) {
      return new Inline.Text(in.getText());
    }
    expect(JsonToken.START_ARRAY, first);
    Inline inline = fields(integer());
    end();
    return inline;
  }

  private Inline fields(int kind) throws IOException {
    return switch (kind) {
      case JsonFormat.STYLED ->
          new Inline.Styled(JsonFormat.constant(STYLES, integer()), inlines());
      case JsonFormat.CODE_SPAN -> new Inline.Code(string());
      case JsonFormat.INLINE_FORMULA -> new Inline.Formula(string(), bool());
      case JsonFormat.LINK -> new Inline.Link(form(), string(), inlines());
      case JsonFormat.IMAGE ->
          new Inline.Image(form(), string(), string(), integerOrNull(), integerOrNull());
      case JsonFormat.LINE_BREAK -> new Inline.LineBreak(bool());
      case JsonFormat.FOOTNOTE_REFERENCE -> new Inline.FootnoteReference(string());
      case JsonFormat.TAG -> new Inline.Tag(string());
      case JsonFormat.ANCHOR -> new Inline.Anchor(string());
      default -> throw new IOException("no inline of kind " + kind);
    };
  }

  private LinkForm form() throws IOException {
    return JsonFormat.constant(FORMS, integer());
  }

  final String string() throws IOException {
    expect(JsonToken.VALUE_STRING, in.nextToken());
    return in.getText();
  }

  final @Nullable String stringOrNull() throws IOException {
    return in.nextToken() == JsonToken.VALUE_NULL ? null : in.getText();
  }

  final int integer() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, in.nextToken());
    return in.getIntValue();
  }

  final @Nullable Integer integerOrNull() throws IOException {
    return in.nextToken() == JsonToken.VALUE_NULL ? null : (Integer) in.getIntValue();
  }

  final int integerHere() throws IOException {
    return in.getIntValue();
  }

  final String stringHere() throws IOException {
    return in.getText();
  }

  final boolean bool() throws IOException {
    return in.nextToken() == JsonToken.VALUE_TRUE;
  }

  final void end() throws IOException {
    expect(JsonToken.END_ARRAY, in.nextToken());
  }

  static void expect(JsonToken wanted, @Nullable JsonToken found) throws IOException {
    if (found != wanted) {
      throw new IOException("the tree has " + found + " where " + wanted + " should stand");
    }
  }
}
