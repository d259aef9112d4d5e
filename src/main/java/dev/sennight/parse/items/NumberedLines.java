package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes paragraphs apart each of whose lines is a numbered item. */
final class NumberedLines {
  private static final int FEWEST = 2;

  /** A number at the start of a line that may count an item. */
  static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,3})\\s*(?:、|[.．)）](?=\\s|$|\\D))\\s*");

  private final List<Located> blocks = new ArrayList<>();

  /** The number of the item before; 0 at first. */
  private int last;

  private NumberedLines() {}

  /** {@code section} with a paragraph for each numbered line where one holds two or more. */
  static List<Located> apart(List<Located> section) {
    NumberedLines lines = new NumberedLines();
    section.forEach(lines::add);
    return lines.blocks;
  }

  private void add(Located block) {
    if (block.bare() instanceof Block.ListBlock list && list.start() != null) {
      last = list.start() + list.items().size() - 1;
    }
    List<Located> lines =
        block.block() instanceof Block.Paragraph paragraph && paragraph.blockId() == null
            ? lines(block, paragraph.content())
            : List.of();
    if (lines.isEmpty()) {
      blocks.add(block);
    } else {
      blocks.addAll(lines);
    }
  }

  /** The lines of a paragraph that go on counting; empty when it is none of them. */
  private List<Located> lines(Located block, List<Inline> content) {
    List<Located> lines = new ArrayList<>();
    int start = 0;
    int startLine = block.line();
    int line = block.line();
    int number = number(content);
    if (number > 0 && last > 0 && number != last + 1) {
      return List.of();
    }
    int count = number > 0 ? number : last;
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof Inline.LineBreak) {
        line++;
        int next = number(content.subList(i + 1, content.size()));
        if (next > 0 && (count == 0 || next == count + 1)) {
          lines.add(line(content.subList(start, i), startLine, line - 1));
          start = i + 1;
          startLine = line;
          count = next;
        }
      }
    }
    last = Math.max(last, count);
    lines.add(line(content.subList(start, content.size()), startLine, block.endLine()));
    return lines.size() >= FEWEST ? lines : List.of();
  }

  private static Located line(List<Inline> content, int line, int endLine) {
    return new Located(new Block.Paragraph(content, null), line, endLine, List.of());
  }

  /** The number that {@code content} begins with; 0 when it begins otherwise. */
  private static int number(List<Inline> content) {
    int end = InlineText.lineBreak(content, false);
    Matcher match = NUMBER.matcher(PlainText.ofInlines(content.subList(0, end)));
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }
}
