package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.inline.Anchor;
import dev.sennight.parse.inline.Definition;
import dev.sennight.parse.inline.HtmlTag;
import dev.sennight.parse.inline.HtmlTags;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineParser;
import dev.sennight.parse.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns paragraphs into blocks: text, tables, formulas, embeds, block names, HTML. */
final class ParagraphReader {
  /** What a paragraph of Chinese begins with where no blank line parts it from the one above. */
  private static final String INDENT = "\n\u3000\u3000";

  /** What Pandoc and kramdown read as the id of a heading, at its end. */
  private static final Pattern BRACES =
      Pattern.compile(
          "\\s\\{:?\\s?(?:[^\\s{}#]{1,80}\\s){0,8}#([^\\s{}#]{1,200})(?:\\s[^{}]{0,200})?}$");

  /** A line of them, and nothing else: {@code {: #id .class key="value"}}. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?:^|\\n)\\s*\\{:" + HtmlTags.ATTRIBUTES + "}$");

  private final Source source;
  private final InlineContext context;
  private boolean linesKept;
  private boolean indentParts;

  ParagraphReader(Source source, InlineContext context) {
    this.source = source;
    this.context = context;
  }

  /**
   * Reads lines as their writer meant them: two ideographic spaces begin a paragraph.
   *
   * @param linesKept whether every line break is one
   */
  void keepLines(boolean linesKept) {
    this.linesKept = linesKept;
    indentParts = true;
  }

  void read(ParagraphBlock paragraph, BlockList out) {
    String text = source.paragraph(paragraph);
    int line = source.line(paragraph);
    int skipped = text.startsWith("[") ? Definition.lengthOfAll(text) : 0;
    line += Chars.lineBreaks(text.substring(0, skipped));
    if (skipped < text.length()) {
      read(text.substring(skipped), line, source.endLine(paragraph), out);
    }
  }

  /** Reads the text of a paragraph, tables and HTML in it included. */
  void read(String text, int line, int endLine, BlockList out) {
    int from = 0;
    int at = line;
    int end = indentParts ? text.indexOf(INDENT) : -1;
    while (end >= 0) {
      String part = text.substring(from, end);
      int last = at + Chars.lineBreaks(part);
      part(part, at, last, out);
      at = last + 1;
      from = end + 1;
      end = text.indexOf(INDENT, from);
    }
    part(text.substring(from), at, endLine, out);
  }

  private void part(String text, int line, int endLine, BlockList out) {
    int bar = text.indexOf('|');
    if (bar >= 0 && text.indexOf('\n') >= 0) {
      List<String> lines = text.lines().toList();
      int delimiter = TableReader.delimiterRow(lines);
      if (delimiter > 0) {
        int header = delimiter - 1;
        if (header > 0) {
          html(String.join("\n", lines.subList(0, header)), line, line + header - 1, out);
        }
        table(lines, header, line + header, endLine, out);
        return;
      }
    }
    html(text, line, endLine, out);
  }

  /** A table; a block's name in the line after it is no row. */
  private void table(List<String> lines, int header, int line, int endLine, BlockList out) {
    String id = lines.size() > header + 2 ? BlockIds.at(lines.getLast()) : null;
    boolean named = id != null && lines.getLast().strip().length() == id.length() + 1;
    List<String> rows = named ? lines.subList(0, lines.size() - 1) : lines;
    Block table = TableReader.read(rows, header, line, context);
    if (id != null && named) {
      context.anchors().add(new Anchor(id, endLine));
      table = new Block.Named(id, table);
    }
    out.add(table, line, endLine);
  }

  private void html(String text, int line, int endLine, BlockList out) {
    List<HtmlTag> tags = HtmlFlow.tags(text);
    if (tags.isEmpty()) {
      plain(text, line, endLine, linesKept, out);
    } else {
      new HtmlFlow(this, text, line, endLine, out).run(tags);
    }
  }

  /** Reads text between block tags, where line breaks say nothing. */
  void plain(String text, int line, int endLine, BlockList out) {
    plain(text, line, endLine, false, out);
  }

  private void plain(String written, int line, int endLine, boolean lines, BlockList out) {
    String text = withoutAttributes(written, line, out);
    if (text.isBlank() && !written.isBlank()) {
      return;
    }
    String id = BlockIds.at(text);
    String rest = id == null ? text : BlockIds.strip(text);
    if (id != null) {
      context.anchors().add(new Anchor(id, endLine));
      if (rest.isBlank()) {
        name(out, id, endLine);
        return;
      }
    }
    List<Inline> held = held(out, line);
    List<Inline> content =
        lines
            ? InlineParser.readLines(rest, line, context)
            : InlineParser.read(rest, line, context);
    if (content.stream().allMatch(Inline.Anchor.class::isInstance)) {
      out.hold(joined(held, content), line);
      return;
    }
    Block block = alone(rest, content, id);
    if (block instanceof Block.Paragraph) {
      out.add(new Block.Paragraph(joined(held, content), id), line, endLine);
    } else if (block != null) {
      out.hold(held, line);
      out.add(block, line, endLine);
    }
  }

  /**
   * {@code text} without the attributes that kramdown reads in the line after a block. An id among
   * them is that of the block before, where they stand alone.
   */
  private String withoutAttributes(String text, int line, BlockList out) {
    if (!text.endsWith("}")) {
      return text;
    }
    Matcher attributes = ATTRIBUTES.matcher(text);
    if (!attributes.find()) {
      return text;
    }
    String id = attributes.group("id");
    Located last = out.last();
    if (id != null && attributes.start() > 0) {
      context.anchors().add(new Anchor(id, line));
      out.hold(List.of(new Inline.Anchor(id)), line);
    } else if (id != null && last != null) {
      context.anchors().add(new Anchor(id, last.line()));
    }
    return text.substring(0, attributes.start());
  }

  /** Makes a block's tag a place that links can point to. */
  void anchor(HtmlTag tag, int line, BlockList out) {
    String id = tag.closing() ? null : HtmlTags.id(tag);
    if (id != null) {
      context.anchors().add(new Anchor(id, line));
      out.hold(List.of(new Inline.Anchor(id)), line);
    }
  }

  /** The places whose names stand before the block at {@code line}: they move to it. */
  private List<Inline> held(BlockList out, int line) {
    List<Inline> held = out.takeHeld();
    List<Anchor> anchors = context.anchors();
    int from = anchors.size() - held.size();
    for (int i = from; i < anchors.size(); i++) {
      anchors.set(i, new Anchor(anchors.get(i).id(), line));
    }
    return held;
  }

  private static List<Inline> joined(List<Inline> before, List<Inline> after) {
    if (before.isEmpty()) {
      return after;
    }
    List<Inline> joined = new ArrayList<>(before);
    joined.addAll(after);
    return joined;
  }

  List<Inline> inlines(String text, int line) {
    return InlineParser.read(text, line, context);
  }

  /** A heading's text; a block name or an id in braces at its end is taken off. */
  List<Inline> heading(String text, int line, BlockList out) {
    List<Inline> before = new ArrayList<>(held(out, line));
    Matcher braces = BRACES.matcher(text);
    String id = braces.find() ? braces.group(1) : null;
    String rest = id == null ? text : text.substring(0, braces.start());
    if (id != null) {
      context.anchors().add(new Anchor(id, line));
      before.add(new Inline.Anchor(id));
    }
    String name = BlockIds.at(rest);
    if (name != null) {
      context.anchors().add(new Anchor(name, line));
    }
    List<Inline> content =
        InlineParser.read(name == null ? rest : BlockIds.strip(rest), line, context);
    return joined(before, content);
  }

  /** A name that stands alone belongs to the block before it. */
  private static void name(BlockList out, String id, int line) {
    Located last = out.last();
    if (last == null) {
      return;
    }
    Block named =
        switch (last.block()) {
          case Block.Quote b -> new Block.Quote(b.children(), id);
          case Block.Paragraph b -> new Block.Paragraph(b.content(), id);
          case Block.Heading b -> b;
          case Block.ThematicBreak b -> b;
          case Block.Footnote b -> b;
          case Block.Named b -> b;
          default -> new Block.Named(id, last.block());
        };
    out.replaceLast(new Located(named, last.line(), Math.max(line, last.endLine()), last.items()));
  }

  private static @Nullable Block alone(String text, List<Inline> content, @Nullable String id) {
    if (content.size() == 1 && content.getFirst() instanceof Inline.Formula formula) {
      return formula.display()
          ? new Block.Formula(formula.latex())
          : new Block.Paragraph(content, id);
    }
    boolean embed = text.startsWith("![[") && text.endsWith("]]") && content.size() == 1;
    if (embed && content.getFirst() instanceof Inline.Link link && link.form() == LinkForm.WIKI) {
      return new Block.Embed(link.target(), link.content());
    }
    return content.isEmpty() ? null : new Block.Paragraph(content, id);
  }

  /** Whether {@code text} is nothing but tags and blanks. */
  static boolean isMarkupAlone(String text) {
    int at = 0;
    while (at < text.length()) {
      HtmlTag tag = text.charAt(at) == '<' ? HtmlTag.at(text, at) : null;
      if (tag == null && text.charAt(at) > ' ') {
        return false;
      }
      at = tag == null ? at + 1 : tag.end();
    }
    return !text.isEmpty();
  }

  /** Lines that are no Markdown. */
  void raw(RawBlock block, BlockList out) {
    int line = source.line(block);
    int end = source.endLine(block);
    String text = block.text().strip();
    RawBlock.Kind kind = block.kind;
    int close = text.toLowerCase(Locale.ROOT).indexOf(kind.closing, kind.opening.length());
    if (close < 0) {
      plain(text, line, end, out);
      return;
    }
    int after = close + kind.closing.length();
    String inside = text.substring(kind.opening.length(), close);
    switch (kind) {
      case COMMENT, HTML_COMMENT -> {}
      case FORMULA -> out.add(new Block.Formula(inside.strip()), line, end);
      case TABLE -> out.add(HtmlTable.read(text.substring(0, after), line, context), line, end);
      case PREFORMATTED -> out.add(new Block.Code("", HtmlFlow.preformatted(inside)), line, end);
      case SCRIPT, STYLE -> out.add(new Block.Code("html", text.substring(0, after)), line, end);
    }
    if (after < text.length()) {
      read(text.substring(after).strip(), end, end, out);
    }
  }
}
