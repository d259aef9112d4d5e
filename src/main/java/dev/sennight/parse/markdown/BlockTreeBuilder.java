package dev.sennight.parse.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineParser;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tree into our blocks. */
final class BlockTreeBuilder {
  private static final int DEEPEST = 120;
  private static final Pattern SPACE = Pattern.compile("\\p{javaWhitespace}");
  private final Source source;
  private final InlineContext context;
  private final ParagraphReader paragraphs;
  private final LineBreaks lineBreaks;

  BlockTreeBuilder(Source source, InlineContext context, LineBreaks lineBreaks) {
    this.source = source;
    this.lineBreaks = lineBreaks;
    this.context = context;
    this.paragraphs = new ParagraphReader(source, context);
  }

  List<Located> read(Node document) {
    WrapWidth width = new WrapWidth();
    define(document, width, 0);
    if (lineBreaks == LineBreaks.AS_WRITTEN) {
      paragraphs.keepLines(!width.isWrapped());
    }
    BlockList out = new BlockList();
    children(document, out, 0);
    return out.located();
  }

  /** Collects what the paragraphs may refer to, wherever it stands. */
  private void define(Node parent, WrapWidth width, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ParagraphBlock paragraph) {
        define(paragraph, width);
      } else if (node instanceof HeadingBlock heading) {
        context.define(heading.definitions);
      } else if (depth < DEEPEST) {
        if (node instanceof FootnoteParser.FootnoteBlock note) {
          context.defineFootnote(note.label);
        }
        define(node, width, depth + 1);
      }
    }
  }

  private void define(ParagraphBlock paragraph, WrapWidth width) {
    String text = source.of(paragraph);
    int defined = 0;
    if (text.stripLeading().startsWith("[")) {
      defined = context.define(source.paragraph(paragraph));
    }
    if (defined == 0 && text.indexOf('|') < 0 && text.indexOf('<') < 0) {
      width.add(source.lines(paragraph));
    }
  }

  private void children(Node parent, BlockList out, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.limit().step();
      block(node, out, depth);
      addNotes(out);
    }
    out.closeAll(source.endLine(parent));
  }

  /** The inline footnotes of the block before, and those within them. */
  private void addNotes(BlockList out) {
    for (var notes = context.takeNotes(); !notes.isEmpty(); notes = context.takeNotes()) {
      for (InlineContext.Note note : notes) {
        List<Inline> content = InlineParser.read(note.source(), note.line(), context);
        List<Block> text =
            content.isEmpty() ? List.of() : List.of(new Block.Paragraph(content, null));
        out.add(new Block.Footnote(note.label(), text), note.line(), note.line());
      }
    }
  }

  private List<Block> children(Node parent, int depth) {
    BlockList out = new BlockList();
    children(parent, out, depth + 1);
    return out.blocks();
  }

  private void block(Node node, BlockList out, int depth) {
    int line = source.line(node);
    int end = source.endLine(node);
    if (depth >= DEEPEST) {
      out.add(new Block.RawText(source.of(node).stripTrailing()), line, end);
      return;
    }
    switch (node) {
      case ParagraphBlock b -> paragraphs.read(b, out);
      case HeadingBlock b -> heading(b, out);
      case ListBlock b -> out.add(list(b, depth));
      case BlockQuote b -> quote(b, out, depth);
      case FencedCodeBlock b -> out.add(fenced(b), line, end);
      case IndentedCodeBlock b -> out.add(new Block.Code("", lines(b)), line, end);
      case ThematicBreak b -> out.add(new Block.ThematicBreak(), line, end);
      case FootnoteParser.FootnoteBlock b ->
          out.add(new Block.Footnote(b.label, children(b, depth)), line, end);
      case RawBlock b -> paragraphs.raw(b, out);
      default -> out.add(new Block.RawText(source.of(node).stripTrailing()), line, end);
    }
  }

  private void heading(HeadingBlock heading, BlockList out) {
    int line = source.line(heading);
    int end = source.endLine(heading);
    String text = heading.text;
    if (heading.underlined && ParagraphReader.isMarkupAlone(text)) {
      paragraphs.read(text, line, Math.max(line, end - 1), out);
      out.add(new Block.ThematicBreak(), end, end);
      return;
    }
    out.closeAll(line - 1);
    out.add(new Block.Heading(heading.level, paragraphs.heading(text, line, out), line), line, end);
  }

  private Located list(ListBlock list, int depth) {
    Integer start = list instanceof OrderedList ordered ? ordered.getStartNumber() : null;
    List<Block.Item> items = new ArrayList<>();
    List<Located> located = new ArrayList<>();
    int number = start == null ? 0 : start;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      Block.Item item = Items.item(children(node, depth), isMarked(node));
      items.add(item);
      Integer own = start == null ? null : Integer.valueOf(number++);
      if (depth == 0) {
        Block single = new Block.ListBlock(own, list.isTight(), List.of(item));
        List<Located> below = nested(node, item.children());
        located.add(new Located(single, source.line(node), source.endLine(node), below));
      }
    }
    boolean tight = list.isTight() && Items.mayBeTight(items);
    Block block = new Block.ListBlock(start, tight, items);
    return new Located(block, source.line(list), source.endLine(list), located);
  }

  /** The items of the lists right below an item whose blocks are {@code children}. */
  private List<Located> nested(Node item, List<Block> children) {
    List<Located> nested = new ArrayList<>();
    Iterator<Block> blocks = children.iterator();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      Block.ListBlock list = node instanceof ListBlock ? nextList(blocks) : null;
      if (list != null) {
        Node below = node.getFirstChild();
        for (Block.Item one : list.items()) {
          if (below != null) {
            Block single = new Block.ListBlock(list.start(), list.tight(), List.of(one));
            int line = source.line(below);
            nested.add(new Located(single, line, source.endLine(below), List.of()));
            below = below.getNext();
          }
        }
      }
    }
    return nested;
  }

  private static Block.@Nullable ListBlock nextList(Iterator<Block> blocks) {
    while (blocks.hasNext()) {
      if (blocks.next() instanceof Block.ListBlock list) {
        return list;
      }
    }
    return null;
  }

  private boolean isMarked(Node item) {
    return item.getFirstChild() instanceof ParagraphBlock first && source.of(first).startsWith("[");
  }

  private void quote(BlockQuote quote, BlockList out, int depth) {
    int line = source.line(quote);
    int end = source.endLine(quote);
    Node first = quote.getFirstChild();
    String text = first instanceof ParagraphBlock p ? source.paragraph(p) : "";
    int lineEnd = text.indexOf('\n');
    Callouts.Opening opening = Callouts.read(lineEnd < 0 ? text : text.substring(0, lineEnd));
    if (opening == null || first == null) {
      out.add(new Block.Quote(children(quote, depth), null), line, end);
      return;
    }
    List<Inline> title = InlineParser.read(opening.title(), line, context);
    BlockList inner = new BlockList();
    if (lineEnd >= 0) {
      paragraphs.read(text.substring(lineEnd + 1), line + 1, source.endLine(first), inner);
    }
    first.unlink();
    children(quote, inner, depth + 1);
    Block callout = new Block.Callout(opening.type(), opening.fold(), title, inner.blocks());
    out.add(callout, line, end);
  }

  private Block fenced(FencedCodeBlock code) {
    String info = code.getInfo().toString().strip();
    String language = SPACE.split(info, 2)[0].toLowerCase(Locale.ROOT);
    String text = lines(code);
    return language.equals("math")
        ? new Block.Formula(text.strip())
        : new Block.Code(language, text);
  }

  private static String lines(ContentNode code) {
    String text = String.join("", code.getContentLines());
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }
}
