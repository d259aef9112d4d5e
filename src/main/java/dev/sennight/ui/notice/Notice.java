package dev.sennight.ui.notice;

import dev.sennight.ui.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that stands above the panes until it is closed.
 *
 * @param offer what can be done about it; null for nothing
 * @param closed called when the user closes it or takes the offer; null for nothing to call
 */
public record Notice(
    Weight weight, Message message, @Nullable Offer offer, @Nullable Runnable closed) {
  /** A sentence alone. */
  public Notice(Weight weight, Message message) {
    this(weight, message, null, null);
  }

  /** Whether it waits for the user: it offers something, or is to be told that it was read. */
  boolean waits() {
    return offer != null || closed != null;
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
