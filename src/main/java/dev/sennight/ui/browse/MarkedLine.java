package dev.sennight.ui.browse;

import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of text with its matches marked. */
final class MarkedLine {
  private static final int BEFORE = 20;
  private static final int LONGEST = 104;

  private MarkedLine() {}

  /** The piece of a snippet around its first match that fits two lines. */
  static TextFlow snippet(String text, List<TextRange> matches) {
    String flat = text.replace('\n', ' ').replace('\t', ' ');
    int first = matches.isEmpty() ? 0 : Math.min(matches.getFirst().start(), flat.length());
    int start = fits(flat, first) ? 0 : back(flat, first);
    int end = forth(flat, start);
    String shown = (start > 0 ? "…" : "") + flat.substring(start, end);
    List<TextRange> moved = new ArrayList<>();
    int shift = start - (start > 0 ? 1 : 0);
    for (TextRange match : matches) {
      if (match.start() >= start && match.end() <= end) {
        moved.add(new TextRange(match.start() - shift, match.end() - shift));
      }
    }
    return of(shown + (end < flat.length() ? "…" : ""), moved, 0, "snippet");
  }

  private static boolean fits(String text, int first) {
    return first == 0 || forth(text, 0) > first + BEFORE / 2;
  }

  private static int back(String text, int from) {
    int at = from;
    for (int room = BEFORE; at > 0 && room > 0; ) {
      int c = text.codePointBefore(at);
      at -= Character.charCount(c);
      room -= columns(c);
    }
    return at;
  }

  private static int forth(String text, int from) {
    int at = from;
    for (int room = LONGEST; at < text.length() && room > 0; ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      room -= columns(c);
    }
    return at;
  }

  /** Chinese characters and their punctuation are twice as wide as Latin letters. */
  private static int columns(int c) {
    return c >= 0x2E80 ? 2 : 1;
  }

  /** All of {@code text}. */
  static TextFlow of(String text, List<TextRange> matches, int from, String style) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(style + "-flow");
    int at = from;
    for (TextRange match : matches) {
      if (match.start() < at || match.end() > text.length()) {
        continue;
      }
      add(flow, text.substring(at, match.start()), style);
      add(flow, text.substring(match.start(), match.end()), style, "match");
      at = match.end();
    }
    add(flow, text.substring(at), style);
    return flow;
  }

  private static void add(TextFlow flow, String words, String... styles) {
    if (!words.isEmpty()) {
      Text text = new Text(words);
      text.getStyleClass().setAll("text");
      text.getStyleClass().addAll(styles);
      flow.getChildren().add(text);
    }
  }
}
