package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document that cannot be parsed: its lines as they are. */
final class PlainDocument {
  private static final int LONGEST_HEADING = 300;
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*\\S.*)");
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
    Matcher heading = HEADING.matcher(words);
    if (!outlined || words.length() > LONGEST_HEADING || !heading.matches()) {
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
    List<Inline> title = List.of(new Inline.Text(heading.group(2).strip()));
    blocks.add(
        new Located(
            new Block.Heading(heading.group(1).length(), title, line), line, line, List.of()));
  }

  private void flush(int endLine) {
    if (!text.toString().isBlank()) {
      Block plain = new Block.RawText(text.toString().stripTrailing());
      blocks.add(new Located(plain, textLine, Math.max(textLine, endLine), List.of()));
    }
    text.setLength(0);
  }
}
