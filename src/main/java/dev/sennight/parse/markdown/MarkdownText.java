package dev.sennight.parse.markdown;

import dev.sennight.model.Link;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineReader;
import dev.sennight.parse.structure.BlockParsing;
import dev.sennight.parse.token.TimeLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Markdown with the dialect of linked notes. Cheap to create; safe for use by many threads.
 *
 * <p>What takes too long, or is nested too deep, is kept as plain text and reported.
 */
public final class MarkdownText {
  private static final long LONGEST_MILLISECONDS = 8_000;

  /** Reads one paragraph's worth of Markdown; block markup in it is plain text. */
  public List<Inline> inlines(String source) {
    try {
      TimeLimit limit = new TimeLimit(LONGEST_MILLISECONDS);
      return InlineReader.read(source, 1, new InlineContext(limit));
    } catch (TimeLimit.Exceeded e) {
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

  /**
   * Reads a document without its front matter, together with all that the blocks do not say.
   *
   * @param firstLine the document's line that {@code source} begins on, from 1
   */
  public MarkdownDocument read(String source, int firstLine) {
    String text = source.indexOf('\r') < 0 ? source : unixLines(source);
    String reason = Depth.tooDeep(text);
    if (reason != null) {
      return PlainDocument.of(text, firstLine, reason);
    }
    try {
      return parse(text, firstLine);
    } catch (TimeLimit.Exceeded e) {
      return PlainDocument.of(text, firstLine, "time");
    } catch (StackOverflowError e) {
      // Depth is bounded before parsing; this is for what the bound does not know of.
      return PlainDocument.of(text, firstLine, "depth");
    } catch (RuntimeException e) {
      // Flexmark fails on some inputs instead of reading them as text.
      return PlainDocument.of(text, firstLine, e.getClass().getSimpleName());
    }
  }

  private static MarkdownDocument parse(String text, int firstLine) {
    TimeLimit limit = new TimeLimit(LONGEST_MILLISECONDS);
    InlineContext context = new InlineContext(limit);
    List<Anchor> anchors = new ArrayList<>();
    Source source = new Source(text, firstLine);
    BlockReader reader = new BlockReader(source, context, anchors);
    List<Located> blocks = reader.read(BlockParsing.parse(text, limit));
    List<Link> links = new ArrayList<>(context.links());
    links.sort(Comparator.comparingInt(Link::line));
    return new MarkdownDocument(blocks, links, anchors, context.problems());
  }

  /** Line breaks of every kind as {@code \n}; the number of lines stays. */
  private static String unixLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        out.append('\n');
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
