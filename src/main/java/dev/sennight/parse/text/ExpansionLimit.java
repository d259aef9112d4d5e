package dev.sennight.parse.text;

import java.util.HashSet;
import java.util.Set;

/**
 * How much text the markup of one document may repeat, as references repeat an address and entries
 * a footnote. For one thread.
 */
public final class ExpansionLimit {
  private static final int OF_ANY_DOCUMENT = 1_000_000;
  private static final int OF_EACH_CHARACTER = 4;
  private final Set<String> shown = new HashSet<>();
  private long left;
  private boolean exceeded;

  private ExpansionLimit(long most) {
    left = most;
  }

  /** A limit for a document of {@code length} characters. */
  public static ExpansionLimit forText(int length) {
    return new ExpansionLimit(OF_ANY_DOCUMENT + (long) OF_EACH_CHARACTER * length);
  }

  /**
   * Whether a text may be shown once more; it counts if so. The first time does not count.
   *
   * @param name what tells the text from others
   * @param characters its length
   */
  public boolean allows(String name, int characters) {
    boolean first = shown.add(name);
    boolean allowed = first || characters <= left;
    left -= allowed && !first ? characters : 0;
    exceeded |= !allowed;
    return allowed;
  }

  /** Whether anything was refused. */
  public boolean isExceeded() {
    return exceeded;
  }
}
