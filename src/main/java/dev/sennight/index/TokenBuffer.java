package dev.sennight.index;

import java.util.Arrays;

/** The tokens of one unit of text in the order of their positions, and which one is current. */
final class TokenBuffer {
  /** Characters; nothing longer is a word. */
  static final int LONGEST_TERM = 256;

  private TokenKind[] kinds = new TokenKind[64];
  private int[] froms = new int[64];
  private int[] tos = new int[64];
  private int[] positions = new int[64];
  private int size;
  private int current = -1;

  void clear() {
    size = 0;
    current = -1;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Goes to the next token; false at the end. */
  boolean next() {
    return ++current < size;
  }

  TokenKind kind() {
    return kinds[current];
  }

  int from() {
    return froms[current];
  }

  /** Exclusive. */
  int to() {
    return tos[current];
  }

  int position() {
    return positions[current];
  }

  /** Adds a token behind those of the same position, unless it is longer than a word. */
  void add(TokenKind kind, int from, int to, int position) {
    if (to - from > LONGEST_TERM) {
      return;
    }
    if (size == kinds.length) {
      grow();
    }
    int i = size++;
    while (i > 0 && positions[i - 1] > position) {
      kinds[i] = kinds[i - 1];
      froms[i] = froms[i - 1];
      tos[i] = tos[i - 1];
      positions[i] = positions[i - 1];
      i--;
    }
    kinds[i] = kind;
    froms[i] = from;
    tos[i] = to;
    positions[i] = position;
  }

  private void grow() {
    int length = size * 2;
    kinds = Arrays.copyOf(kinds, length);
    froms = Arrays.copyOf(froms, length);
    tos = Arrays.copyOf(tos, length);
    positions = Arrays.copyOf(positions, length);
  }
}
