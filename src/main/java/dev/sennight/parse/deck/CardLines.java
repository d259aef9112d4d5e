package dev.sennight.parse.deck;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The source of the words of blocks, lines that belong together joined. */
final class CardLines {
  /** What an item of a list begins with, and its words. */
  static final Pattern MARK =
      Pattern.compile("\\s*(?:[-*+]\\s+|\\d{1,9}(?:[.)]\\s+|、\\s*))(?:\\[[ xX]]\\s+)?(.*)");

  private final MarkdownEscape escape = new MarkdownEscape();
  private final List<String> lines;
  private final int first;

  /** The {@code lines} of a document, which begin with line {@code first} of it. */
  CardLines(List<String> lines, int first) {
    this.lines = lines;
    this.first = first;
  }

  /** The points of a step; {@code located} is null for one so deep that its lines are not known. */
  void points(@Nullable Located located, Block.Item item, List<String> points) {
    List<Located> known = located == null ? List.of() : located.items();
    int i = 0;
    for (Block child : item.children()) {
      for (Block.Item below :
          child instanceof Block.ListBlock l ? l.items() : List.<Block.Item>of()) {
        Located at = i < known.size() ? known.get(i++) : null;
        points.add(MarkdownEscape.restoreStart(at == null ? shown(below) : words(at, below)));
        points(at, below, points);
      }
    }
  }

  /** The source of an item's words; of one that holds other blocks, what its first words show. */
  String words(Located located, Block.Item item) {
    if (!isSimple(item)) {
      return shown(item);
    }
    int words = 1 + breaks(((Block.Paragraph) item.children().getFirst()).content());
    int end = Math.min(located.line() + words, located.endLine() + 1);
    List<String> source = source(located.line(), end);
    Matcher mark = MARK.matcher(source.getFirst());
    if (mark.matches()) {
      source.set(0, mark.group(1));
    }
    return joined(source);
  }

  private String shown(Block.Item item) {
    return !item.children().isEmpty() && item.children().getFirst() instanceof Block.Paragraph words
        ? escape.of(PlainText.ofInlines(words.content()).strip())
        : "";
  }

  private static int breaks(List<Inline> words) {
    return (int) words.stream().filter(Inline.LineBreak.class::isInstance).count();
  }

  /** The lines of a block. */
  List<String> of(Located located) {
    return source(located.line(), located.endLine() + 1);
  }

  /** The lines with words from one to another, exclusive. */
  private List<String> source(int from, int to) {
    List<String> source = new ArrayList<>();
    for (String line : lines.subList(from - first, Math.max(to, from + 1) - first)) {
      if (source.isEmpty() || !line.isBlank()) {
        source.add(line.strip());
      }
    }
    return source;
  }

  /** A paragraph, and lists below it. */
  static boolean isSimple(Block.Item item) {
    List<Block> children = item.children();
    return !children.isEmpty()
        && children.getFirst() instanceof Block.Paragraph
        && children.stream().skip(1).allMatch(Block.ListBlock.class::isInstance);
  }

  static String joined(List<String> lines) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> LineJoin.append(out, line, false));
    return out.toString();
  }
}
