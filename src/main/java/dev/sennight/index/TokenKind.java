package dev.sennight.index;

/** What a token of {@link Tokenizer} is. */
public enum TokenKind {
  /** Two neighbouring characters of Chinese, Japanese or Korean script. */
  PAIR,
  /** One such character that no other follows. */
  SINGLE,
  /** Letters without a break, or digits without a break. */
  RUN,
  /** Letters and digits without a break between them: {@code H100}. */
  WORD,
  /** Words and signs that belong together: {@code GPT-5.1}, {@code C++}, {@code .NET}. */
  JOINED,
  /** Two runs and the sign that joins them: {@code gpt-4} of {@code GPT-4o}. */
  BRIDGE,
  /** A part of a run that its capitals tell: {@code GPT} of {@code ChatGPT}. Never in queries. */
  PART,
  /** A sign that stands for itself, such as an emoji. */
  SIGN;

  /** Whether the token takes up a position of its own. */
  public boolean isBase() {
    return this == PAIR || this == SINGLE || this == RUN || this == SIGN;
  }
}
