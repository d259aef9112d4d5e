package dev.sennight.parse.inline;

import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.text.Chars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a paragraph into inlines, and reports its links. */
final class InlineBuilder {
  private static final int DEEPEST = 40;
  private static final int LONGEST_SHOWN = 300;
  private final InlineScanner scan;

  /** Last character written, for soft breaks. */
  private int lastWritten = ' ';

  InlineBuilder(InlineScanner scan) {
    this.scan = scan;
  }

  List<Inline> write() {
    Out out = new Out(true);
    chain(scan.nodes.first, out, 0, false);
    return out.end();
  }

  /**
   * Inlines in the making; neighbouring texts become one, and lines begin and end with no blank.
   */
  private static final class Out {
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean whole;

    /**
     * Begins.
     *
     * @param whole whether these are all inlines of a paragraph, and not those within another
     */
    Out(boolean whole) {
      this.whole = whole;
    }

    boolean startsLine() {
      boolean first = inlines.isEmpty() ? whole : inlines.getLast() instanceof Inline.LineBreak;
      return first && text.isEmpty();
    }

    void text(String words) {
      int from = 0;
      while (from < words.length() && isBlank(words.charAt(from)) && startsLine()) {
        from++;
      }
      text.append(words, from, words.length());
    }

    void add(Inline inline) {
      if (inline instanceof Inline.LineBreak) {
        stripTrailing();
      }
      flush();
      inlines.add(inline);
    }

    void join(Inline inline) {
      if (inline instanceof Inline.Text words) {
        text(words.text());
      } else {
        add(inline);
      }
    }

    private void stripTrailing() {
      while (!text.isEmpty() && isBlank(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c);
    }

    /** The inlines of a whole paragraph, which ends with no soft break. */
    List<Inline> end() {
      stripTrailing();
      boolean soft =
          text.isEmpty()
              && !inlines.isEmpty()
              && inlines.getLast() instanceof Inline.LineBreak last
              && !last.hard();
      if (soft) {
        inlines.removeLast();
      }
      return done();
    }

    private void flush() {
      if (!text.isEmpty()) {
        inlines.add(new Inline.Text(text.toString()));
        text.setLength(0);
      }
    }

    List<Inline> done() {
      flush();
      return inlines;
    }
  }

  private void chain(@Nullable Node first, Out out, int depth, boolean inLink) {
    for (Node node = first; node != null; node = node.next) {
      node(node, out, depth, inLink);
    }
  }

  private void node(Node node, Out out, int depth, boolean inLink) {
    switch (node.kind) {
      case TEXT -> text(node.text, out);
      case RUN -> text(String.valueOf(node.mark).repeat(node.count), out);
      case LEAF -> leaf(node, out, inLink);
      case SOFT_BREAK -> softBreak(node, out);
      case STYLED -> styled(node, out, depth, inLink);
      case LINK -> link(node, out, depth, inLink);
      case IMAGE -> image(node, out);
    }
  }

  private void text(String text, Out out) {
    if (!text.isEmpty()) {
      out.text(text);
      lastWritten = text.codePointBefore(text.length());
    }
  }

  private void leaf(Node node, Out out, boolean inLink) {
    Inline leaf = node.leaf;
    if (leaf == null) {
      return;
    }
    if (leaf instanceof Inline.Text words) {
      text(words.text(), out);
    } else if (inLink && leaf instanceof Inline.Tag tag) {
      text("#" + tag.name(), out);
    } else {
      out.add(leaf);
      lastWritten =
          leaf instanceof Inline.Anchor
              ? lastWritten
              : leaf instanceof Inline.LineBreak ? '\n' : 'a';
    }
  }

  private void softBreak(Node node, Out out) {
    int i = node.end;
    while (i < scan.source.length() && "*_=~[".indexOf(scan.source.charAt(i)) >= 0) {
      i++;
    }
    int next = i < scan.source.length() ? scan.source.codePointAt(i) : ' ';
    if (!out.startsLine() && !Chars.joinsWithoutSpace(lastWritten, next)) {
      out.add(new Inline.LineBreak(false));
    }
  }

  private void styled(Node node, Out out, int depth, boolean inLink) {
    if (depth >= DEEPEST || node.style == null) {
      flatten(node, out);
      return;
    }
    Out inner = new Out(false);
    chain(node.firstChild, inner, depth + 1, inLink);
    List<Inline> children = inner.done();
    if (!children.isEmpty()) {
      out.add(new Inline.Styled(node.style, children));
    }
  }

  private void link(Node node, Out out, int depth, boolean inLink) {
    if (depth >= DEEPEST) {
      flatten(node, out);
      return;
    }
    if (inLink) {
      chain(node.firstChild, out, depth + 1, true);
      return;
    }
    LinkForm form = node.form == null ? LinkForm.MARKDOWN : node.form;
    if (form != LinkForm.WIKI && Addresses.isDangerous(node.target)) {
      refuse(node, out);
      return;
    }
    Out inner = new Out(false);
    int line = scan.lineAt(node.start);
    int before = scan.context.links().size();
    chain(node.firstChild, inner, depth + 1, true);
    List<Inline> content = inner.done();
    if (content.stream().allMatch(Inline.Anchor.class::isInstance)) {
      content = new ArrayList<>(content);
      content.add(new Inline.Text(node.target.isEmpty() ? raw(node) : node.target));
    }
    if (node.target.isEmpty()) {
      content.forEach(out::join);
      return;
    }
    String shown = PlainText.ofInlines(content);
    scan.context
        .links()
        .add(before, new Link(form, node.embed, node.target, raw(node), shown, line));
    out.add(new Inline.Link(form, node.target, content));
    lastWritten = shown.isEmpty() ? 'a' : shown.codePointBefore(shown.length());
  }

  private String raw(Node node) {
    return scan.source.substring(node.start, node.end);
  }

  /** An address that must not be followed shows as it was written. */
  private void refuse(Node node, Out out) {
    String raw = raw(node);
    String address = node.target.strip();
    String shown = PlainText.start(address, LONGEST_SHOWN);
    if (!Addresses.isHarmless(address)) {
      scan.context
          .problems()
          .add(Problem.at(scan.lineAt(node.start), ProblemKind.DANGEROUS_ADDRESS, shown));
    }
    text(raw.replace('\n', ' '), out);
  }

  private void image(Node node, Out out) {
    if (node.target.isBlank()) {
      text(raw(node).replace('\n', ' '), out);
      return;
    }
    if (node.form != LinkForm.WIKI && Addresses.isDangerousImage(node.target)) {
      refuse(node, out);
      return;
    }
    if (node.firstChild != null) {
      node.caption(ImageCaption.parse(words(node)));
    }
    String alt = node.text;
    LinkForm form = node.form == null ? LinkForm.MARKDOWN : node.form;
    Link link = new Link(form, true, node.target, raw(node), alt, scan.lineAt(node.start));
    scan.context.links().add(link);
    out.add(new Inline.Image(form, node.target, alt, node.width, node.height));
    lastWritten = 'a';
  }

  /** Deeper than anybody writes on purpose: the words without their styles. */
  private void flatten(Node node, Out out) {
    text(words(node), out);
  }

  /** All words below {@code root}, without recursion. */
  private static String words(Node root) {
    StringBuilder out = new StringBuilder();
    List<Node> open = new ArrayList<>();
    Node node = root.firstChild;
    while (node != null || !open.isEmpty()) {
      if (node == null) {
        node = open.removeLast().next;
        continue;
      }
      switch (node.kind) {
        case TEXT, IMAGE -> out.append(node.text);
        case RUN -> out.append(String.valueOf(node.mark).repeat(node.count));
        case SOFT_BREAK -> out.append(' ');
        case LEAF -> {
          if (node.leaf != null) {
            out.append(PlainText.ofInlines(List.of(node.leaf)));
          }
        }
        case STYLED, LINK -> {}
      }
      if (node.firstChild == null) {
        node = node.next;
      } else {
        open.add(node);
        node = node.firstChild;
      }
    }
    return out.toString();
  }
}
