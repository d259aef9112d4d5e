package dev.sennight.ui.notice;

import dev.sennight.ui.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that stands above the panes until it is closed.
 *
 * @param offer what can be done about it; null for nothing
 * @param closed called when a person closes it or takes the offer
 */
public record Notice(Weight weight, Message message, @Nullable Offer offer, Runnable closed) {
  private static final Runnable NOTHING = () -> {};

  /** A sentence alone. */
  public Notice(Weight weight, Message message) {
    this(weight, message, null, NOTHING);
  }

  /** Whether it waits for a person: it offers something, or is to be told that it was read. */
  boolean waits() {
    return offer != null || closed != NOTHING;
  }

  /** How much it matters. */
  public enum Weight {
    INFO,
    WARNING,
    ERROR
  }

  /** Something to do, and its words. */
  public record Offer(Message words, Runnable action) {}
}
