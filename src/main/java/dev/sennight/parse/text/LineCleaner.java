package dev.sennight.parse.text;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/** One kind of line end, no control characters, page breaks noted. */
final class LineCleaner {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final StringBuilder out;
  private final List<Integer> pageBreaks = new ArrayList<>();
  private int line = 1;
  private int dropped;

  private LineCleaner(int capacity) {
    out = new StringBuilder(capacity);
  }

  /** Cleans {@code text}; the problems are those of decoding, to which more may be added. */
  static DecodedText clean(String text, String encoding, List<Problem> problems) {
    String marked = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    int clean = 0;
    while (clean < marked.length() && !needsCleaning(marked.charAt(clean))) {
      clean++;
    }
    if (clean == marked.length()) {
      return new DecodedText(marked, encoding, List.of(), problems);
    }
    String lines = marked.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n');
    LineCleaner cleaner = new LineCleaner(lines.length());
    cleaner.run(lines.replace('\u000B', ' '));
    if (cleaner.dropped > 0) {
      problems.add(
          Problem.at(0, ProblemKind.CONTROL_CHARACTERS, Integer.toString(cleaner.dropped)));
    }
    return new DecodedText(cleaner.out.toString(), encoding, cleaner.pageBreaks, problems);
  }

  private static boolean needsCleaning(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  }

  private void run(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!needsCleaning(c)) {
        append(c);
      } else if (c == '\f') {
        startPage();
      } else {
        dropped++;
      }
    }
  }

  private void append(char c) {
    out.append(c);
    if (c == '\n') {
      line++;
    }
  }

  /** A form feed ends its line; where it begins one, no line is added. */
  private void startPage() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      append('\n');
    }
    if (pageBreaks.isEmpty() || pageBreaks.getLast() != line) {
      pageBreaks.add(line);
    }
  }
}
