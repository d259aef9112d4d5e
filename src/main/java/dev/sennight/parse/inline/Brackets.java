package dev.sennight.parse.inline;

import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Square brackets: links and images, inline or by reference. */
final class Brackets {
  private static final int LONGEST_LABEL = 999;
  private final InlineScanner scan;
  private final List<Open> stack = new ArrayList<>();

  /** Brackets below this place are inside of which a link already stands. */
  private int spent;

  Brackets(InlineScanner scan) {
    this.scan = scan;
  }

  /** An opening bracket; its node holds the bracket as text until a link takes its place. */
  private record Open(Node node, boolean image, @Nullable Node runsBelow, int tagsBelow) {}

  int depth() {
    return stack.size();
  }

  void truncate(int depth) {
    if (stack.size() > depth) {
      stack.subList(depth, stack.size()).clear();
      spent = Math.min(spent, depth);
    }
  }

  void open(boolean image, int tagsBelow) {
    int end = scan.at + (image ? 2 : 1);
    Node node = Node.text(scan.at, end, image ? "![" : "[");
    scan.take(node);
    stack.add(new Open(node, image, scan.delimiters.lastRun, tagsBelow));
  }

  /**
   * Closes the innermost bracket.
   *
   * @return how many open HTML tags stay valid; -1 when this closes nothing
   */
  int close() {
    if (stack.isEmpty()) {
      return -1;
    }
    Open open = stack.removeLast();
    boolean inactive = !open.image && stack.size() < spent;
    spent = Math.min(spent, stack.size());
    LinkTarget target = inactive ? null : target(open);
    if (target == null) {
      return -1;
    }
    scan.flush();
    build(open, target);
    scan.skipTo(target.end());
    if (!open.image) {
      spent = stack.size();
    }
    return open.tagsBelow;
  }

  private @Nullable LinkTarget target(Open open) {
    int after = scan.at + 1;
    char next = scan.peek(1);
    if (next == '(') {
      LinkTarget inline = LinkTarget.inParentheses(scan.source, after);
      if (inline != null) {
        return inline;
      }
    }
    boolean isLabel = scan.at - open.node.end <= LONGEST_LABEL;
    String own = isLabel ? scan.source.substring(open.node.end, scan.at) : null;
    int end = after;
    String label = own;
    if (next == '[') {
      int to = after + LONGEST_LABEL + 2;
      int close = Spans.unescaped(scan.source, after + 1, to, ']', "[");
      if (close >= 0) {
        String given = scan.source.substring(after + 1, close);
        label = given.isBlank() ? own : given;
        end = close + 1;
      }
    }
    String address = label == null ? null : scan.context.reference(label);
    return address != null && scan.context.mayRepeat(address, scan.lineAt(scan.at))
        ? new LinkTarget(address, end)
        : null;
  }

  private void build(Open open, LinkTarget target) {
    scan.delimiters.process(open.runsBelow);
    Node link =
        new Node(open.image ? Node.Kind.IMAGE : Node.Kind.LINK, open.node.start, target.end());
    link.form = LinkForm.MARKDOWN;
    link.target = target.address();
    link.embed = open.image;
    scan.nodes.wrap(open.node, null, link);
    scan.nodes.remove(open.node);
  }
}
