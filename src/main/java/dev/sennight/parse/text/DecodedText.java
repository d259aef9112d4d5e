package dev.sennight.parse.text;

import dev.sennight.model.Problem;
import java.util.List;

/**
 * The text of a source file.
 *
 * @param text lines end with {@code \n} only; no byte order mark and no control characters but the
 *     tab
 * @param encoding what it was read as, e.g. {@code UTF-8}
 * @param pageBreaks lines (from 1, ascending) that begin a page: a form feed stood before them
 */
public record DecodedText(
    String text, String encoding, List<Integer> pageBreaks, List<Problem> problems) {
  public DecodedText {
    pageBreaks = List.copyOf(pageBreaks);
    problems = List.copyOf(problems);
  }
}
