package dev.sennight.ui.reader.web;

import dev.sennight.model.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * What is selected in a page, as the page holds it: spaces and line ends may differ from the plain
 * text of the entry.
 *
 * @param part id of the part that it is in; null when it reaches over several
 */
public record SelectedPassage(@Nullable String part, TextAnchor anchor) {
  private static final int FIELDS = 5;

  /** Reads what {@link PageScript} asked the page; null when nothing of a part is selected. */
  static @Nullable SelectedPassage of(String answer) {
    String[] fields = answer.split("\u0001", FIELDS);
    if (fields.length < FIELDS || fields[3].isBlank()) {
      return null;
    }
    int start = Integer.parseInt(fields[1]);
    String exact = fields[3];
    int end = start + exact.codePointCount(0, exact.length());
    TextAnchor anchor = new TextAnchor(start, end, exact, fields[2], fields[4]);
    return new SelectedPassage(fields[0].isEmpty() ? null : fields[0], anchor);
  }
}
