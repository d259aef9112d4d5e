package dev.sennight.parse.markdown;

import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineParser;
import dev.sennight.parse.text.CpuTimeLimit;
import dev.sennight.parse.text.ExpansionLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Markdown with the dialect of linked notes. Cheap to create; safe for use by many threads.
 *
 * <p>What takes too long, or is nested too deep, is kept as plain text and reported.
 */
public final class MarkdownText {
  private final LineBreaks lineBreaks;

  /** Reads line breaks as their writers meant them. */
  public MarkdownText() {
    this(LineBreaks.AS_WRITTEN);
  }

  /** Reads line breaks as they are set. */
  public MarkdownText(LineBreaks lineBreaks) {
    this.lineBreaks = lineBreaks;
  }

  /** Reads one paragraph's worth of Markdown; block markup in it is plain text. */
  public List<Inline> inlines(String source) {
    try {
      CpuTimeLimit limit = CpuTimeLimit.forText(source.length());
      return InlineParser.read(
          source, 1, new InlineContext(limit, ExpansionLimit.forText(source.length())));
    } catch (CpuTimeLimit.Exceeded e) {
      return List.of(new Inline.Text(source.replace('\n', ' ')));
    }
  }

  /**
   * Reads Markdown without front matter.
   *
   * @param firstLine the document's line that {@code source} begins on, from 1
   */
  public List<Located> blocks(String source, int firstLine) {
    return read(source, firstLine).blocks();
  }

  /** As {@link #read(String, int, CpuTimeLimit)}, within the limit of a document. */
  public MarkdownDocument read(String source, int firstLine) {
    return read(source, firstLine, CpuTimeLimit.forText(source.length()));
  }

  /**
   * Reads a document without its front matter, together with all that the blocks do not say.
   *
   * @param firstLine the document's line that {@code source} begins on, from 1
   * @param limit what is not read when it is used up becomes plain text
   */
  public MarkdownDocument read(String source, int firstLine, CpuTimeLimit limit) {
    String text = source.replace("\r\n", "\n").replace('\r', '\n');
    InlineContext context = new InlineContext(limit, ExpansionLimit.forText(source.length()));
    List<DocumentChunk> pieces = DocumentChunk.cut(text, firstLine);
    if (pieces.size() > 1) {
      pieces.forEach(piece -> piece.define(context));
    }
    List<Located> blocks = new ArrayList<>();
    for (DocumentChunk piece : pieces) {
      blocks.addAll(read(piece, context));
    }
    List<Link> links = new ArrayList<>(context.links());
    links.sort(Comparator.comparingInt(Link::line));
    return new MarkdownDocument(blocks, links, context.anchors(), context.problems());
  }

  /** Keeps {@code source} as lines of text, for {@code reason}. */
  public static MarkdownDocument plain(String source, int firstLine, String reason) {
    return new MarkdownDocument(
        PlainDocument.of(source, firstLine, false),
        List.of(),
        List.of(),
        List.of(Problem.at(firstLine, ProblemKind.PARSE_LIMIT, reason)));
  }

  /** The blocks of {@code piece}; when it cannot be parsed, as plain text without links. */
  private List<Located> read(DocumentChunk piece, InlineContext context) {
    String reason = NestingLimit.isExceeded(piece.text()) ? "depth" : null;
    int links = context.links().size();
    int problems = context.problems().size();
    int named = context.anchors().size();
    if (reason == null) {
      try {
        BlockTreeBuilder reader =
            new BlockTreeBuilder(new Source(piece.text(), piece.line()), context, lineBreaks);
        return reader.read(BlockParsing.parse(piece.text(), context.limit()));
      } catch (CpuTimeLimit.Exceeded e) {
        reason = "time";
      } catch (StackOverflowError e) {
        // Depth is bounded before parsing; this is for what the bound does not know of.
        reason = "depth";
      } catch (RuntimeException e) {
        // Flexmark fails on some inputs instead of reading them as text.
        reason = e.getClass().getSimpleName();
      }
    }
    shorten(context.links(), links);
    shorten(context.problems(), problems);
    shorten(context.anchors(), named);
    context.takeNotes();
    context.problems().add(Problem.at(piece.line(), ProblemKind.PARSE_LIMIT, reason));
    return PlainDocument.of(piece.text(), piece.line(), true);
  }

  private static void shorten(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }
}
