package dev.sennight.parse.markdown;

import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.parse.inline.Anchor;
import java.util.List;

/**
 * A document that has been read.
 *
 * @param blocks its top-level blocks, in order; headings among them
 * @param links every link, by line
 */
public record MarkdownDocument(
    List<Located> blocks, List<Link> links, List<Anchor> anchors, List<Problem> problems) {
  public MarkdownDocument {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    anchors = List.copyOf(anchors);
    problems = List.copyOf(problems);
  }
}
