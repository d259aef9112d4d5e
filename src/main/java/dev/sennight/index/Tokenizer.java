package dev.sennight.index;

/**
 * Cuts a text into tokens, one {@link #next()} at a time. Not safe for use by two threads.
 *
 * <p>Positions count what stands side by side: pairs of Han characters one a character, letters and
 * digits one a run. Signs between tokens leave one position out, spaces none, so that a phrase does
 * not reach over a comma. Words, joined forms and parts stand at the position of their first run.
 */
public final class Tokenizer {
  private static final int LONGEST_RUN = 64;
  private static final int MOST_RUNS = 24;

  private final boolean query;
  private final ClassifiedText text = new ClassifiedText();
  private final TokenBuffer tokens = new TokenBuffer();
  private int at;
  private int nextPosition;
  private boolean gap;
  private int lastRun;
  private int lastPart;
  private int firstRunEnd;
  private final CapitalParts capitals = new CapitalParts();

  private Tokenizer(boolean query) {
    this.query = query;
  }

  /** A scanner for text to be found. */
  public static Tokenizer forText() {
    return new Tokenizer(false);
  }

  /** A scanner for what to look for: the same tokens without {@link TokenKind#PART}. */
  public static Tokenizer forQuery() {
    return new Tokenizer(true);
  }

  /** Starts over with {@code source}. */
  public void start(CharSequence source) {
    text.start(source);
    at = 0;
    tokens.clear();
    nextPosition = 0;
    gap = false;
  }

  /** Goes to the next token; false at the end. */
  public boolean next() {
    if (tokens.next()) {
      return true;
    }
    tokens.clear();
    while (tokens.isEmpty() && (at < text.length || part())) {
      step();
    }
    return tokens.next();
  }

  private boolean part() {
    at = 0;
    return text.next();
  }

  /** The kind of the current token. */
  public TokenKind kind() {
    return tokens.kind();
  }

  /** The folded characters that hold the current token's term. */
  public char[] buffer() {
    return text.chars;
  }

  /** Where the term begins in {@link #buffer()}. */
  public int from() {
    return tokens.from();
  }

  /** Number of characters of the term. */
  public int length() {
    return tokens.to() - tokens.from();
  }

  /** The term as a string. */
  public String term() {
    return new String(text.chars, from(), length());
  }

  /** The position of the current token, from 0. */
  public int position() {
    return tokens.position();
  }

  /** Where the current token begins in the text as given. */
  public int start() {
    return text.start(tokens.from());
  }

  /** Where the current token ends in the text as given, exclusive. */
  public int end() {
    return text.end(tokens.to() - 1);
  }

  private void step() {
    byte type = text.classes[at];
    if (type == ClassifiedText.CJK) {
      ideograph();
    } else if (type >= ClassifiedText.LOWER && type <= ClassifiedText.DIGIT) {
      unit(at);
    } else if (type == ClassifiedText.SIGN) {
      sign();
    } else if (text.chars[at] == '.' && text.isLetter(at + 1) && !text.isAlnum(at - 1)) {
      at++;
      unit(at - 1);
    } else {
      gap |= type != ClassifiedText.SPACE;
      at++;
    }
  }

  private void ideograph() {
    int first = text.charLength(at);
    int second = at + first;
    place();
    if (text.isCjk(second)) {
      add(TokenKind.PAIR, at, second + text.charLength(second));
    } else {
      add(TokenKind.SINGLE, at, second);
    }
    at = second;
  }

  private void sign() {
    int end = at + text.charLength(at);
    place();
    add(TokenKind.SIGN, at, end);
    at = end;
  }

  /** Reads a unit that starts at {@link #at}; {@code from} is one less for a leading dot. */
  private void unit(int from) {
    int first = nextPosition + (gap ? 1 : 0);
    int words = 0;
    int runs = 0;
    while (true) {
      int bridgeFrom = lastRun;
      int partFrom = lastPart;
      int bridgePosition = nextPosition - 1;
      runs += word(words > 0 && text.chars[at - 1] == '.');
      if (words++ > 0) {
        tokens.add(TokenKind.BRIDGE, bridgeFrom, firstRunEnd, bridgePosition);
        if (partFrom > bridgeFrom) {
          tokens.add(TokenKind.BRIDGE, partFrom, firstRunEnd, bridgePosition);
        }
      }
      if (runs > MOST_RUNS || !connects(at)) {
        break;
      }
      at++;
    }
    int end = at + suffix(at);
    boolean signed = text.chars[from] == '.' || end > at;
    if (signed || words > 1 && (query || runs > 2)) {
      tokens.add(TokenKind.JOINED, from, end, first);
    }
    at = end;
    skipPossessive();
  }

  private boolean connects(int i) {
    if (i + 1 >= text.length || !text.isAlnum(i + 1)) {
      return false;
    }
    return switch (text.chars[i]) {
      case '-', '.', '_', '&' -> true;
      case '\'' -> text.isLetter(i + 1) && !isPossessive(i);
      default -> false;
    };
  }

  private boolean isPossessive(int i) {
    return text.chars[i] == '\''
        && i + 1 < text.length
        && text.chars[i + 1] == 's'
        && !text.isAlnum(i + 2);
  }

  private void skipPossessive() {
    if (at < text.length && isPossessive(at)) {
      at += 2;
    }
  }

  /** Length of the {@code ++}, {@code +} or {@code #} that belongs to the letters before it. */
  private int suffix(int i) {
    if (i >= text.length || !text.isAlnum(i - 1)) {
      return 0;
    }
    if (text.chars[i] == '+') {
      boolean two = i + 1 < text.length && text.chars[i + 1] == '+';
      if (two) {
        return 2;
      }
      return text.isAlnum(i + 1) ? 0 : 1;
    }
    boolean sharp = text.chars[i] == '#' && text.isLetter(i - 1) && !text.isAlnum(i + 1);
    return sharp ? 1 : 0;
  }

  /** Reads letters and digits up to the next other character; returns how many runs. */
  private int word(boolean afterDot) {
    int from = at;
    int first = nextPosition + (gap ? 1 : 0);
    int runs = 0;
    while (text.isAlnum(at) && at - from < TokenBuffer.LONGEST_TERM) {
      int runFrom = at;
      boolean letters = text.isLetter(at);
      while (text.isAlnum(at) && text.isLetter(at) == letters && at - runFrom < LONGEST_RUN) {
        at++;
      }
      int position = nextPosition - 1;
      place();
      add(TokenKind.RUN, runFrom, at);
      if (runs > 0) {
        // two runs alone are the whole word, which is added below
        boolean whole = runs == 1 && !text.isAlnum(at) && !query;
        if (!whole) {
          tokens.add(TokenKind.BRIDGE, lastRun, at, position);
        }
        if (lastPart > lastRun) {
          tokens.add(TokenKind.BRIDGE, lastPart, at, position);
        }
      }
      lastRun = runFrom;
      lastPart = runFrom;
      firstRunEnd = runs == 0 ? at : firstRunEnd;
      if (letters && !query) {
        parts(runFrom, at);
      }
      runs++;
    }
    if (text.isAlnum(at)) {
      skipAlnum();
      return runs;
    }
    if (runs > 1) {
      tokens.add(TokenKind.WORD, from, at, first);
    }
    if (afterDot && text.isLetter(from)) {
      tokens.add(TokenKind.WORD, from - 1, at, first);
    }
    return runs;
  }

  private void skipAlnum() {
    while (text.isAlnum(at)) {
      at++;
    }
  }

  /**
   * Adds what capitals part, and what is left when only some parts are taken: {@code Deep}, {@code
   * Seek} and {@code DeepSeek} of {@code DeepSeekMoE}.
   */
  private void parts(int from, int to) {
    int count = capitals.find(text, from, to);
    int[] edges = capitals.edges();
    boolean beforeDigits = text.isAlnum(to);
    for (int i = 0; i < count; i++) {
      for (int k = i + 1; k <= count && count > 1; k++) {
        boolean whole = i == 0 && k == count;
        boolean readable = edges[k] - edges[i] > 1 || beforeDigits && k == count;
        if (!whole && readable) {
          add(TokenKind.PART, edges[i], edges[k]);
        }
      }
    }
    lastPart = edges[count - 1];
  }

  private void place() {
    if (gap) {
      nextPosition++;
      gap = false;
    }
    nextPosition++;
  }

  private void add(TokenKind kind, int from, int to) {
    tokens.add(kind, from, to, nextPosition - 1);
  }
}
