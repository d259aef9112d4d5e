package dev.sennight.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What names sound like: for each Han character of each name, the syllables from it on, in full
 * ({@code kongjianzhineng}) and by initials ({@code =kjzn}), so that a prefix of a term is a part
 * of a name.
 */
public final class PinyinTokenStream extends TokenStream {
  /** Stands before initials, so that they and full syllables are never mixed up. */
  public static final char INITIALS = '=';

  private static final int MOST_SYLLABLES = 8;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final ClassifiedText folded = new ClassifiedText();
  private final List<String> terms = new ArrayList<>();
  private int at;

  /** Empties the stream. */
  public PinyinTokenStream clear() {
    terms.clear();
    return this;
  }

  /** Adds the sounds of {@code name}. */
  public PinyinTokenStream add(CharSequence name) {
    folded.start(name);
    folded.next(); // of a longer name only the beginning sounds
    Pinyin table = Pinyin.table();
    int i = 0;
    while (i < folded.length) {
      int end = i;
      while (folded.isCjk(end)) {
        end++;
      }
      for (int from = i; from + 1 < end; from++) {
        suffix(table, from, Math.min(end, from + MOST_SYLLABLES));
      }
      i = end + 1;
    }
    return this;
  }

  private void suffix(Pinyin table, int from, int end) {
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder().append(INITIALS);
    for (int i = from; i < end; i++) {
      String reading = table.reading(folded.chars[i]);
      if (reading.isEmpty()) {
        break;
      }
      full.append(reading);
      initials.append(reading.charAt(0));
    }
    if (initials.length() > 2) {
      terms.add(full.toString());
      terms.add(initials.toString());
    }
  }

  /** Whether nothing sounds. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  @Override
  public void reset() {
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    if (at >= terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(at++));
    return true;
  }
}
