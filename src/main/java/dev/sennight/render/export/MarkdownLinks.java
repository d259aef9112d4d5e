package dev.sennight.render.export;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.regex.Pattern;

/** Writes what stands in the brackets of links to notes, and images. */
final class MarkdownLinks {
  /** An alternative text that would be read as a size. */
  private static final Pattern SIZE = Pattern.compile("(?:.*\\|)?\\s*\\d{1,5}(?:x\\d{1,5})?\\s*");

  private MarkdownLinks() {}

  /** {@code target}, with what it shows where that is something else. */
  static String wiki(String target, String shown) {
    String inside = shown.equals(target) ? target : target + "|" + shown;
    return inside.endsWith("]") ? inside + " " : inside;
  }

  static String image(Inline.Image i) {
    boolean sized = SIZE.matcher(i.alt()).matches();
    if (i.form() == LinkForm.WIKI) {
      String alt = i.alt().isEmpty() ? "" : "|" + i.alt();
      return "![[" + i.target() + alt + size(i) + "]]";
    }
    if (sized || (i.width() == null && i.height() != null)) {
      return tag(i);
    }
    String alt = MarkdownEscaper.of(i.alt(), '[', ']') + size(i);
    return "![" + alt + "](" + MarkdownEscaper.destination(i.target()) + ")";
  }

  private static String size(Inline.Image i) {
    return i.width() == null ? "" : "|" + i.width() + (i.height() == null ? "" : "x" + i.height());
  }

  private static String tag(Inline.Image i) {
    return "<img src="
        + MarkdownEscaper.attribute(i.target())
        + " alt="
        + MarkdownEscaper.attribute(i.alt())
        + (i.width() == null ? "" : " width=\"" + i.width() + '"')
        + (i.height() == null ? "" : " height=\"" + i.height() + '"')
        + ">";
  }
}
