package dev.sennight.render;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The ids that a page gives to its headings, blocks and marks. Each kind has a prefix of its own,
 * so that no document can take a name that means something to the page.
 */
public final class PageAnchors {
  private static final int LONGEST = 80;

  private PageAnchors() {}

  /**
   * The id of a heading; the second heading of a page with the same one gets {@code -2} after it.
   * Case, punctuation and white space make no difference, in the heading or in a link to it.
   */
  public static String heading(String text) {
    return "h-" + slug(text);
  }

  /** The id of a block that a document named {@code ^name}; {@code name} without the caret. */
  public static String block(String name) {
    return "b-" + slug(name);
  }

  /** The id of the first piece of the mark with this number, from 0, counted over the page. */
  public static String mark(int number) {
    return "m-" + number;
  }

  /** The number of the mark that {@code anchor} is the id of; 0 for any other id. */
  public static int markNumber(String anchor) {
    return anchor.matches("m-\\d{1,9}") ? Integer.parseInt(anchor.substring(2)) : 0;
  }

  /** The id that a link's subpath leads to: {@code Heading}, {@code One#Two} or {@code ^block}. */
  public static String of(String subpath) {
    String last = subpath.substring(subpath.lastIndexOf('#') + 1);
    return last.startsWith("^") ? block(last.substring(1)) : heading(last);
  }

  /** The id of a heading with this content. */
  public static String heading(List<Inline> content) {
    return heading(PlainText.ofInlines(content));
  }

  private static String slug(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            out.appendCodePoint(c);
          } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
            out.append('-');
          }
        });
    int end = Math.min(out.length(), LONGEST);
    while (end > 0
        && (out.charAt(end - 1) == '-' || Character.isHighSurrogate(out.charAt(end - 1)))) {
      end--;
    }
    return out.substring(0, end);
  }
}
