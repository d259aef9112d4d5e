package dev.sennight.parse.inline;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import org.jspecify.annotations.Nullable;

/**
 * What linked notes add to CommonMark: wiki-links, footnotes, formulas, tags, comments. Each method
 * looks at the current position of the scan and says whether it took something there.
 */
final class WikiSyntax {
  private static final int LONGEST_NOTE = 4000;
  private final InlineScanner scan;

  /** Where each bracket closes, once a note may open. */
  private int @Nullable [] closingBrackets;

  WikiSyntax(InlineScanner scan) {
    this.scan = scan;
  }

  /**
   * {@code [[target]]}, or {@code ![[target]]} where it begins one character further on.
   *
   * @param offset of the brackets from the current position, 0 or 1
   */
  boolean wiki(int offset) {
    WikiLink link = WikiLink.at(scan.source, scan.at + offset);
    if (link == null) {
      return false;
    }
    boolean embed = offset > 0;
    boolean image = embed && link.isImage();
    Node node = new Node(image ? Node.Kind.IMAGE : Node.Kind.LINK, scan.at, link.end());
    node.form = LinkForm.WIKI;
    node.target = link.target();
    node.embed = embed;
    if (image) {
      node.caption(ImageCaption.parse(link.label()));
    } else {
      node.appendChild(Node.text(scan.at + offset + 2, link.end() - 2, link.shown()));
    }
    scan.take(node);
    return true;
  }

  /** {@code [^label]} when such a footnote exists. */
  boolean footnote() {
    int from = scan.at + 2;
    int end = from;
    while (end < scan.source.length() && " \t\n[]".indexOf(scan.source.charAt(end)) < 0) {
      end++;
    }
    if (end == scan.source.length() || scan.source.charAt(end) != ']') {
      return false;
    }
    String label = scan.source.substring(from, end);
    if (!scan.context.hasFootnote(label)) {
      return false;
    }
    scan.take(Node.leaf(scan.at, end + 1, new Inline.FootnoteReference(label)));
    return true;
  }

  boolean inlineFootnote() {
    if (scan.peek(1) != '[') {
      return false;
    }
    int[] closing = closingBrackets == null ? Spans.closingBrackets(scan.source) : closingBrackets;
    closingBrackets = closing;
    int end = closing[scan.at + 1];
    if (end < 0 || end == scan.at + 2 || end - scan.at > LONGEST_NOTE) {
      return false;
    }
    String text = scan.source.substring(scan.at + 2, end);
    String label = scan.context.addNote(text, scan.lineAt(scan.at));
    scan.take(Node.leaf(scan.at, end + 1, new Inline.FootnoteReference(label)));
    return true;
  }

  boolean formula() {
    if (scan.peek(1) == '$') {
      return display();
    }
    int end = Spans.formulaEnd(scan.source, scan.at);
    if (end < 0) {
      return false;
    }
    String latex = scan.source.substring(scan.at + 1, end);
    scan.take(Node.leaf(scan.at, end + 1, new Inline.Formula(latex, false)));
    return true;
  }

  private boolean display() {
    int from = scan.at + 2;
    int end = scan.indexOf("$$", from);
    if (end < 0 || scan.source.substring(from, end).isBlank()) {
      scan.at = Spans.runEnd(scan.source, scan.at);
      return true;
    }
    String latex = scan.source.substring(from, end).replace('\n', ' ').strip();
    scan.take(Node.leaf(scan.at, end + 2, new Inline.Formula(latex, true)));
    return true;
  }

  boolean tag() {
    int end = Spans.tagEnd(scan.source, scan.at);
    if (end < 0) {
      return false;
    }
    String name = scan.source.substring(scan.at + 1, end);
    scan.take(Node.leaf(scan.at, end, new Inline.Tag(name)));
    return true;
  }

  boolean comment() {
    if (scan.peek(1) != '%') {
      return false;
    }
    int end = scan.indexOf("%%", scan.at + 2);
    if (end >= 0) {
      scan.skipTo(end + 2);
    }
    return end >= 0;
  }
}
