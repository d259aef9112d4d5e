package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;

/** A document that cannot be parsed: its lines as they are. */
final class PlainDocument {
  private static final int LONGEST_HEADING = 300;
  private static final int DEEPEST_LEVEL = 6;
  private static final int LONGEST_BLOCK = 100_000;
  private final List<Located> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean outlined;
  private int textLine;

  private PlainDocument(boolean outlined) {
    this.outlined = outlined;
  }

  /**
   * The lines of {@code source}.
   *
   * @param outlined whether headings are told apart
   */
  static List<Located> of(String source, int firstLine, boolean outlined) {
    PlainDocument document = new PlainDocument(outlined);
    int line = firstLine;
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      document.line(source.substring(at, end), line++);
      at = end + 1;
    }
    document.flush(line - 1);
    return document.blocks;
  }

  private void line(String words, int line) {
    int level = outlined ? level(words) : 0;
    if (level == 0) {
      if (text.isEmpty()) {
        textLine = line;
      }
      text.append(words).append('\n');
      if (text.length() > LONGEST_BLOCK) {
        flush(line);
      }
      return;
    }
    flush(line - 1);
    List<Inline> title = List.of(new Inline.Text(words.substring(level).strip()));
    blocks.add(new Located(new Block.Heading(level, title, line), line, line, List.of()));
  }

  private static int level(String words) {
    int level = 0;
    while (level < words.length() && words.charAt(level) == '#') {
      level++;
    }
    boolean heading =
        level > 0
            && level <= DEEPEST_LEVEL
            && words.length() <= LONGEST_HEADING
            && words.startsWith(" ", level)
            && !words.substring(level).isBlank();
    return heading ? level : 0;
  }

  private void flush(int endLine) {
    if (!text.toString().isBlank()) {
      Block plain = new Block.RawText(text.toString().stripTrailing());
      blocks.add(new Located(plain, textLine, Math.max(textLine, endLine), List.of()));
    }
    text.setLength(0);
  }
}
