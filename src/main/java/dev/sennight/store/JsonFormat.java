package dev.sennight.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.util.List;

/** The one JSON factory of the store, and the numbers that stand for the kinds of records. */
final class JsonFormat {
  /** Deeper trees are flattened: they would not fit on the stack of every thread that reads. */
  static final int DEEPEST = 200;

  /** Some arrays for each level; Jackson's own limit of 1000 would cut a deep list. */
  private static final int DEEPEST_ARRAYS = 8 * DEEPEST;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_ARRAYS)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(DEEPEST_ARRAYS).build())
          .build();

  static final int HEADING = 1;
  static final int PARAGRAPH = 2;
  static final int QUOTE = 3;
  static final int CALLOUT = 4;
  static final int LIST = 5;
  static final int CODE = 6;
  static final int FORMULA = 7;
  static final int TABLE = 8;
  static final int RULE = 9;
  static final int FOOTNOTE = 10;
  static final int DETAILS = 11;
  static final int EMBED = 12;
  static final int CARD_PART = 13;
  static final int PLAIN = 14;
  static final int NAMED = 15;

  static final int STYLED = 21;
  static final int CODE_SPAN = 22;
  static final int INLINE_FORMULA = 23;
  static final int LINK = 24;
  static final int IMAGE = 25;
  static final int LINE_BREAK = 26;
  static final int FOOTNOTE_REFERENCE = 27;
  static final int TAG = 28;
  static final int ANCHOR = 29;

  private JsonFormat() {}

  /** The constant at {@code index}, as its position was written. */
  static <E> E constant(List<E> constants, int index) {
    if (index < 0 || index >= constants.size()) {
      throw new IllegalArgumentException("no constant " + index + " in " + constants);
    }
    return constants.get(index);
  }
}
