package dev.sennight.ui.browse;

import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.html.LatinMarks;
import dev.sennight.search.Passages;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text with its matches marked, cut to what fits. */
final class MarkedLine {
  private static final int BEFORE = 10;

  private final TextFlow flow = new TextFlow();
  private final LatinMarks latin;

  private MarkedLine(String text) {
    latin = LatinMarks.in(text);
  }

  /**
   * The part of {@code text} around its first match, after the muted words {@code where}.
   *
   * @param columns room for the text, where a Han character takes two
   */
  static TextFlow of(
      String where, String text, List<TextRange> matches, int columns, String style) {
    String flat = text.replace('\n', ' ').replace('\t', ' ');
    String prefix = where.isEmpty() || flat.isBlank() ? where : where + " · ";
    int room = Math.max(2 * BEFORE, columns - columns(prefix));
    int first = matches.isEmpty() ? 0 : Math.min(matches.getFirst().start(), flat.length());
    boolean fits = first == 0 || end(flat, 0, room) > first + BEFORE / 2;
    int start = fits ? 0 : Passages.lead(flat, first);
    int end = end(flat, start, room);
    MarkedLine line = new MarkedLine(flat);
    line.flow.getStyleClass().add(style + "-flow");
    line.add(prefix, style, "where");
    line.add(start > 0 ? "…" : "", style);
    int at = start;
    for (TextRange match : matches) {
      if (match.start() >= at && match.end() <= end) {
        line.add(flat.substring(at, match.start()), style);
        line.add(flat.substring(match.start(), match.end()), style, "match");
        at = match.end();
      }
    }
    line.add(flat.substring(at, end) + (end < flat.length() ? "…" : ""), style);
    return line.flow;
  }

  /** One past the last character from {@code from} on that fits {@code columns}. */
  static int end(String text, int from, int columns) {
    int at = from;
    for (int room = columns; at < text.length() && room > 0; ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      room -= columns(c);
    }
    return at;
  }

  private static int columns(String text) {
    return text.codePoints().map(MarkedLine::columns).sum();
  }

  /** Chinese characters and their punctuation are twice as wide as Latin letters. */
  private static int columns(int c) {
    return CjkText.isCjk(c) ? 2 : 1;
  }

  private void add(String words, String... styles) {
    latin.split(
        words,
        part -> flow.getChildren().add(text(part, styles)),
        marks -> {
          Text text = text(marks, styles);
          text.getStyleClass().add("latin");
          flow.getChildren().add(text);
        });
  }

  private static Text text(String words, String... styles) {
    Text text = new Text(words);
    text.getStyleClass().setAll("text");
    text.getStyleClass().addAll(styles);
    return text;
  }
}
