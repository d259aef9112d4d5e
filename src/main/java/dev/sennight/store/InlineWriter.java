package dev.sennight.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes inlines: plain text as a JSON string, everything else as an array with its number. */
@SuppressWarnings("EnumOrdinal") // the stored number of a constant; InlineReader reads it back
class InlineWriter {
  final JsonGenerator out;

  /** Lists of blocks and inlines around the present one. */
  int depth;

  InlineWriter(JsonGenerator out) {
    this.out = out;
  }

  final void inlines(List<Inline> inlines) throws IOException {
    depth++;
    out.writeStartArray();
    if (depth > JsonFormat.DEEPEST) {
      out.writeString(PlainText.ofInlines(inlines));
    } else {
      for (Inline inline : inlines) {
        inline(inline);
      }
    }
    out.writeEndArray();
    depth--;
  }

  private void inline(Inline inline) throws IOException {
    if (inline instanceof Inline.Text text) {
      out.writeString(text.text());
      return;
    }
    out.writeStartArray();
    fields(inline);
    out.writeEndArray();
  }

  private void fields(Inline inline) throws IOException {
    switch (inline) {
      case Inline.Text i -> out.writeString(i.text());
      case Inline.Styled i -> {
        out.writeNumber(JsonFormat.STYLED);
        out.writeNumber(i.style().ordinal());
        inlines(i.children());
      }
      case Inline.Code i -> strings(JsonFormat.CODE_SPAN, i.text());
      case Inline.Formula i -> {
        strings(JsonFormat.INLINE_FORMULA, i.latex());
        out.writeBoolean(i.display());
      }
      case Inline.Link i -> {
        out.writeNumber(JsonFormat.LINK);
        out.writeNumber(i.form().ordinal());
        out.writeString(i.target());
        inlines(i.content());
      }
      case Inline.Image i -> image(i);
      case Inline.LineBreak i -> {
        out.writeNumber(JsonFormat.LINE_BREAK);
        out.writeBoolean(i.hard());
      }
      case Inline.FootnoteReference i -> strings(JsonFormat.FOOTNOTE_REFERENCE, i.label());
      case Inline.Tag i -> strings(JsonFormat.TAG, i.name());
      case Inline.Anchor i -> strings(JsonFormat.ANCHOR, i.name());
    }
  }

  private void image(Inline.Image image) throws IOException {
    out.writeNumber(JsonFormat.IMAGE);
    out.writeNumber(image.form().ordinal());
    out.writeString(image.target());
    out.writeString(image.alt());
    number(image.width());
    number(image.height());
  }

  final void number(@Nullable Integer value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value);
    }
  }

  final void strings(int kind, @Nullable String... values) throws IOException {
    out.writeNumber(kind);
    for (String value : values) {
      out.writeString(value);
    }
  }
}
