package dev.sennight.render.html;

import dev.sennight.model.text.CjkText;
import java.util.function.Consumer;

/**
 * Quotation marks, dashes and dots that Latin and Chinese text share. Fonts for Chinese draw them
 * as wide as a character; among Latin letters they get a style class with another font.
 */
public enum LatinMarks {
  /** Code and the like: no character is set in another font. */
  NONE,
  /** Chinese text: just an apostrophe between Latin letters. */
  APOSTROPHES,
  /** Text without a Chinese character. */
  ALL;

  private static final String MARKS = "\u2018\u2019\u201C\u201D\u2014\u2026\u00B7";
  private static final char APOSTROPHE = '\u2019';

  /** Which marks of {@code line} are Latin. */
  public static LatinMarks in(String line) {
    return line.chars().anyMatch(c -> CjkText.isCjk(c) && !Character.isSurrogate((char) c))
        ? APOSTROPHES
        : ALL;
  }

  /** Writes {@code text} with its Latin marks in their class. */
  public void write(String text, HtmlWriter out) {
    split(
        text, out::text, marks -> out.open(Element.SPAN, "latin").text(marks).close(Element.SPAN));
  }

  /** Cuts {@code text} into Latin marks and what is between them, in order. */
  public void split(String text, Consumer<String> between, Consumer<String> marks) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isLatin(text, i)) {
        int start = i;
        while (i + 1 < text.length() && isLatin(text, i + 1)) {
          i++;
        }
        if (start > from) {
          between.accept(text.substring(from, start));
        }
        marks.accept(text.substring(start, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      between.accept(from == 0 ? text : text.substring(from));
    }
  }

  private boolean isLatin(String text, int at) {
    return switch (this) {
      case NONE -> false;
      case APOSTROPHES ->
          text.charAt(at) == APOSTROPHE && isLetter(text, at - 1) && isLetter(text, at + 1);
      case ALL -> MARKS.indexOf(text.charAt(at)) >= 0;
    };
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0
        && at < text.length()
        && !CjkText.isCjk(text.charAt(at))
        && Character.isLetter(text.charAt(at));
  }
}
