package dev.sennight.parse.inline;

import org.jspecify.annotations.Nullable;

/** The top-level pieces of a paragraph, in order. */
final class NodeList {
  @Nullable Node first;
  @Nullable Node last;

  void append(Node node) {
    Node end = last;
    node.previous = end;
    if (end == null) {
      first = node;
    } else {
      end.next = node;
    }
    last = node;
  }

  void remove(Node node) {
    Node before = node.previous;
    Node after = node.next;
    if (before == null) {
      first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    node.previous = null;
    node.next = null;
  }

  /**
   * Makes what stands between {@code opener} and {@code closer} (or the end) children of parent.
   */
  void wrap(Node opener, @Nullable Node closer, Node parent) {
    Node from = opener.next;
    Node to = closer == null ? last : closer.previous;
    if (from != closer && from != null && to != null) {
      from.previous = null;
      to.next = null;
      parent.firstChild = from;
      parent.lastChild = to;
    }
    parent.previous = opener;
    opener.next = parent;
    parent.next = closer;
    if (closer == null) {
      last = parent;
    } else {
      closer.previous = parent;
    }
  }
}
