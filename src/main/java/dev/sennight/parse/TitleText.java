package dev.sennight.parse;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.util.List;

/**
 * The plain text of a heading. Raised and lowered letters keep their tags, as written: without them
 * {@code x<sup>2</sup>} would read as another name.
 */
final class TitleText {
  private TitleText() {}

  static String of(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    inlines(content, out);
    return out.toString().strip();
  }

  private static void inlines(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Styled styled -> styled(styled, out);
        case Inline.Link link -> inlines(link.content(), out);
        default -> out.append(PlainText.ofInlines(List.of(inline)));
      }
    }
  }

  private static void styled(Inline.Styled styled, StringBuilder out) {
    String tag =
        switch (styled.style()) {
          case SUPERSCRIPT -> "sup";
          case SUBSCRIPT -> "sub";
          case EMPHASIS, STRONG, STRIKETHROUGH, HIGHLIGHT, UNDERLINE, KEYBOARD, SMALL -> "";
        };
    if (tag.isEmpty()) {
      inlines(styled.children(), out);
    } else {
      out.append('<').append(tag).append('>');
      inlines(styled.children(), out);
      out.append("</").append(tag).append('>');
    }
  }
}
