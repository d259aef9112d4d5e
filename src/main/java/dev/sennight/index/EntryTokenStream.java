package dev.sennight.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of several texts as one Lucene stream, each text as often as it weighs. Reused: fill
 * it again for each field.
 */
public final class EntryTokenStream extends TokenStream {
  /** Positions left out between two texts, so that no phrase reaches over. */
  public static final int TEXT_GAP = 50;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Tokenizer scanner = Tokenizer.forText();
  private final List<Part> parts = new ArrayList<>();
  private int part;
  private int round;
  private int lastPosition;
  private int extra;
  private boolean scanning;

  /** Empties the stream. */
  public EntryTokenStream clear() {
    parts.clear();
    return this;
  }

  /** Adds {@code text}, counted {@code times} times. */
  public EntryTokenStream add(CharSequence text, int times) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, times));
    }
    return this;
  }

  @Override
  public void reset() {
    part = 0;
    round = 0;
    lastPosition = -1;
    extra = 0;
    scanning = false;
  }

  @Override
  public boolean incrementToken() {
    while (part < parts.size()) {
      if (!scanning) {
        scanner.start(parts.get(part).text());
        scanning = true;
      }
      if (scanner.next()) {
        clearAttributes();
        term.copyBuffer(scanner.buffer(), scanner.from(), scanner.length());
        increment.setPositionIncrement(scanner.position() - lastPosition + extra);
        lastPosition = scanner.position();
        extra = 0;
        return true;
      }
      endOfText();
    }
    return false;
  }

  private void endOfText() {
    scanning = false;
    lastPosition = -1;
    extra = TEXT_GAP;
    if (++round >= parts.get(part).times()) {
      round = 0;
      part++;
    }
  }

  private record Part(CharSequence text, int times) {}
}
