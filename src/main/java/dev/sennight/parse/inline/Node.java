package dev.sennight.parse.inline;

import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import org.jspecify.annotations.Nullable;

/** A piece of a paragraph while it is being read: an element of a linked list, with children. */
final class Node {
  enum Kind {
    TEXT,
    LEAF,
    SOFT_BREAK,
    STYLED,
    LINK,
    IMAGE,
    RUN
  }

  final Kind kind;

  /** Where it stands in the source. */
  final int start;

  int end;
  String text = "";
  @Nullable Node previous;
  @Nullable Node next;
  @Nullable Node firstChild;
  @Nullable Node lastChild;

  /** For a leaf. */
  @Nullable Inline leaf;

  /** For a styled run. */
  Inline.@Nullable Style style;

  /** For links and images. */
  @Nullable LinkForm form;

  String target = "";
  boolean embed;
  @Nullable Integer width;
  @Nullable Integer height;

  /** For a run of delimiters that has not become anything yet. */
  char mark;

  int count;
  int firstCount;
  boolean canOpen;
  boolean canClose;
  @Nullable Node previousRun;
  @Nullable Node nextRun;

  Node(Kind kind, int start, int end) {
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  static Node text(int start, int end, String text) {
    Node node = new Node(Kind.TEXT, start, end);
    node.text = text;
    return node;
  }

  static Node leaf(int start, int end, Inline leaf) {
    Node node = new Node(Kind.LEAF, start, end);
    node.leaf = leaf;
    return node;
  }

  static Node link(LinkForm form, int start, int end, String target) {
    Node node = new Node(Kind.LINK, start, end);
    node.form = form;
    node.target = target;
    return node;
  }

  void caption(ImageCaption caption) {
    text = caption.text();
    width = caption.width();
    height = caption.height();
  }

  void appendChild(Node child) {
    Node last = lastChild;
    child.previous = last;
    if (last == null) {
      firstChild = child;
    } else {
      last.next = child;
    }
    lastChild = child;
  }
}
