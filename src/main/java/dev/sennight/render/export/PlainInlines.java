package dev.sennight.render.export;

import dev.sennight.model.text.Inline;
import java.util.List;

/** Says in words what has none of its own in a plain text: pictures, and numbers of notes. */
final class PlainInlines {
  private static final int DEEPEST = 60;

  private PlainInlines() {}

  /** The same inlines with words for what would vanish. */
  static List<Inline> said(List<Inline> inlines) {
    return said(inlines, 0);
  }

  /** How a footnote is named; one that was written inside a sentence has a star. */
  static String note(String label) {
    return "[" + (label.startsWith("^") ? "*" + label.substring(1) : label) + "]";
  }

  private static List<Inline> said(List<Inline> inlines, int depth) {
    return depth > DEEPEST ? inlines : inlines.stream().map(inline -> said(inline, depth)).toList();
  }

  private static Inline said(Inline inline, int depth) {
    return switch (inline) {
      case Inline.FootnoteReference i -> new Inline.Text(note(i.label()));
      case Inline.Image i -> new Inline.Text("[" + (i.alt().isBlank() ? name(i) : i.alt()) + "]");
      case Inline.Styled i -> new Inline.Styled(i.style(), said(i.children(), depth + 1));
      case Inline.Link i -> new Inline.Link(i.form(), i.target(), said(i.content(), depth + 1));
      default -> inline;
    };
  }

  private static String name(Inline.Image image) {
    if (image.target().regionMatches(true, 0, "data:", 0, 5)) {
      return "…";
    }
    return image.target().substring(image.target().lastIndexOf('/') + 1);
  }
}
